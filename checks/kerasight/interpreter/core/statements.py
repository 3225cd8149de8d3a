"""Statements: their effect, and how they end."""

# ruff: noqa: PLC0415 - most files parse

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from kerasight.apis import data
from kerasight.apis.keras.ops.traced import report_dtypes
from kerasight.apis.program.tracing import WHILE_TRAINING
from kerasight.interpreter.calls.functions import (
    decorated,
    make_class,
    make_function,
    note_returned,
)
from kerasight.interpreter.control.branches import join_branches, join_contents
from kerasight.interpreter.control.loops import execute_for, execute_while
from kerasight.interpreter.control.matching import execute_match
from kerasight.interpreter.core.bounds import bounded
from kerasight.interpreter.core.budget import MAX_YIELDED
from kerasight.interpreter.core.conditions import tested
from kerasight.interpreter.core.evaluation import evaluate, execute_block
from kerasight.interpreter.core.expressions import binary
from kerasight.interpreter.core.state import Flow, Outcome, State
from kerasight.interpreter.core.targets import assign, delete
from kerasight.interpreter.modules.imports import import_modules, import_names
from kerasight.interpreter.objects.containers import extend
from kerasight.source.parsing.problems import Hole
from kerasight.values.journal import Frame
from kerasight.values.objects import DataValue, ListValue, Unknown, unknown


def _expression(state: State, node: ast.Expr) -> Outcome:
    evaluate(state, node.value)
    if isinstance(node.value, ast.Yield) and state.generators:
        items = state.generators[-1].items
        if len(items.items) > MAX_YIELDED or not items.complete:
            return Flow.RETURN
    return Flow.NEXT


def _assign(state: State, node: ast.Assign) -> None:
    value = evaluate(state, node.value)
    for target in node.targets:
        assign(state, target, value)


def _annotated(state: State, node: ast.AnnAssign) -> None:
    if node.value is not None:
        assign(state, node.target, evaluate(state, node.value))


def _augmented(state: State, node: ast.AugAssign) -> None:
    target = _as_expression(node.target)
    left, right = evaluate(state, target), evaluate(state, node.value)
    if isinstance(left, ListValue) and isinstance(right, ListValue) and left.complete:
        extend(state, left, right.items)
        return
    if isinstance(left, DataValue):
        kind, span = type(node.op).__name__, state.document.span(node)
        report_dtypes(state.context, kind, left, right, span)
        assign(state, node.target, data.operate_in_place(state.context, kind, left, right, span))
        return
    assign(state, node.target, bounded(binary(state, node, type(node.op), left, right)))


def _as_expression(target: ast.expr) -> ast.expr:
    loaded = ast.copy_location(type(target)(**dict(ast.iter_fields(target))), target)
    loaded.ctx = ast.Load()  # type: ignore[attr-defined]
    return loaded


def _function(state: State, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    owner = state.class_bodies[-1] if state.scope.is_class else None
    function = make_function(state, node, owner)
    state.bind(node.name, decorated(state, function, node.decorator_list))


def _class(state: State, node: ast.ClassDef) -> None:
    state.bind(node.name, make_class(state, node))


def _return(state: State, node: ast.Return) -> Outcome:
    value = evaluate(state, node.value) if node.value is not None else None
    note_returned(state, value, state.document.span(node))
    for collector in reversed(state.collectors):
        if collector.flows & Flow.RETURN:
            collector.returned.append(value)
            break
    return Flow.RETURN


def _if(state: State, node: ast.If) -> Outcome:
    state.statement = state.document.span(node.test)
    test = evaluate(state, node.test)
    known = tested(state, node.test, test)
    if known is not None:
        return execute_block(state, node.body if known else node.orelse)
    return join_branches(
        state,
        [lambda: execute_block(state, node.body), lambda: execute_block(state, node.orelse)],
        unknown("", test).reason,
        each_runs=isinstance(test, Unknown) and test.reason == WHILE_TRAINING,
    )


EXPECTING = frozenset({"raises", "assertRaises", "assertRaisesRegex", "assert_raises"})
"""Context managers of test tools whose body is expected to raise."""


def _with(state: State, node: ast.With | ast.AsyncWith) -> Outcome:
    expecting = False
    for item in node.items:
        state.statement = state.document.span(item.context_expr)
        value = evaluate(state, item.context_expr)
        if item.optional_vars is not None:
            assign(state, item.optional_vars, Unknown("a context") if value is None else value)
        function = item.context_expr.func if isinstance(item.context_expr, ast.Call) else None
        name = getattr(function, "attr", getattr(function, "id", None))
        expecting = expecting or name in EXPECTING or name == "suppress"
    with state.context.expected.within(exceptions=expecting):
        return execute_block(state, node.body)


IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})

NAME_ERRORS = IMPORT_ERRORS | {"AttributeError"}
"""What Python raises for a missing name of a library."""

ANY_ERROR = frozenset({"BaseException", "Exception"})

UNRELATED_ERRORS = IMPORT_ERRORS | frozenset(
    """AttributeError KeyError IndexError FileNotFoundError OSError IOError NameError
    KeyboardInterrupt StopIteration EOFError UnicodeDecodeError JSONDecodeError""".split()
)
"""Errors that Keras does not raise for a layer that cannot be built."""


def _handled_names(handler: ast.ExceptHandler) -> set[str]:
    if handler.type is None:
        return {"BaseException"}
    nodes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {getattr(node, "attr", getattr(node, "id", "")) for node in nodes}


def _try(state: State, node: ast.Try | ast.TryStar) -> Outcome:
    names = [_handled_names(handler) for handler in node.handlers]
    catches = any(not each <= UNRELATED_ERRORS for each in names)
    lacks = any(each & (NAME_ERRORS | ANY_ERROR) for each in names)
    touched = state.journal.begin()
    try:
        with state.context.expected.within(exceptions=catches, missing_names=lacks):
            flow = execute_block(state, node.body)
    finally:
        state.journal.end()
    if flow & Flow.NEXT and node.orelse:
        flow = flow & ~Flow.NEXT | execute_block(state, node.orelse)
    bodies = [
        handler.body
        for handler, each in zip(node.handlers, names, strict=True)
        if not each <= IMPORT_ERRORS
    ]
    branches: list[Callable[[], Outcome]] = [
        lambda body=body: _handle(state, touched, body)  # type: ignore[misc]
        for body in bodies
    ]
    if branches and flow & (Flow.NEXT | Flow.RAISE):
        handled = join_branches(state, [lambda: flow, *branches])
        flow = handled & ~Flow.RAISE if flow & Flow.NEXT else handled
    if node.finalbody:
        final = execute_block(state, node.finalbody)
        flow = flow | final & ~Flow.NEXT if final & Flow.NEXT else final
    return flow


def _handle(state: State, touched: Frame, body: list[ast.stmt]) -> Outcome:
    """Execute a handler: places that the `try` changes have their old or new contents."""
    for place in touched.places.values():
        state.journal.write(
            place, join_contents(place, place.before, place.read(), "what may fail")
        )
    return execute_block(state, body)


def _delete(state: State, node: ast.Delete) -> None:
    for target in node.targets:
        delete(state, target)


def _assert(state: State, node: ast.Assert) -> None:
    tested(state, node.test, evaluate(state, node.test), "assert")


def _raise(state: State, node: ast.Raise) -> Outcome:
    if node.exc is not None:
        evaluate(state, node.exc)
    return Flow.RAISE


def _break(state: State, node: ast.Break) -> Outcome:  # noqa: ARG001
    return Flow.BREAK


def _continue(state: State, node: ast.Continue) -> Outcome:  # noqa: ARG001
    return Flow.CONTINUE


def _hole(state: State, node: Hole) -> Outcome:
    from kerasight.interpreter.control.havoc import skip

    return skip(state, node, "a statement does not parse")


HANDLERS: dict[type[ast.stmt], Callable[[State, Any], Outcome | None]] = {
    ast.Expr: _expression,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.ClassDef: _class,
    ast.Return: _return,
    ast.If: _if,
    ast.For: execute_for,
    ast.AsyncFor: execute_for,
    ast.While: execute_while,
    ast.With: _with,
    ast.AsyncWith: _with,
    ast.Try: _try,
    ast.TryStar: _try,
    ast.Match: execute_match,
    ast.Delete: _delete,
    ast.Assert: _assert,
    ast.Raise: _raise,
    ast.Break: _break,
    ast.Continue: _continue,
    ast.Import: import_modules,
    ast.ImportFrom: import_names,
    Hole: _hole,
}
