"""`Normalization`, by statistics of data; keras/src/layers/preprocessing/normalization.py."""

from __future__ import annotations

from typing import Any

from kerasight.apis.keras.arguments.values.asked import Conflict
from kerasight.apis.keras.layers.attributes import Given, as_tuple, attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.normalization.axes import axes_of, require_axes
from kerasight.apis.keras.layers.weights import unknown_weight
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Shape, unknown_shape


def _length(value: Any) -> int | None:
    return len(value) if isinstance(value, tuple) else None


def _axis(given: Given) -> Value:
    """A tuple, empty for None."""
    return () if given.value is None else as_tuple(given)


class Normalization(BaseLayer):
    """`Normalization`: a mean and a variance along `axis` that `adapt` sets, and a count.

    Without weights if `mean` and `variance` are given.
    """

    attributes = attributes_of(axis=_axis, mean=unfollowed, variance=unfollowed)

    conflicts = (
        Conflict(
            ("mean", "variance"),
            lambda mean, variance: (mean is None) != (variance is None),
            "and `variance` must both be given, or none of them",
        ),
        Conflict(
            ("mean", "variance"),
            lambda mean, variance: mean is not None and _length(mean) != _length(variance),
            "and `variance` must have the same shape",
            (3,),
        ),
    )

    activation = "linear"
    prepares_data = True
    rescales = True
    computes_in_keras_2 = True

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """Mean and variance for each place along `axis`, and a count; none of them is trained."""
        layer, shape = call.layer, call.shape
        axes = [] if layer.arguments.get("axis", -1) is None else axes_of(layer)
        if shape.dims is None or axes is None:
            reason = shape.reason or "argument 'axis'"
            return (unknown_weight("mean", reason)._replace(trainable=False),)
        require_axes(shape, axes)
        sizes = Shape(tuple([weight_axis(shape, axis, "mean") for axis in axes]))
        mean = layer.arguments.get("mean")
        if isinstance(mean, Unknown):
            return (unknown_weight("mean", "argument 'mean'")._replace(trainable=False),)
        if mean is not None:
            return ()
        return (
            WeightSpec("mean", sizes, "zeros", trainable=False),
            WeightSpec("variance", sizes, "ones", trainable=False),
            WeightSpec("count", Shape(()), "zeros", trainable=False),
        )

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself; Keras 2 broadcasts with the shape that the layer was built for."""
        before = call.layer.state.built_for
        if call.keras.is_2 and before is not None and before[0] != call.shape:
            return (unknown_shape("Normalization of another shape than it was built for"),)
        return super().compute_output_shape(call)
