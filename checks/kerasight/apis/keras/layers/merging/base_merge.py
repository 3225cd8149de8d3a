"""Layers that merge tensors element by element; base_merge.py of keras/src/layers/merging."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kerasight.apis.keras.dtypes.promotion import DIVIDED
from kerasight.apis.keras.layers.base_layer import BaseLayer, same_dtype
from kerasight.values.keras import Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall, MaskNodes
from kerasight.values.problems import MergeMismatch, OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

LOGICAL_OR: Final = ("LogicalOr", "tf.math.logical_or")


class Merge(BaseLayer):
    """Merging element by element: shapes broadcast."""

    many_inputs = True
    merges = "elementwise"
    takes_list = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The broadcast shape, aligned at the last axis; the batch axes must agree."""
        shapes = call.shapes
        dims = [shape.dims for shape in shapes if shape.dims is not None]
        if len(dims) < len(shapes):
            return (unknown_shape("one of the merged shapes is not known"),)
        if call.keras.is_2 and len({len(each) for each in dims}) > 1:
            return (unknown_shape("Keras 2 merges of different ranks"),)
        rest = dims[0][1:]
        batch = dims[0][0]
        for other in dims[1:]:
            rest = _broadcast(shapes, rest, other[1:], call.keras)
            batch = _batch(shapes, batch, other[0])
        return (Shape((batch, *rest)),)

    def compute_mask(
        self,
        call: LayerCall,
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,
    ) -> Tensor | None:
        """A step counts if it does in one of the inputs, which all must have masks."""
        masks = [tensor.mask for tensor in call.inputs if tensor.mask is not None]
        if len(masks) < max(len(call.inputs), 2):
            return None
        result = masks[0]
        for mask in masks[1:]:
            result = graph.operation(LOGICAL_OR, [result, mask], mask.shape)
        return result


def _batch(shapes: Sequence[Shape], first: Dim, second: Dim) -> Dim:
    if isinstance(first, int) and isinstance(second, int) and first != second:
        reason = f"batch sizes {first} and {second} differ"
        raise ProblemFound(MergeMismatch(shapes[0], reason, tuple(shapes)))
    for dim in (first, second):
        if isinstance(dim, UnknownDim):
            return dim
    return second if first is None else first


def _broadcast(
    shapes: Sequence[Shape], first: tuple[Dim, ...], second: tuple[Dim, ...], keras: KerasVersion
) -> tuple[Dim, ...]:
    if len(first) < len(second):
        first, second = second, first
    extra = len(first) - len(second)
    merged = [
        _broadcast_dim(shapes, one, other, keras)
        for one, other in zip(first[extra:], second, strict=True)
    ]
    return (*first[:extra], *merged)


def _broadcast_dim(shapes: Sequence[Shape], one: Dim, other: Dim, keras: KerasVersion) -> Dim:
    if isinstance(one, UnknownDim) or isinstance(other, UnknownDim):
        known = other if isinstance(one, UnknownDim) else one
        if isinstance(known, int) and known > 1:
            return known
        return one if isinstance(one, UnknownDim) else other
    if one is None or other is None:
        known = other if one is None else one
        return known if keras.is_2 and known is not None and known > 1 else None
    if one == 1:
        return other
    if other in (1, one):
        return one
    reason = f"sizes {one} and {other} do not fit together"
    raise ProblemFound(MergeMismatch(shapes[0], reason, tuple(shapes)))


class Add(Merge):
    """`Add`: the sum."""


class Subtract(Merge):
    """`Subtract`: the difference of two tensors."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """It takes two."""
        super().assert_input_compatibility(call)
        if len(call.inputs) != 2:
            reason = f"takes two tensors, got {len(call.inputs)}"
            raise ProblemFound(OtherMismatch(call.shape, reason))


class Multiply(Merge):
    """`Multiply`: the product."""


class Average(Merge):
    """`Average`: the mean."""

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """A sum divided by a number: integers as in `tf.truediv`."""
        same = same_dtype(fed)
        return DIVIDED.get(same, same) if same is not None else None


class Maximum(Merge):
    """`Maximum`: the larger one."""


class Minimum(Merge):
    """`Minimum`: the smaller one."""
