"""Python's operators on symbolic tensors: each is a node of the graph of a functional model."""

# ruff: noqa: PLC0415 - most operations are on layers' outputs of one dtype and batch

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.dtypes.policies import INTEGERS, dtype_named
from kerasight.apis.keras.dtypes.promotion import DIVIDED
from kerasight.apis.keras.ops.elementwise import broadcast
from kerasight.apis.keras.ops.function import Unclear, known_dims
from kerasight.apis.keras.ops.nodes import results, unknown_result
from kerasight.apis.keras.ops.products import product
from kerasight.apis.keras.ops.selecting import part, part_contents
from kerasight.apis.registry import transfer
from kerasight.values.keras import Tensor
from kerasight.values.keras_version import KERAS_2
from kerasight.values.objects import ListValue, Unknown, Value
from kerasight.values.shapes import Shape, UnknownDim

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

BINARY = {
    "Add": ("Add", "__operators__.add"),
    "Sub": ("Subtract", "math.subtract"),
    "Mult": ("Multiply", "math.multiply"),
    "Div": ("TrueDivide", "math.truediv"),
    "FloorDiv": ("FloorDivide", "compat.v1.floor_div"),
    "Pow": ("Power", "math.pow"),
    "Mod": ("Mod", "math.floormod"),
    "MatMult": ("Matmul", "linalg.matmul"),
    "BitAnd": ("LogicalAnd", "math.logical_and"),
    "BitOr": ("LogicalOr", "math.logical_or"),
    "Lt": ("Less", "math.less"),
    "LtE": ("LessEqual", "math.less_equal"),
    "Gt": ("Greater", "math.greater"),
    "GtE": ("GreaterEqual", "math.greater_equal"),
    "Eq": ("", "__operators__.eq"),
    "NotEq": ("NotEqual", "__operators__.ne"),
}
"""Python's operator to the operation of Keras 3 and the TensorFlow function of Keras 2."""

TRUTH = frozenset(
    ("", "LogicalAnd", "LogicalOr", "Less", "LessEqual", "Greater", "GreaterEqual", "NotEqual")
)
"""Operations with boolean results; `==` has a node only in Keras 2."""

EXCHANGED: dict[tuple[str, str | None], str | None] = {
    ("Mod", "bool"): "int32",
    ("Matmul", "int8"): "int32",
}
"""Operations of Keras 3 whose results have a larger dtype."""

UNARY = {
    "USub": ("Negative", "math.negative"),
    "Invert": ("LogicalNot", "math.logical_not"),
    "abs": ("Absolute", "math.abs"),
}
"""The same for operators and builtin functions of one operand."""


def arithmetic(context: Context, kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <op> right` or a comparison, where at least one is a tensor; shapes broadcast."""
    if kind == "Eq" and context.keras.is_3 and not context.tracing.inside:
        return left is right
    tensors = [value for value in (left, right) if isinstance(value, Tensor)]
    names = BINARY.get(kind)
    if names is None:
        return unknown_result(context, tensors, f"the operator {kind} on tensors", span)

    def computed(first: Value, second: Value) -> Shape:
        one, other = known_dims(first), known_dims(second)
        rules = KERAS_2 if context.tracing.inside else context.keras
        return Shape(product(one, other, rules) if kind == "MatMult" else broadcast(one, other))

    def again(fed: Sequence[Shape]) -> Sequence[Shape]:
        rest = iter(fed)
        operands = [
            Tensor(next(rest)) if isinstance(value, Tensor) else value for value in (left, right)
        ]
        return _or_none(lambda: computed(*operands))

    try:
        if context.keras.is_3 and not context.tracing.inside:
            _refuse_lists(left, right)
        shape = computed(left, right)
    except Unclear as unclear:
        context.tracing.unclear += 1
        dtype = _result_dtype(context, names[0], left, right)
        return unknown_result(context, tensors, unclear.reason, span, is_tensor=True, dtype=dtype)
    if kind != "MatMult" and shape.dims and isinstance(shape.dims[0], int):
        from kerasight.apis.keras.ops.batches import operands, report_combined

        report_combined(context, names[0], operands((left, right)), span)
    dtypes = (_result_dtype(context, names[0], left, right),)
    node = (context.keras.choose(names[1], names[0]),)
    return results(context, node, tensors, [shape], span, again, dtypes=dtypes)[0]


def _result_dtype(context: Context, name: str, left: Value, right: Value) -> str | None:
    """By the rules of the operation in Keras 3, or by those of TensorFlow."""
    if name in TRUTH:
        return "bool"
    if context.keras.is_2 or context.tracing.inside:
        from kerasight.apis.tensorflow.dtypes import shared

        found = shared(left, right)
        return DIVIDED.get(found, found) if found and name == "TrueDivide" else found
    from kerasight.apis.keras.ops.dtypes import divided, promoted

    floatx = dtype_named(context.precision.floatx)
    if name == "TrueDivide":
        return divided(left, right, floatx=floatx)
    found = promoted(left, right, floatx=floatx)
    return EXCHANGED.get((name, found), found)


def _or_none(compute: Callable[[], Shape]) -> Sequence[Shape]:
    try:
        return [compute()]
    except Unclear:
        return []


def _refuse_lists(*operands: Value) -> None:
    if any(isinstance(value, ListValue | tuple) for value in operands):
        raise Unclear("Keras 3 takes no list as an operand")


def unary(context: Context, kind: str, tensor: Tensor, span: Span) -> Tensor:
    """`-tensor`, `~tensor`, `abs(tensor)`."""
    names = UNARY.get(kind)
    if names is None:
        return unknown_result(context, [tensor], f"the operator {kind} on a tensor", span)
    name, dtypes = context.keras.choose(names[1], names[0]), (tensor.dtype,)
    if kind == "Invert" and context.keras.is_3 and not context.tracing.inside:
        dtypes = ("bool",)
    elif kind == "Invert" and tensor.dtype in INTEGERS:
        name = "bitwise.invert"
    shapes = [tensor.shape]
    return results(context, (name,), [tensor], shapes, span, lambda fed: fed[:1], dtypes=dtypes)[0]


def indexed(context: Context, tensor: Tensor, index: Value, span: Span) -> Tensor:
    """A part of a tensor, `tensor[index]`."""
    inputs = [tensor, *(leaf for leaf in flatten_tensors(index) if isinstance(leaf, Tensor))]
    try:
        dims = part(known_dims(tensor), index)
    except Unclear as unclear:
        return unknown_result(
            context, inputs, unclear.reason, span, is_tensor=True, dtype=tensor.dtype
        )
    names = ("GetItem" if context.keras.is_3 else "__operators__.getitem",)

    def again(fed: Sequence[Shape]) -> Sequence[Shape]:
        return _or_none(lambda: Shape(part(known_dims(Tensor(fed[0])), index)))

    dtypes = (tensor.dtype,)
    made = results(context, names, inputs, [Shape(dims)], span, again, dtypes=dtypes)[0]
    if tensor.contents is not None:
        made.contents = part_contents(tensor.contents, index)
    return made


@transfer("keras.backend.int_shape")
def int_shape(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.backend.int_shape(x)`: the shape as a tuple."""
    tensor = call.get("x", 0)
    if isinstance(tensor, Tensor):
        return shape_value(tensor.shape)
    return Unknown("the shape of something that is not known")


def shape_value(shape: Shape) -> Value:
    """A shape as the program gets it: a tuple of ints and None, with unknown sizes."""
    if shape.dims is None:
        return Unknown(shape.reason or "a shape that is not known")
    return tuple(Unknown(dim.reason) if isinstance(dim, UnknownDim) else dim for dim in shape.dims)
