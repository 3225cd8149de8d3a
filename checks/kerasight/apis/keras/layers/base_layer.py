"""The base of the specs of all layers: rank rules, weights and output shapes.

Each spec mirrors one class in keras/src/layers: `check` its `input_spec`, `build` its
`build`, `output` its `compute_output_shape`. Shapes include the batch axis.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.keras.layers.dtypes import output_dtype
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Value
from kerasight.values.problems import (
    NoneDimension,
    OtherMismatch,
    ProblemFound,
    SizeChanged,
    WrongRank,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

NO_WEIGHTS = Parameters(0, 0)


class BaseLayer:
    """A class of layers: by default it takes any shape, has no weights and keeps the shape."""

    rank: int | None = None
    """The number of axes that an input must have, batch axis included; None for any."""

    min_rank: int | None = None
    """The least number of axes that an input must have; None for any."""

    many_inputs = False
    """Whether the layer takes a list of tensors."""

    takes_list = False
    """Whether one tensor alone, in no list, is refused."""

    is_custom = False
    """Whether the program's own code says what the layer does."""

    tensor_arguments: tuple[str, ...] = ()
    """The tensor arguments of `call` in order, for layers whose inputs are several arguments."""

    def makes(self, layer: Layer) -> tuple[str, ...]:  # noqa: ARG002
        """The classes of layers that the constructor makes for itself, which take names."""
        return ()

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> None:  # noqa: ARG002
        """Raise ProblemFound where Keras' `input_spec` rejects the rank of an input."""
        if not self.many_inputs and len(shapes) != 1:
            raise ProblemFound(OtherMismatch(shapes[0], f"takes one tensor, got {len(shapes)}"))
        for shape in shapes:
            if shape.rank is None:
                continue
            if self.rank is not None and shape.rank != self.rank:
                raise ProblemFound(WrongRank(shape, self.rank, at_least=False))
            if self.min_rank is not None and shape.rank < self.min_rank:
                raise ProblemFound(WrongRank(shape, self.min_rank, at_least=True))
        self._check_fixed_axes(layer, shapes)

    def _check_fixed_axes(self, layer: Layer, shapes: Sequence[Shape]) -> None:
        built_for = layer.state.get("built_for")
        if built_for is None:
            return
        for axis in self.fixed_axes(layer):
            before, now = axis_size(built_for[0], axis), axis_size(shapes[0], axis)
            if isinstance(before, int) and isinstance(now, int) and before != now:
                reason = f"built for {before} along axis {axis}, called with {now}"
                raise ProblemFound(SizeChanged(shapes[0], reason, axis, before, now))

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The axes whose size must stay the same in every call once the layer is built."""
        return ()

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:  # noqa: ARG002
        """The weights that the layer makes; raises ProblemFound where Keras' `build` raises."""
        return NO_WEIGHTS

    def output(
        self,
        layer: Layer,  # noqa: ARG002
        shapes: Sequence[Shape],
        keras: KerasVersion,  # noqa: ARG002
    ) -> tuple[Shape, ...]:
        """The shapes of the outputs; raises ProblemFound where Keras raises."""
        return (shapes[0],)

    def outputs(
        self,
        layer: Layer,
        shapes: Sequence[Shape],
        keras: KerasVersion,
        keywords: dict[str, Value],  # noqa: ARG002
    ) -> tuple[Shape, ...]:
        """The shapes of the outputs of a call with these keywords, which may ask for more."""
        return self.output(layer, shapes, keras)

    def specs(
        self,
        layer: Layer,
        inputs: Sequence[Tensor],
        keras: KerasVersion,
        keywords: dict[str, Value],
    ) -> tuple[Sequence[Shape], Sequence[str | None]]:
        """The shapes and the dtypes of the outputs of a call with these keywords."""
        shapes = self.outputs(layer, [tensor.shape for tensor in inputs], keras, keywords)
        return shapes, (output_dtype(layer, inputs, keras),) * len(shapes)

    def wrapped(
        self,
        layer: Layer,  # noqa: ARG002
        shapes: Sequence[Shape],  # noqa: ARG002
        keras: KerasVersion,  # noqa: ARG002
    ) -> Sequence[tuple[Layer, Sequence[Shape]]]:
        """The layers inside this one that are built with it, each with the shapes it is fed.

        Their weights are this layer's weights; copies of layers are not named here.
        """
        return ()


class OpaqueLayer(BaseLayer):
    """A class of layers of which only the name is known."""

    many_inputs = True

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:  # noqa: ARG002
        """The number of weights is not known."""
        return Parameters(None, None)

    def output(
        self,
        layer: Layer,
        shapes: Sequence[Shape],  # noqa: ARG002
        keras: KerasVersion,  # noqa: ARG002
    ) -> tuple[Shape, ...]:
        """The output shape is not known."""
        return (unknown_shape(f"the output of {layer.class_name} is not known to Kerasight"),)


class ElementwiseLayer(BaseLayer):
    """Layers that keep the shape and hold no weights.

    They have no `input_spec`: several tensors are taken, or not, by what `call` does to a list.
    """

    many_inputs = True

    def output(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> tuple[Shape, ...]:
        """The shape itself, not known of several."""
        if len(shapes) != 1:
            return (unknown_shape(f"{layer.class_name} is called on several tensors"),)
        return super().output(layer, shapes, keras)


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
