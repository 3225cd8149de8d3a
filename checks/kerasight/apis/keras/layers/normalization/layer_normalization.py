"""`LayerNormalization`; keras/src/layers/normalization/layer_normalization.py."""

from __future__ import annotations

from kerasight.apis.arguments import flag
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import integers, must
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.normalization.axes import axes_of
from kerasight.apis.keras.layers.weights import asked_for, unknown_weight, weight
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.shapes import Dim


class LayerNormalization(BaseLayer):
    """`LayerNormalization`: gamma and beta of the size of the normalized axes."""

    checks = checks_of(axis=must("a whole number or several of them", integers))
    attributes = attributes_of(axis=unfollowed)

    activation = "linear"
    rescales = True
    computes_in_keras_2 = True

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """Gamma and beta; only gamma with `rms_scaling`, whatever `scale` and `center` say."""
        layer, shape, axes = call.layer, call.shape, axes_of(call.layer)
        rms_scaling = flag(layer, "rms_scaling")
        if shape.dims is None or axes is None or rms_scaling is None:
            return (unknown_weight("gamma", shape.reason or "argument 'axis' or 'rms_scaling'"),)
        sizes: list[Dim] = [weight_axis(shape, axis, "gamma") for axis in axes]
        gamma = weight(layer, "gamma", sizes)
        if rms_scaling:
            return (gamma,)
        beta = asked_for(layer, "center", weight(layer, "beta", sizes))
        return (*asked_for(layer, "scale", gamma), *beta)
