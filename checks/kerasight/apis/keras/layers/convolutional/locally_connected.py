"""Convolutions with a separate kernel at each place, in Keras 2 only;
tf_keras/src/layers/locally_connected.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import size, sizes, text
from kerasight.apis.arguments import weights as product
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import anything, slid_padding
from kerasight.apis.keras.layers.base_layer import weight_axis
from kerasight.apis.keras.layers.convolutional.base_conv import BaseConv
from kerasight.apis.keras.layers.weights import kernel_and_bias, unknown_weight
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import OtherMismatch, ProblemFound, WrongRank
from kerasight.values.shapes import Dim, UnknownDim


class LocallyConnected(BaseConv):
    """A kernel and a bias for each place of the output."""

    checks = checks_of(
        filters=anything,
        padding=slid_padding(causal_in=(2,)),
    )
    conflicts = (
        Conflict(
            ("padding", "implementation"),
            lambda padding, implementation: padding.lower() != "valid" and implementation == 1,
            "must be 'valid' with `implementation=1`",
        ),
    )

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Exactly one batch axis."""
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if rank is not None and rank != self.rank + 2:
            raise ProblemFound(WrongRank(call.shape, self.rank + 2, at_least=False))

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """The kernel by its `implementation`, and (*places, filters) for the bias."""
        layer, shape, first = call.layer, call.shape, channels_first(call.layer)
        way, same = (
            layer.arguments.get("implementation"),
            text(layer, "padding", "valid") != "valid",
        )
        if shape.dims is None or first is None or way not in (1, 2, 3):
            return (unknown_weight("kernel", shape.reason or "argument 'implementation'"),)
        if same and way == 1:
            raise ProblemFound(OtherMismatch(shape, "implementation 1 takes no padding"))
        filters, start = size(layer, "filters"), 2 if first else 1
        channels = self.channels_in(layer, shape)
        fed = [weight_axis(shape, start + axis, "kernel") for axis in range(self.rank)]
        (made,) = self.compute_output_shape(call)
        assert made.dims is not None
        places = made.dims[start : start + self.rank]
        window = sizes(layer, "kernel_size", self.rank)
        if way == 1:
            kernel: Sequence[Dim] = (_size(places), _size((*window, channels)), filters)
        elif way == 2:
            ends = (
                ((channels, *fed), (filters, *places))
                if first
                else ((*fed, channels), (*places, filters))
            )
            kernel = (*ends[0], *ends[1])
        elif same:
            kernel = (UnknownDim("the pairs of an input and an output at the borders"),)
        else:
            kernel = (_size((*places, *window, channels, filters)),)
        return kernel_and_bias(layer, kernel, (*places, filters))

    def dilation(self, layer: Layer) -> tuple[int | UnknownDim, ...]:  # noqa: ARG002
        """Always 1: there is no such argument."""
        return (1,) * self.rank


def _size(dims: Sequence[Dim]) -> Dim:
    total = product(dims)
    return UnknownDim("a size of the kernel is not known") if total is None else total


class LocallyConnected1D(LocallyConnected):
    """`LocallyConnected1D`: over steps."""

    rank = 1


class LocallyConnected2D(LocallyConnected):
    """`LocallyConnected2D`: over images."""

    rank = 2
