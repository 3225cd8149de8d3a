"""Dot products of two tensors; keras/src/layers/merging/dot.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import to_integers
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import integers, must
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.layer_spec import LayerCall, MaskNodes
from kerasight.values.problems import MergeMismatch, OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class Dot(BaseLayer):
    """`Dot`: sums over one axis of each of two tensors, for each sample of the batch."""

    checks = checks_of(
        axes=must(
            "a whole number or 2 of them",
            lambda axes: integers(axes) and (isinstance(axes, int) or len(axes) == 2),
        )
    )

    many_inputs = True
    unpacks_list = True
    merges = "by products"
    takes_list = True

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Exactly two tensors."""
        if len(call.shapes) != 2:
            raise ProblemFound(
                OtherMismatch(call.shape, f"takes two tensors, got {len(call.shapes)}")
            )

    def build(self, call: LayerCall) -> Parameters:
        """No weights, but the sizes along the summed axes must be the same, open or not."""
        shapes, axes = call.shapes, _axes(call.layer, call.shapes)
        if axes is not None:
            first, second = (_dims(shape)[axis] for shape, axis in zip(shapes, axes, strict=True))
            unknown = isinstance(first, UnknownDim) or isinstance(second, UnknownDim)
            if not unknown and first != second:
                reason = f"sizes {first} and {second} along the summed axes differ"
                raise ProblemFound(MergeMismatch(call.shape, reason, tuple(shapes)))
        return super().build(call)

    def compute_mask(
        self,
        call: LayerCall,  # noqa: ARG002
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,  # noqa: ARG002
    ) -> Tensor | None:
        """None, though masking is supported."""
        return None

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, the other axes of the first, the other axes of the second), or (batch, 1)."""
        axes = _axes(call.layer, call.shapes)
        if axes is None:
            return (unknown_shape("argument 'axes' or one of the shapes is not known"),)
        if 0 in axes:
            return (unknown_shape("a dot product over the batch axis"),)
        left, right = (list(_dims(shape)) for shape in call.shapes)
        left.pop(axes[0])
        right.pop(axes[1])
        batch = left[0] if left[0] == right[0] else UnknownDim("the batch sizes differ")
        dims = (batch, *left[1:], *right[1:])
        return (Shape((*dims, 1) if len(dims) == 1 else dims),)


def _dims(shape: Shape) -> tuple[Dim, ...]:
    assert shape.dims is not None
    return shape.dims


def _axes(layer: Layer, shapes: Sequence[Shape]) -> list[int] | None:
    """The axis of each tensor, counted from the front; None if unknown."""
    value = layer.arguments.get("axes")
    items = [value, value] if isinstance(value, int) else to_integers(value)
    if items is None or len(items) != 2:
        return None
    axes: list[int] = []
    for axis, shape in zip(items, shapes, strict=True):
        if shape.dims is None:
            return None
        rank = len(shape.dims)
        if rank < 2 or not -rank <= axis < rank:
            raise ProblemFound(OtherMismatch(shape, f"{shape} has no axis {axis} to sum over"))
        axes.append(axis % rank)
    return axes
