"""`RMSNormalization`; keras/src/layers/normalization/rms_normalization.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.normalization.axes import axes_of, require_axes
from kerasight.apis.keras.layers.weights import unknown_weight
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.shapes import Shape


class RMSNormalization(BaseLayer):
    """`RMSNormalization`: a scale of the size of the normalized axes."""

    attributes = attributes_of(axis=unfollowed)

    rescales = True

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """The scale."""
        shape, axes = call.shape, axes_of(call.layer)
        if shape.dims is None or axes is None:
            return (unknown_weight("scale", shape.reason or "argument 'axis'"),)
        require_axes(shape, axes)
        sizes = tuple([weight_axis(shape, axis, "scale") for axis in axes])
        return (WeightSpec("scale", Shape(sizes), "ones"),)
