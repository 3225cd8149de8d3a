"""`GroupNormalization`; keras/src/layers/normalization/group_normalization.py."""

from __future__ import annotations

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import must, only
from kerasight.apis.keras.layers.base_layer import weight_axis
from kerasight.apis.keras.layers.kept_rank import KeptRank
from kerasight.apis.keras.layers.normalization.axes import axes_of, require_axes
from kerasight.apis.keras.layers.weights import asked_for, unknown_weight, weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import UnknownDim


class GroupNormalization(KeptRank):
    """`GroupNormalization`: gamma and beta for each channel; `groups` must divide the channels."""

    checks = checks_of(
        groups=only(
            3,
            must(
                "a positive whole number or -1", lambda n: isinstance(n, int) and (n > 0 or n == -1)
            ),
        )
    )

    rescales = True
    computes_in_keras_2 = True
    takes_floats_only_in_keras_2 = True

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:
        """The channels."""
        return tuple(axes_of(layer) or ())

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """Gamma and beta for each channel."""
        layer, shape, axes = call.layer, call.shape, axes_of(call.layer)
        groups = size(layer, "groups")
        if shape.dims is None or axes is None or len(axes) != 1:
            return (unknown_weight("gamma", shape.reason or "argument 'axis'"),)
        require_axes(shape, axes)
        channels = weight_axis(shape, axes[0], "gamma")
        if call.keras.is_2 and isinstance(groups, int) and groups < -1:
            return None
        if not _divides(channels, groups):
            reason = f"{channels} channels do not divide into {groups} groups"
            raise ProblemFound(OtherMismatch(shape, reason))
        return (
            *asked_for(layer, "scale", weight(layer, "gamma", (channels,))),
            *asked_for(layer, "center", weight(layer, "beta", (channels,))),
        )


def _divides(channels: int | UnknownDim, groups: int | UnknownDim) -> bool:
    """Whether this number of groups is valid; -1 means one group per channel."""
    if isinstance(channels, UnknownDim) or isinstance(groups, UnknownDim) or groups == -1:
        return True
    return groups > 0 and channels % groups == 0
