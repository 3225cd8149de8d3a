"""Max and average pooling; base_pooling.py of keras/src/layers/pooling."""

from __future__ import annotations

from kerasight.apis.arguments import sizes, text, to_items
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import only, or_none, slid_padding, window
from kerasight.apis.keras.layers.attributes import (
    Given,
    attributes_of,
    in_keras_2,
    in_lower_case,
    per_axis,
)
from kerasight.apis.keras.layers.spatial import SpatialLayer
from kerasight.apis.keras.layers.windows import channels_first, window_output
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Value
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, unknown_shape


def check_pooling(layer: Layer, shape: Shape) -> None:
    """Raise ProblemFound for arguments that pass the constructor and fail in the call."""
    padding, strides = layer.arguments.get("padding"), layer.arguments.get("strides")
    known = isinstance(padding, str | int | float | tuple) or padding is None
    if known and str(padding).lower() not in ("valid", "same"):
        raise ProblemFound(OtherMismatch(shape, "`padding` must be 'valid' or 'same'"))
    if 0 in (to_items(strides) or [strides]):
        raise ProblemFound(OtherMismatch(shape, "`strides` must be positive"))


def _strides(given: Given) -> Value:
    """Those of `pool_size` for None."""
    pool_size = given.layer.arguments.get("pool_size")
    return per_axis(given if given.value is not None else given._replace(value=pool_size))


class BasePooling(SpatialLayer):
    """Pooling over `rank` spatial axes; `strides=None` means `pool_size`."""

    checks = checks_of(
        padding=only(2, slid_padding(causal_in=(2,))),
        pool_size=window(1),
        strides=or_none(window(0)),
    )
    attributes = attributes_of(padding=in_keras_2(in_lower_case), strides=_strides)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis shrinks by the window; the channels stay."""
        layer, shape, first = call.layer, call.shape, channels_first(call.layer)
        check_pooling(layer, shape)
        if shape.dims is None or first is None:
            return (unknown_shape(shape.reason or "argument 'data_format' is not known"),)
        pool = sizes(layer, "pool_size", self.rank)
        no_strides = layer.arguments.get("strides") is None
        strides = pool if no_strides else sizes(layer, "strides", self.rank)
        padding = text(layer, "padding", "valid")
        dims = list(shape.dims)
        for index in range(self.rank):
            axis = index + (2 if first else 1)
            dims[axis] = window_output(
                shape, axis, pool[index], strides[index], padding, "pool_size"
            )
        return (Shape(tuple(dims)),)


class MaxPooling1D(BasePooling):
    """`MaxPooling1D`: over steps."""

    rank = 1


class MaxPooling2D(BasePooling):
    """`MaxPooling2D`: over images."""

    rank = 2


class MaxPooling3D(BasePooling):
    """`MaxPooling3D`: over volumes."""

    rank = 3


class AveragePooling1D(BasePooling):
    """`AveragePooling1D`: over steps."""

    rank = 1
    takes_floats_only_in_keras_2 = True


class AveragePooling2D(BasePooling):
    """`AveragePooling2D`: over images."""

    rank = 2
    takes_floats_only_in_keras_2 = True


class AveragePooling3D(BasePooling):
    """`AveragePooling3D`: over volumes."""

    rank = 3
    takes_floats_only_in_keras_2 = True
