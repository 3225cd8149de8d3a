"""Normalization layers with weights; keras/src/layers/normalization."""

from __future__ import annotations

from kerasight.apis.arguments import add, flag, to_integers, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound


def axes_of(layer: Layer) -> list[int] | None:
    """The argument `axis` as a list of ints, None when it is not known."""
    return to_integers(layer.arguments.get("axis", Unknown()))


class BatchNormalizationSpec(BaseLayer):
    """`BatchNormalization`: gamma, beta, and a moving mean and variance that are not trained."""

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:
        """The normalized axes."""
        return tuple(axes_of(layer) or ())

    def build(self, call: LayerCall) -> Parameters:
        """One of each kind of weight for every place along `axis`."""
        layer = call.layer
        shape, axes = call.shape, axes_of(layer)
        scale, center = flag(layer, "scale", default=True), flag(layer, "center", default=True)
        if shape.dims is None or axes is None:
            return Parameters(None, None)
        for axis in axes:
            if not -len(shape.dims) <= axis < len(shape.dims):
                raise ProblemFound(OtherMismatch(shape, f"{shape} has no axis {axis}"))
        each = weights([weight_axis(shape, axis, "gamma") for axis in axes])
        if each is None or scale is None or center is None or flag(layer, "renorm") is not False:
            return Parameters(None, None)
        return Parameters(each * (scale + center), 2 * each)


class LayerNormalizationSpec(BaseLayer):
    """`LayerNormalization`: gamma and beta of the size of the normalized axes."""

    def build(self, call: LayerCall) -> Parameters:
        """The product of the normalized axes, for gamma and for beta.

        Only for gamma with `rms_scaling`, whatever `scale` and `center` say.
        """
        layer = call.layer
        shape, axes = call.shape, axes_of(layer)
        scale, center = flag(layer, "scale", default=True), flag(layer, "center", default=True)
        rms_scaling = flag(layer, "rms_scaling")
        if shape.dims is None or axes is None or None in (scale, center, rms_scaling):
            return Parameters(None, 0)
        if rms_scaling:
            scale, center = True, False
        each = weights([weight_axis(shape, axis, "gamma") for axis in axes])
        return Parameters(add(each if scale else 0, each if center else 0), 0)


SPECS: dict[str, BaseLayer] = {
    "BatchNormalization": BatchNormalizationSpec(),
    "LayerNormalization": LayerNormalizationSpec(),
    "SyncBatchNormalization": BatchNormalizationSpec(),
}
