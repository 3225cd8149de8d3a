"""The mask of merged tensors; `compute_mask` in keras/src/layers/merging of Keras 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.graph.nodes import operation
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer, Tensor

ELEMENTWISE = frozenset({"Add", "Average", "Maximum", "Minimum", "Multiply", "Subtract"})

LOGICAL_OR = ("LogicalOr", "tf.math.logical_or")


def merged_mask(
    context: Context, layer: Layer, inputs: Sequence[Tensor], output: Tensor
) -> Tensor | None:
    """The mask that a merging layer gives its output, with the operations that compute it."""
    masks = [tensor.mask for tensor in inputs]
    known = [mask for mask in masks if mask is not None]
    if layer.class_name in ELEMENTWISE and len(known) == len(masks):
        result = known[0]
        for mask in known[1:]:
            result = operation(context, LOGICAL_OR, [result, mask], mask.shape, layer.span, "bool")
        return result
    if layer.class_name == "Concatenate" and known:
        whole = [_of_whole(context, tensor, layer.span) for tensor in inputs]
        names = ("Concatenate", "tf.concat")
        joined = operation(context, names, whole, output.shape, layer.span, "bool")
        dims = output.shape.dims
        shape = unknown_shape(output.shape.reason) if dims is None else Shape(dims[:-1])
        return operation(context, ("Any", "tf.reduce_any"), [joined], shape, layer.span, "bool")
    return None


def _of_whole(context: Context, tensor: Tensor, span: Span) -> Tensor:
    """The mask of one input, in the shape of that input."""
    mask = tensor.mask
    if mask is None:
        return operation(
            context, ("OnesLike", "tf.ones_like"), [tensor], tensor.shape, span, "bool"
        )
    if mask.shape.rank is None or mask.shape.rank == tensor.shape.rank:
        return mask
    assert mask.shape.dims is not None
    names = ("ExpandDims", "tf.expand_dims")
    wide = operation(context, names, [mask], Shape((*mask.shape.dims, 1)), span, "bool")
    zeros = operation(context, ("ZerosLike", "tf.zeros_like"), [tensor], tensor.shape, span, "bool")
    return operation(context, LOGICAL_OR, [wide, zeros], tensor.shape, span, "bool")
