"""Normalization over groups, by root mean square and to unit length; group_normalization.py,
rms_normalization.py and unit_normalization.py of keras/src/layers/normalization.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, flag, size, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.kept_rank import KeptRankSpec
from kerasight.apis.keras.layers.normalization import axes_of
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, UnknownDim


def require_axes(shape: Shape, axes: Sequence[int]) -> None:
    """Raise ProblemFound when the shape lacks one of the axes."""
    rank = shape.rank
    for axis in axes:
        if rank is not None and not -rank <= axis < rank:
            raise ProblemFound(OtherMismatch(shape, f"{shape} has no axis {axis}"))


class GroupNormalizationSpec(KeptRankSpec):
    """`GroupNormalization`: gamma and beta for each channel; `groups` must divide the channels."""

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:
        """The channels."""
        return tuple(axes_of(layer) or ())

    def build(self, call: LayerCall) -> Parameters:
        """The channels, for gamma and for beta."""
        layer = call.layer
        shape, axes, groups = call.shape, axes_of(layer), size(layer, "groups")
        scale, center = flag(layer, "scale", default=True), flag(layer, "center", default=True)
        if shape.dims is None or axes is None or len(axes) != 1:
            return Parameters(None, 0)
        require_axes(shape, axes)
        channels = weight_axis(shape, axes[0], "gamma")
        if call.keras.is_2 and isinstance(groups, int) and groups < -1:
            return Parameters(None, None)
        if not _divides(channels, groups):
            reason = f"{channels} channels do not divide into {groups} groups"
            raise ProblemFound(OtherMismatch(shape, reason))
        if scale is None or center is None:
            return Parameters(None, 0)
        each = weights(channels)
        return Parameters(add(each if scale else 0, each if center else 0), 0)


def _divides(channels: int | UnknownDim, groups: int | UnknownDim) -> bool:
    """Whether there may be so many groups; -1 stands for a group for each channel."""
    if isinstance(channels, UnknownDim) or isinstance(groups, UnknownDim) or groups == -1:
        return True
    return groups > 0 and channels % groups == 0


class RMSNormalizationSpec(BaseLayer):
    """`RMSNormalization`: a scale of the size of the normalized axes."""

    def build(self, call: LayerCall) -> Parameters:
        """The product of the normalized axes."""
        shape, axes = call.shape, axes_of(call.layer)
        if shape.dims is None or axes is None:
            return Parameters(None, 0)
        require_axes(shape, axes)
        return Parameters(weights([weight_axis(shape, axis, "scale") for axis in axes]), 0)


class UnitNormalizationSpec(BaseLayer):
    """`UnitNormalization`: keeps the shape, which must have the normalized axes."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The shape has all of `axis`."""
        super().assert_input_compatibility(call)
        require_axes(call.shape, axes_of(call.layer) or ())


SPECS: dict[str, BaseLayer] = {
    "GroupNormalization": GroupNormalizationSpec(),
    "RMSNormalization": RMSNormalizationSpec(),
    "UnitNormalization": UnitNormalizationSpec(),
}
