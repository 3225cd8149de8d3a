"""The base of the specs of all layers: rank rules, weights and output shapes.

Each spec mirrors one class in keras/src/layers. Shapes include the batch axis.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.keras.layers.dtypes import output_dtype
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.layer_spec import LayerCall, LayerSpec
from kerasight.values.problems import (
    NoneDimension,
    OtherMismatch,
    ProblemFound,
    SizeChanged,
    WrongRank,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

NO_WEIGHTS = Parameters(0, 0)


class BaseLayer(LayerSpec):
    """A class of layers: by default it takes any shape, has no weights and keeps the shape."""

    rank: int | None = None
    """The number of axes that an input must have, batch axis included; None for any."""

    min_rank: int | None = None
    """The least number of axes that an input must have; None for any."""

    many_inputs = False
    """Whether the layer takes a list of tensors."""

    def makes(self, layer: Layer) -> tuple[str, ...]:  # noqa: ARG002
        """The classes of layers that the constructor makes for itself, which take names."""
        return ()

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Raise ProblemFound where Keras' `input_spec` rejects the rank of an input."""
        shapes = call.shapes
        if not self.many_inputs and len(shapes) != 1:
            raise ProblemFound(OtherMismatch(call.shape, f"takes one tensor, got {len(shapes)}"))
        for shape in shapes:
            if shape.rank is None:
                continue
            if self.rank is not None and shape.rank != self.rank:
                raise ProblemFound(WrongRank(shape, self.rank, at_least=False))
            if self.min_rank is not None and shape.rank < self.min_rank:
                raise ProblemFound(WrongRank(shape, self.min_rank, at_least=True))
        self._check_fixed_axes(call)

    def _check_fixed_axes(self, call: LayerCall) -> None:
        built_for = call.layer.state.built_for
        if built_for is None:
            return
        for axis in self.fixed_axes(call.layer):
            before, now = axis_size(built_for[0], axis), axis_size(call.shape, axis)
            if isinstance(before, int) and isinstance(now, int) and before != now:
                reason = f"built for {before} along axis {axis}, called with {now}"
                raise ProblemFound(SizeChanged(call.shape, reason, axis, before, now))

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The axes whose size must stay the same in every call once the layer is built."""
        return ()

    def build(self, call: LayerCall) -> Parameters:  # noqa: ARG002
        """The weights that the layer makes; raises ProblemFound where Keras' `build` raises."""
        return NO_WEIGHTS

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shapes of the outputs; raises ProblemFound where Keras raises."""
        return (call.shape,)

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The outputs of the call, as tensors of no graph with their shapes and dtypes."""
        return self._of_shapes(call, self.compute_output_shape(call))

    def _of_shapes(self, call: LayerCall, shapes: Sequence[Shape]) -> tuple[Tensor, ...]:
        """Outputs of these shapes, with the dtype that the layer gives."""
        dtype = output_dtype(call.layer, call.inputs, call.keras)
        return tuple([Tensor(shape, dtype=dtype) for shape in shapes])

    def sublayer_calls(self, call: LayerCall) -> Sequence[LayerCall]:  # noqa: ARG002
        """None, where a class does not say otherwise."""
        return ()


class OpaqueLayer(BaseLayer):
    """A class of layers of which only the name is known."""

    many_inputs = True

    def build(self, call: LayerCall) -> Parameters:  # noqa: ARG002
        """The number of weights is not known."""
        return Parameters(None, None)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output shape is not known."""
        return (unknown_shape(f"the output of {call.layer.class_name} is not known to Kerasight"),)


class ElementwiseLayer(BaseLayer):
    """Layers that keep the shape and hold no weights.

    They have no `input_spec`: several tensors are taken, or not, by what `call` does to a list.
    """

    many_inputs = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself, not known of several."""
        if len(call.shapes) != 1:
            return (unknown_shape(f"{call.layer.class_name} is called on several tensors"),)
        return super().compute_output_shape(call)


class RankedElementwiseLayer(BaseLayer):
    """Layers that keep the shape of inputs of one rank and hold no weights."""

    def __init__(self, rank: int) -> None:
        self.rank = rank


def axis_size(shape: Shape, axis: int) -> Dim:
    """The size along an axis (negative counts from the end), unknown if the shape lacks it."""
    if shape.dims is None:
        return UnknownDim(shape.reason)
    if -len(shape.dims) <= axis < len(shape.dims):
        return shape.dims[axis]
    return UnknownDim(f"{shape} has no axis {axis}")


def weight_axis(shape: Shape, axis: int, weight: str) -> int | UnknownDim:
    """The size along an axis that weights depend on; raises NoneDimension when it is None."""
    dim = axis_size(shape, axis)
    if dim is None:
        raise ProblemFound(NoneDimension(shape, axis, weight))
    return dim
