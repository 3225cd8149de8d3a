"""`Concatenate`; keras/src/layers/merging/concatenate.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kerasight.apis.arguments import add
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall, MaskNodes
from kerasight.values.problems import MergeMismatch, OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

ANY: Final = ("Any", "tf.reduce_any")
CONCATENATE: Final = ("Concatenate", "tf.concat")
EXPAND: Final = ("ExpandDims", "tf.expand_dims")
LOGICAL_OR: Final = ("LogicalOr", "tf.math.logical_or")
ONES: Final = ("OnesLike", "tf.ones_like")
ZEROS: Final = ("ZerosLike", "tf.zeros_like")


class Concatenate(BaseLayer):
    """`Concatenate`: sizes along `axis` add up, all others must agree."""

    many_inputs = True
    merges = "along an axis"
    takes_list = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The first shape with the sum along `axis`."""
        shapes = call.shapes
        axis = call.layer.arguments.get("axis", -1)
        if axis is None or isinstance(axis, str | float | tuple):
            raise ProblemFound(OtherMismatch(call.shape, "`axis` must be a whole number"))
        dims = [shape.dims for shape in shapes if shape.dims is not None]
        if len(dims) < len(shapes) or not isinstance(axis, int):
            return (unknown_shape("one of the concatenated shapes is not known"),)
        rank = len(dims[0])
        if len(dims) == 1:
            return (call.shape,)
        if any(len(each) != rank for each in dims) or not -rank <= axis < rank:
            reason = "they differ in the number of axes"
            if all(len(each) == rank for each in dims):
                reason = f"there is no axis {axis}"
            raise ProblemFound(MergeMismatch(call.shape, reason, tuple(shapes)))
        columns = list(zip(*dims, strict=True))
        result = [
            _total(column) if index == axis % rank else _same(shapes, column, call.keras)
            for index, column in enumerate(columns)
        ]
        return (Shape(tuple(result)),)

    def compute_mask(
        self, call: LayerCall, outputs: Sequence[Tensor], graph: MaskNodes
    ) -> Tensor | None:
        """The concatenated masks, in the shape of the concatenated tensors."""
        if len(call.inputs) < 2 or all(tensor.mask is None for tensor in call.inputs):
            return None
        whole = [_of_whole(tensor, graph) for tensor in call.inputs]
        made = outputs[0].shape
        joined = graph.operation(CONCATENATE, whole, made)
        shape = unknown_shape(made.reason) if made.dims is None else Shape(made.dims[:-1])
        return graph.operation(ANY, [joined], shape)


def _of_whole(tensor: Tensor, graph: MaskNodes) -> Tensor:
    """The mask of one input, in the shape of that input."""
    mask = tensor.mask
    if mask is None:
        return graph.operation(ONES, [tensor], tensor.shape)
    if mask.shape.dims is None or mask.shape.rank == tensor.shape.rank:
        return mask
    wide = graph.operation(EXPAND, [mask], Shape((*mask.shape.dims, 1)))
    zeros = graph.operation(ZEROS, [tensor], tensor.shape)
    return graph.operation(LOGICAL_OR, [wide, zeros], tensor.shape)


def _total(column: tuple[Dim, ...]) -> Dim:
    if any(dim is None for dim in column):
        return None
    for dim in column:
        if isinstance(dim, UnknownDim):
            return dim
    return add(*(dim if isinstance(dim, int) else None for dim in column))


def _same(shapes: Sequence[Shape], column: tuple[Dim, ...], keras: KerasVersion) -> Dim:
    known = {dim for dim in column if isinstance(dim, int)}
    if len(known) > 1:
        reason = f"sizes {' and '.join(map(str, sorted(known)))} differ"
        raise ProblemFound(MergeMismatch(shapes[0], reason, tuple(shapes)))
    if known and keras.is_2:
        return known.pop()
    return column[0]
