"""Loops: unrolled over known values, else run once and widened."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from kerasight.interpreter.control.branches import collecting
from kerasight.interpreter.control.widening import widen_loop
from kerasight.interpreter.core.budget import MAX_ITERATIONS
from kerasight.interpreter.core.conditions import iterated, tested
from kerasight.interpreter.core.evaluation import evaluate, execute_block
from kerasight.interpreter.core.state import NOTHING_YET, Flow, Outcome, State
from kerasight.interpreter.core.targets import assign
from kerasight.interpreter.objects.elements import element_of, elements
from kerasight.values.objects import Unknown, Value, unknown


def execute_for(state: State, node: ast.For | ast.AsyncFor) -> Outcome:
    """`for`: one iteration for each element as long as they are known."""
    state.statement = state.document.span(node.iter)
    iterable = evaluate(state, node.iter)
    iterated(state, iterable, state.statement)
    values = elements(iterable)
    if values is not None and len(values) <= MAX_ITERATIONS:
        return _unrolled(state, node, _passes(state, node.target, values))
    why = unknown("", iterable).reason
    return _unknown(state, node, node.target, why, element_of(iterable))


def execute_while(state: State, node: ast.While) -> Outcome:
    """`while`: one iteration as long as the condition is known to be true."""
    return _unrolled(state, node, _conditions(state, node.test))


def _passes(state: State, target: ast.expr, values: list[Value]) -> Iterator[bool | None]:
    for value in values:
        assign(state, target, value)
        yield True
    yield False


def _conditions(state: State, test: ast.expr) -> Iterator[bool | None]:
    for _ in range(MAX_ITERATIONS):
        state.statement = state.document.span(test)
        yield tested(state, test, evaluate(state, test), "while")
    yield None


def _unrolled(
    state: State, node: ast.For | ast.AsyncFor | ast.While, passes: Iterator[bool | None]
) -> Outcome:
    """Run the body once for every True of `passes`; None means an unknown number of iterations."""
    outcome = NOTHING_YET
    with collecting(state, Flow.BREAK):
        for known in passes:
            if known is False:
                break
            if known is None or state.budget.is_spent:
                target = None if isinstance(node, ast.While) else node.target
                return outcome | _unknown(state, node, target)
            with collecting(state, Flow.CONTINUE):
                flow = _block(state, node.body)
            outcome |= flow & (Flow.RETURN | Flow.RAISE)
            if not flow & (Flow.NEXT | Flow.CONTINUE):
                broke = flow & Flow.BREAK
                return outcome | Flow.NEXT if broke else outcome
            if flow & Flow.BREAK:
                target = None if isinstance(node, ast.While) else node.target
                return outcome | _unknown(state, node, target)
    return outcome | _block(state, node.orelse)


def _unknown(
    state: State,
    node: ast.For | ast.AsyncFor | ast.While,
    target: ast.expr | None,
    why: str = "",
    element: Value = None,
) -> Outcome:
    def body() -> Outcome:
        if target is not None and not isinstance(node, ast.While):
            without = Unknown(why or "an element of a value that is not known")
            assign(state, target, without if element is None else _another(element))
        return _block(state, node.body)

    return widen_loop(state, body, why)


def _another(element: Value) -> Value:
    """The element of another pass: an unknown number may be another one than before."""
    if isinstance(element, tuple):
        return tuple([_another(each) for each in element])
    return Unknown(element.reason, element.path) if type(element) is Unknown else element


def _block(state: State, statements: list[ast.stmt]) -> Outcome:
    return execute_block(state, statements)
