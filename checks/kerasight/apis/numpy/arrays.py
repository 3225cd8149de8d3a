"""What Python does with arrays: `x.shape`, `x.reshape(-1, 28)`, `x.astype("float32")`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arrays import dtypes, indexing, ranges
from kerasight.apis.arrays.arithmetic import remember
from kerasight.apis.arrays.casting import as_number, astype
from kerasight.apis.arrays.making import to_array
from kerasight.apis.behaviour import Behaviour, behaves
from kerasight.apis.keras.graph.operations import shape_value
from kerasight.apis.keras.ops.function import total
from kerasight.apis.numpy.calling import call_function
from kerasight.apis.numpy.functions import table
from kerasight.apis.numpy.making import MAKERS, converted, dims_from
from kerasight.apis.numpy.reshaping import report_reshape
from kerasight.values.data import NO_FACTS, Array, DataShape, Sequences, view
from kerasight.values.objects import INT, BoundMethod, LibraryName, Unknown, Value
from kerasight.values.shapes import Shape, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

LIKE_FUNCTIONS: Final = frozenset(
    """mean std var sum prod max min argmax argmin cumsum cumprod ravel flatten squeeze swapaxes
    repeat round clip copy any all dot argsort ptp take""".split()
)
"""Methods that are equivalent to the function of that name."""


MAX_ROWS: Final = 64
"""For longer arrays, loops run once, over one row that represents all."""


def sizes_of(shape: Shape) -> Value:
    """`x.shape`: unknown sizes are integers too."""
    if shape.dims is None:
        return Unknown(shape.reason or "a shape that is not known")
    return DataShape(
        [Unknown(dim.reason, INT) if isinstance(dim, UnknownDim) else dim for dim in shape.dims]
    )


class ArrayBehaviour(Behaviour[Array]):
    """Arrays of NumPy and eager tensors of TensorFlow."""

    def attribute(self, value: Array, name: str) -> Value:
        """`x.name`."""
        if name == "shape":
            return sizes_of(value.shape)
        if name in ("ndim", "rank") and value.shape.dims is not None:
            return len(value.shape.dims)
        if name == "size" and value.shape.dims is not None:
            size = total(value.shape.dims)
            return size if isinstance(size, int) else Unknown("the size of an array", INT)
        if name == "dtype":
            known = value.dtype is not None
            return LibraryName(f"{value.library}.{value.dtype}") if known else Unknown("a type")
        if name == "T":
            dims = value.shape.dims
            turned = None if dims is None else dims[::-1]
            facts = value.facts
            if turned is None or len(turned) > 1:
                facts = replace(facts, labels=None, order=None)
            return view(value, Shape(turned, value.shape.reason), facts)
        return BoundMethod(value, name)

    def call_method(self, context: Context, target: Array, name: str, call: Call) -> Value:
        """`x.name(...)`."""
        special = METHODS.get(name)
        if special is not None:
            return special(context, target, call)
        if name in LIKE_FUNCTIONS and name in table() and target.library == "numpy":
            call.positional.insert(0, target)
            return call_function(name, call)
        return Unknown(f"the result of '{name}'")

    def item(self, value: Array, index: Value, span: Span) -> Value:
        """`x[index]`."""
        made = indexing.item(value, index, span)
        return as_number(made) if isinstance(made, Array) else made

    def set_item(self, context: Context, target: Array, index: Value, value: Value) -> None:
        """`x[index] = value`."""
        indexing.set_item(context, target, index, value)

    def length(self, value: Array) -> int | None:
        """`len(x)`."""
        return value.rows if isinstance(value.rows, int) else None

    def elements(self, value: Array) -> list[Value] | None:
        """The rows."""
        return indexing.rows_of(value, MAX_ROWS)

    def element(self, value: Array) -> Value:
        """A row."""
        return indexing.row(value)


def _reshape(context: Context, target: Array, call: Call) -> Value:
    made = reshaped(target, call)
    if target.library == "numpy":
        report_reshape(context, target, call.positional[1], call.span)
    return made


def reshaped(target: Array, call: Call) -> Value:
    """`x.reshape(2, 3)`, `x.reshape((2, 3))`."""
    sizes = call.keywords.pop("shape", None)
    if sizes is None:
        first = call.positional[0] if len(call.positional) == 1 else None
        sizes = tuple(call.positional) if isinstance(first, int | None) else first
    call.positional[:] = [target, sizes]
    call.keywords.pop("order", None)
    return call_function("reshape", call)


def _transpose(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    axes = call.positional
    if len(axes) == 1 and not isinstance(axes[0], int):
        axes = [axes[0]]
    elif axes:
        axes = [tuple(axes)]
    call.positional[:] = [target, *axes]
    return call_function("transpose", call)


def _astype(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    given = call.get("dtype", 0, Unknown("a type"))
    return astype(target, dtypes.dtype_of(given))


def _to_list(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    return Unknown("the elements of an array")


def _numpy(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    return converted(target)


def _item(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    value = ranges.constant(target.facts)
    if target.shape.dims == () and value is not None:
        return int(value) if target.dtype in dtypes.INTEGERS else float(value)
    return Unknown("an element of an array", "math.item")


def _fill(context: Context, target: Array, call: Call) -> Value:
    given = to_array(call.get("value", 0, Unknown("a value")))
    remember(context, target, NO_FACTS if given is None else given.facts)
    return None


def _sort(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    remember(context, target, replace(target.facts, order="sorted"))
    return None


def _nonzero(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    call.positional.insert(0, target)
    return MAKERS["nonzero"](call)


def _get_shape(context: Context, target: Array, call: Call) -> Value:  # noqa: ARG001
    return shape_value(target.shape)


def _set_shape(context: Context, target: Array, call: Call) -> Value:
    """`x.set_shape(shape)`: declares the shape of a tensor inside a data set."""
    dims = dims_from(call.get("shape", 0, Unknown("no shape")))
    own = target.shape.dims
    if dims is not None and (own is None or len(own) == len(dims)):
        before = own if own is not None else (None,) * len(dims)
        merged = [old if new is None else new for new, old in zip(dims, before, strict=True)]
        context.journal.keep_field(target, "shape", Shape(tuple(merged)))
    return None


METHODS: Final = {
    "reshape": _reshape,
    "transpose": _transpose,
    "astype": _astype,
    "tolist": _to_list,
    "numpy": _numpy,
    "__array__": _numpy,
    "item": _item,
    "fill": _fill,
    "sort": _sort,
    "nonzero": _nonzero,
    "get_shape": _get_shape,
    "set_shape": _set_shape,
}
"""Methods with their own rules."""

ARRAYS: Final = behaves(Array, ArrayBehaviour())
behaves(Sequences, ARRAYS)
