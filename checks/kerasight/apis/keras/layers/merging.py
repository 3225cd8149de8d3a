"""Layers that merge a list of tensors; keras/src/layers/merging."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import MergeMismatch, OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class ElementwiseMergeSpec(BaseLayer):
    """`Add`, `Subtract`, `Multiply`, `Average`, `Maximum`, `Minimum`: shapes broadcast."""

    many_inputs = True
    takes_list = True

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """`Subtract` takes two tensors."""
        super().assert_input_compatibility(call)
        if call.layer.class_name == "Subtract" and len(call.shapes) != 2:
            raise ProblemFound(
                OtherMismatch(call.shape, f"takes two tensors, got {len(call.shapes)}")
            )

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


class ConcatenateSpec(BaseLayer):
    """`Concatenate`: sizes along `axis` add up, all others must agree."""

    many_inputs = True
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


SPECS: dict[str, BaseLayer] = {
    "Concatenate": ConcatenateSpec(),
    **{
        name: ElementwiseMergeSpec()
        for name in ("Add", "Average", "Maximum", "Minimum", "Multiply", "Subtract")
    },
}
