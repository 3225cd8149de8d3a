"""Pooling to a given size; keras/src/layers/pooling/base_adaptive_pooling.py (Keras 3)."""

from __future__ import annotations

from kerasight.apis.arguments import to_dim, to_items
from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, checks_of, plain
from kerasight.apis.keras.arguments.values.checks import one_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim


def _checked_size(asked: Asked) -> RefusedValue | None:
    """Any number, or as many values of any type as there are axes."""
    value = plain(asked.value)
    if isinstance(value, int) or (isinstance(value, tuple) and len(value) == asked.rank):
        return None
    return asked.must_be(f"a whole number or {asked.rank} of them")


class BaseAdaptivePooling(BaseLayer):
    """Pooling over `rank` axes, which get the sizes of `output_size`.

    Keras does not check the number of axes of the input.
    """

    checks = checks_of(
        data_format=one_of("channels_last", "channels_first", None),
        output_size=_checked_size,
    )

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, *output_size, channels), or with the channels after the batch."""
        shape, first, spatial = (
            call.shape,
            channels_first(call.layer),
            self._output_size(call.layer),
        )
        if any(isinstance(size, int) and size < 0 for size in spatial):
            raise ProblemFound(OtherMismatch(shape, "`output_size` must not be negative"))
        if shape.dims is None or first is None or len(shape.dims) < 2:
            reason = shape.reason or "argument 'data_format' is not known"
            return (Shape((UnknownDim(reason),) * (self.rank + 2)),)
        batch, channels = shape.dims[0], shape.dims[1 if first else -1]
        return (Shape((batch, channels, *spatial) if first else (batch, *spatial, channels)),)

    def _output_size(self, layer: Layer) -> tuple[Dim, ...]:
        value = layer.arguments.get("output_size", Unknown("argument 'output_size'"))
        items = to_items(value)
        if items is not None and len(items) == self.rank:
            return tuple(to_dim(item) for item in items)
        if isinstance(value, int):
            return (value,) * self.rank
        return (UnknownDim("argument 'output_size' is not known"),) * self.rank


class AdaptiveAveragePooling1D(BaseAdaptivePooling):
    """`AdaptiveAveragePooling1D`: over steps."""

    rank = 1


class AdaptiveAveragePooling2D(BaseAdaptivePooling):
    """`AdaptiveAveragePooling2D`: over images."""

    rank = 2


class AdaptiveAveragePooling3D(BaseAdaptivePooling):
    """`AdaptiveAveragePooling3D`: over volumes."""

    rank = 3


class AdaptiveMaxPooling1D(BaseAdaptivePooling):
    """`AdaptiveMaxPooling1D`: over steps."""

    rank = 1


class AdaptiveMaxPooling2D(BaseAdaptivePooling):
    """`AdaptiveMaxPooling2D`: over images."""

    rank = 2


class AdaptiveMaxPooling3D(BaseAdaptivePooling):
    """`AdaptiveMaxPooling3D`: over volumes."""

    rank = 3
