"""Expressions: from a syntax tree to a value."""

# ruff: noqa: PLC0415 - loaded when Keras rejects something

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TypeGuard

from kerasight.apis import data
from kerasight.apis.arguments import Call
from kerasight.apis.behaviour import behaviour_of
from kerasight.apis.keras.attributes import EVERYWHERE, report_uncalled
from kerasight.apis.keras.dtypes.policies import INTEGERS
from kerasight.apis.keras.graph import operations
from kerasight.apis.keras.ops.misuse import report_wrong_index
from kerasight.apis.keras.ops.traced import (
    has_open_sizes,
    report_dtypes,
    report_index,
    report_missing_member,
    report_missing_of_data,
    report_value_asked,
)
from kerasight.interpreter.calls.calling import call_expression, make_lambda
from kerasight.interpreter.control.comprehensions import comprehend
from kerasight.interpreter.core import operators
from kerasight.interpreter.core.attributes import get_attribute
from kerasight.interpreter.core.budget import MAX_YIELDED
from kerasight.interpreter.core.conditions import iterated, tested
from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.core.evaluation import call_value, evaluate
from kerasight.interpreter.core.state import State
from kerasight.interpreter.core.subscripts import get_item
from kerasight.interpreter.core.targets import assign
from kerasight.interpreter.custom.logs import report_compared, report_missing
from kerasight.interpreter.modules.imports import report_missing_attribute
from kerasight.interpreter.objects.elements import elements
from kerasight.interpreter.objects.formatting import format_value
from kerasight.interpreter.objects.joining import join
from kerasight.interpreter.objects.sets import set_of
from kerasight.values.data import Array
from kerasight.values.events import NoneAsNumber
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import (
    INCOMPLETE,
    TEXT,
    UNKNOWN_SLICE,
    BoundMethod,
    DataValue,
    DictValue,
    Integer,
    LibraryName,
    ListValue,
    Logs,
    MovingSlice,
    Rest,
    Unknown,
    Value,
    is_integer,
    place_of,
    unknown,
)
from kerasight.values.training import KerasObject


def _constant(state: State, node: ast.Constant) -> Value:  # noqa: ARG001
    return node.value


def _name(state: State, node: ast.Name) -> Value:
    return state.lookup(node.id)


def _attribute(state: State, node: ast.Attribute) -> Value:
    value = evaluate(state, node.value)
    found = get_attribute(state, value, node.attr)
    if isinstance(value, Model) and node.attr in ("input", "output"):
        report_uncalled(state.context, value, node.attr, state.document.span(node))
    elif isinstance(value, Tensor):
        if isinstance(node.ctx, ast.Load):
            report_missing_member(state.context, value, node.attr, state.document.span(node))
            if isinstance(found, Unknown | BoundMethod):
                _report_in_tensor(state, value, node)
    elif isinstance(value, Array):
        report_missing_of_data(state.context, value, node.attr, state.document.span(node))
    elif isinstance(found, LibraryName) and found.path.startswith("keras."):
        if isinstance(value, LibraryName):
            report_missing_attribute(state, node, value, found.path)
    elif isinstance(found, Unknown) and isinstance(value, Layer) and value.instance is not None:
        from kerasight.interpreter.custom import refusals

        refusals.report_missing_attribute(state, value, node)
    elif isinstance(found, BoundMethod) and isinstance(value, tuple):
        _report_in_tensor(state, value, node)
    elif _may_be_missing(value, node.attr):
        from kerasight.interpreter.custom import refusals

        refusals.report_missing_member(state, value, node)
    return found


def _report_in_tensor(state: State, value: Tensor | tuple[Value, ...], node: ast.Attribute) -> None:
    """Record a member that a symbolic tensor, or its shape, does not have."""
    if not state.context.tracing.inside and state.context.keras.is_3:
        from kerasight.interpreter.custom import refusals

        refusals.report_missing_in_tensor(state, value, node)


def _may_be_missing(value: Value, name: str) -> TypeGuard[Layer | KerasObject]:
    """Whether an object of a class of Keras may lack a member, before the facts are asked."""
    if isinstance(value, KerasObject):
        return True
    is_keras = isinstance(value, Layer) and value.instance is None and not value.is_custom
    return is_keras and name not in EVERYWHERE


def _elements(state: State, nodes: list[ast.expr]) -> list[Value]:
    items: list[Value] = []
    for node in nodes:
        if isinstance(node, ast.Starred):
            value = evaluate(state, node.value)
            iterated(state, value, state.document.span(node), "unpacking")
            known = value.items if isinstance(value, ListValue) else elements(value)
            if known is not None:
                items.extend(known)
            else:
                reason = unknown("unpacked from a value that is not known", value).reason
                items.append(Rest(reason))
        else:
            items.append(evaluate(state, node))
    for index, item in enumerate(items):
        if isinstance(item, Rest):
            return items[: index + 1]
    return items


def _list(state: State, node: ast.List) -> Value:
    return ListValue(_elements(state, node.elts))


def _tuple(state: State, node: ast.Tuple) -> Value:
    items = _elements(state, node.elts)
    if items and isinstance(items[-1], Rest):
        return Unknown(items[-1].reason)
    return tuple(items)


def _set(state: State, node: ast.Set) -> Value:
    return set_of(_elements(state, node.elts))


def _dict(state: State, node: ast.Dict) -> Value:
    result = DictValue()
    for key_node, value_node in zip(node.keys, node.values, strict=True):
        value = evaluate(state, value_node)
        if key_node is None:
            if isinstance(value, DictValue):
                result.items.update(value.items)
            else:
                result.items[INCOMPLETE] = unknown("unpacked", value)
            continue
        key = evaluate(state, key_node)
        if is_constant(key):
            result.items[key] = value
        else:
            result.items[INCOMPLETE] = value
    return result


def _binary(state: State, node: ast.BinOp) -> Value:
    left, right = evaluate(state, node.left), evaluate(state, node.right)
    if left is None or right is None:
        _report_none(state, (node.left, node.right), left, right)
    return binary(state, node, type(node.op), left, right)


def _report_none(
    state: State, operands: tuple[ast.expr, ast.expr], left: Value, right: Value
) -> None:
    """Record a computation with a size of a tensor, `tensor.shape[axis]`, where that is None."""
    context = state.context
    is_traced = has_open_sizes(context)
    if context.tracing.inside and not is_traced:
        return
    for value, operand, other in ((left, operands[0], right), (right, operands[1], left)):
        numbers = int | float | None | Tensor if is_traced else int | float | None
        if value is None and isinstance(other, numbers) and _is_size(state, operand):
            at = context.at(state.document.span(operand), context.calls.led_here())
            context.record(NoneAsNumber(at, text=ast.unparse(operand)))
            return


def _is_size(state: State, operand: ast.expr) -> bool:
    """Whether an expression is a size of a tensor, or a name that the function sets to one."""
    if isinstance(operand, ast.Subscript) and isinstance(operand.value, ast.Attribute):
        return ".shape[" in ast.unparse(operand)
    function = state.context.calls.node
    if not isinstance(operand, ast.Name) or function is None or not state.context.tracing.inside:
        return False
    return any(
        isinstance(each, ast.Assign)
        and ".shape" in ast.unparse(each.value)
        and any(
            isinstance(target, ast.Name) and target.id == operand.id
            for targets in each.targets
            for target in ast.walk(targets)
        )
        for each in ast.walk(function)
    )


ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
"""Comparisons that None does not take."""


def binary(
    state: State,
    node: ast.expr | ast.stmt,
    kind: type[ast.operator],
    left: Value,
    right: Value,
) -> Value:
    """`left <op> right`, an operation of Keras when one side is a tensor."""
    if isinstance(left, Tensor) or isinstance(right, Tensor):
        span = state.document.span(node)
        report_dtypes(state.context, kind.__name__, left, right, span)
        return operations.arithmetic(state.context, kind.__name__, left, right, span)
    if isinstance(left, DataValue) or isinstance(right, DataValue) or _has_type(left, right):
        span = state.document.span(node)
        report_dtypes(state.context, kind.__name__, left, right, span)
        return data.operate(kind.__name__, left, right, span)
    return operators.binary(kind, left, right)


def _has_type(left: Value, right: Value) -> bool:
    """Whether one of two numbers is NumPy's, which keeps its dtype and may overflow."""
    numbers = isinstance(left, int | float) and isinstance(right, int | float)
    return numbers and (isinstance(left, Integer) or isinstance(right, Integer))


def _unary(state: State, node: ast.UnaryOp) -> Value:
    value = evaluate(state, node.operand)
    if isinstance(value, Tensor) and not isinstance(node.op, ast.Not):
        name = type(node.op).__name__
        return operations.unary(state.context, name, value, state.document.span(node))
    if isinstance(value, DataValue) and not isinstance(node.op, ast.Not):
        return data.unary(type(node.op).__name__, value)
    if isinstance(node.op, ast.Not):
        tested(state, node.operand, value, "not")
    return operators.unary(type(node.op), value)


def _boolean(state: State, node: ast.BoolOp) -> Value:
    stops_at = isinstance(node.op, ast.Or)
    value: Value = Unknown()
    unsure: list[Value] = []
    word = type(node.op).__name__.lower()
    for operand in node.values:
        with state.context.tracing.perhaps(bool(unsure)):
            value = evaluate(state, operand)
            is_last = operand is node.values[-1]
            known = operators.truth(value) if is_last else tested(state, operand, value, word)
        if known is stops_at:
            break
        if known is None:
            unsure.append(value)
    return unknown("a condition that is not known", *unsure) if unsure else value


def _compare(state: State, node: ast.Compare) -> Value:
    left = evaluate(state, node.left)
    result: Value = True
    for kind, right_node in zip(node.ops, node.comparators, strict=True):
        right = evaluate(state, right_node)
        if isinstance(left, Tensor) or isinstance(right, Tensor):
            result = _compare_tensors(state, node, kind, left, right)
            _report_compared(state, node, kind, right_node, result, right)
        elif isinstance(left, DataValue) or isinstance(right, DataValue):
            result = _compare_data(state, node, kind, left, right)
        else:
            if left is None or right is None:
                report_compared(state, node, left, right)
                if isinstance(kind, ORDERS) and len(node.ops) == 1:
                    _report_none(state, (node.left, right_node), left, right)
            result = operators.compare(type(kind), left, right)
        if isinstance(result, Unknown | DataValue) or not result:
            return result
        left = right
    return result


def _report_compared(
    state: State,
    node: ast.Compare,
    kind: ast.cmpop,
    right_node: ast.expr,
    result: Value,
    right: Value,
) -> None:
    """Record that a comparison asks for a value: in a chain, or whether a tensor contains it."""
    span = state.document.span(node)
    if len(node.ops) > 1 and right_node is not node.comparators[-1]:
        report_value_asked(state.context, "a chain of comparisons", result, span, "bool")
    if isinstance(kind, ast.In | ast.NotIn):
        report_value_asked(state.context, "in", right, span, "contains")


def _compare_data(
    state: State, node: ast.Compare, kind: ast.cmpop, left: Value, right: Value
) -> Value:
    """A comparison of arrays is a boolean array; whether an array is None is known."""
    if isinstance(kind, ast.Is | ast.IsNot | ast.In | ast.NotIn) or len(node.ops) > 1:
        return operators.compare(type(kind), left, right)
    span = state.document.span(node)
    report_dtypes(state.context, type(kind).__name__, left, right, span)
    return data.operate(type(kind).__name__, left, right, span)


def _compare_tensors(
    state: State, node: ast.Compare, kind: ast.cmpop, left: Value, right: Value
) -> Value:
    if len(node.ops) > 1 or type(kind).__name__ not in operations.BINARY:
        return operators.compare(type(kind), left, right)
    span = state.document.span(node)
    report_dtypes(state.context, type(kind).__name__, left, right, span)
    return operations.arithmetic(state.context, type(kind).__name__, left, right, span)


def _conditional(state: State, node: ast.IfExp) -> Value:
    test = evaluate(state, node.test)
    known = tested(state, node.test, test)
    if known is None:
        why = unknown("", test).reason
        with state.context.tracing.perhaps():
            return join(evaluate(state, node.body), evaluate(state, node.orelse), why)
    return evaluate(state, node.body if known else node.orelse)


def _subscript(state: State, node: ast.Subscript) -> Value:
    value, index = evaluate(state, node.value), evaluate(state, node.slice)
    if isinstance(value, DictValue) and value.missing is not None:
        _fill(state, value, index, node)
    if isinstance(value, Logs):
        report_missing(state, value, index, node, node.slice)
    if isinstance(value, Tensor):
        report_wrong_index(state.context, value, index, state.document.span(node))
        _report_index(state, value, index, node)
        return operations.indexed(state.context, value, index, state.document.span(node))
    if isinstance(value, DataValue):
        return behaviour_of(value).item(value, index, state.document.span(node))
    if (value is None or isinstance(value, int)) and state.context.tracing.code:
        from kerasight.interpreter.custom import build_arguments

        build_arguments.report_misread(state, value, node)
    return get_item(value, index)


def _report_index(state: State, value: Tensor, index: Value, node: ast.Subscript) -> None:
    """Record an index with a list or an array in it."""
    parts = index if isinstance(index, tuple) else (index,)
    record = ""
    if isinstance(index, tuple) and any(isinstance(each, ListValue) for each in parts):
        record = "list in index"
    elif any(_picks(each) for each in parts):
        record = "array in index"
    masks = [each for each in parts if isinstance(each, Tensor) and each.dtype == "bool"]
    if masks:
        span = state.document.span(node)
        report_value_asked(state.context, "a boolean mask", masks[0], span, "boolean mask")
    if record:
        text = ast.unparse(node.slice)
        span = state.document.span(node)
        report_index(state.context, record, value, text, span, sets=False)


def _picks(index: Value) -> bool:
    """Whether an index is an array or a tensor of the numbers of elements."""
    if not isinstance(index, Array | Tensor) or not index.shape.dims:
        return False
    return index.dtype in INTEGERS and (isinstance(index, Array) or index.kind is not None)


def _fill(state: State, target: DictValue, key: Value, node: ast.Subscript) -> None:
    """Let a `defaultdict` make the value of a missing key."""
    if not target.complete or not is_constant(key) or key in target.items:
        return
    span = state.document.span(node)
    made = call_value(state, target.missing, Call([], {}, span, state.statement or span, span))
    state.journal.set(target.items, key, made)


def _slice(state: State, node: ast.Slice) -> Value:
    lower, upper, step = [
        None if part is None else evaluate(state, part)
        for part in (node.lower, node.upper, node.step)
    ]
    if (
        isinstance(lower, int | None)
        and isinstance(upper, int | None)
        and isinstance(step, int | None)
    ):
        return slice(lower, upper, step)
    bound = next((each for each in (lower, upper) if isinstance(each, Tensor)), None)
    if bound is not None:
        span = state.document.span(node)
        report_value_asked(state.context, "a slice", bound, span, "slice bound")
    length = _length(lower, upper) if step in (None, 1) else None
    return Unknown(UNKNOWN_SLICE) if length is None else MovingSlice(UNKNOWN_SLICE, length=length)


def _length(lower: Value, upper: Value) -> int | None:
    """The length of a slice from one unknown integer to the same one and more, else None."""
    if not (isinstance(lower, Unknown) and isinstance(upper, Unknown)):
        return None
    (start, first), (end, last) = place_of(lower), place_of(upper)
    return last - first if start is end and is_integer(start) and last > first else None


def _joined_string(state: State, node: ast.JoinedStr) -> Value:
    parts: list[str] = []
    for part in node.values:
        value = evaluate(state, part)
        if not isinstance(value, str):
            return Unknown(unknown("a formatted string", value).reason, TEXT)
        parts.append(value)
    return "".join(parts)


def _formatted(state: State, node: ast.FormattedValue) -> Value:
    value = evaluate(state, node.value)
    spec = "" if node.format_spec is None else evaluate(state, node.format_spec)
    return format_value(value, node.conversion, spec)


def _walrus(state: State, node: ast.NamedExpr) -> Value:
    value = evaluate(state, node.value)
    assign(state, node.target, value)
    return value


def _await(state: State, node: ast.Await) -> Value:
    evaluate(state, node.value)
    return Unknown("a value that is awaited")


def _yield(state: State, node: ast.Yield) -> Value:
    _give(state, [None if node.value is None else evaluate(state, node.value)])
    return Unknown("what is sent to a generator")


def _yield_from(state: State, node: ast.YieldFrom) -> Value:
    value = evaluate(state, node.value)
    items = elements(value)
    reason = unknown("yielded from values that are not known", value).reason
    _give(state, [Rest(reason)] if items is None else items)
    return Unknown("what a generator returns")


def _give(state: State, values: list[Value]) -> None:
    """Let the current generator yield values."""
    if state.generators and state.generators[-1].items.complete:
        items = state.journal.change(state.generators[-1].items.items)
        items.extend(values)
        if len(items) > MAX_YIELDED:
            items[MAX_YIELDED:] = [Rest("beyond the first values of a generator")]


def _starred(state: State, node: ast.Starred) -> Value:
    return evaluate(state, node.value)


HANDLERS: dict[type[ast.AST], Callable[..., Value]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.List: _list,
    ast.Tuple: _tuple,
    ast.Set: _set,
    ast.Dict: _dict,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.BoolOp: _boolean,
    ast.Compare: _compare,
    ast.IfExp: _conditional,
    ast.Subscript: _subscript,
    ast.Slice: _slice,
    ast.JoinedStr: _joined_string,
    ast.FormattedValue: _formatted,
    ast.NamedExpr: _walrus,
    ast.Await: _await,
    ast.YieldFrom: _yield_from,
    ast.Yield: _yield,
    ast.Starred: _starred,
    ast.Call: call_expression,
    ast.Lambda: make_lambda,
    ast.ListComp: comprehend,
    ast.SetComp: comprehend,
    ast.DictComp: comprehend,
    ast.GeneratorExp: comprehend,
}
