"""Loops: unrolled over known values, else run once and widened."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from kerasight.interpreter.control.branches import collecting, run_unknown_times
from kerasight.interpreter.core.expressions import evaluate
from kerasight.interpreter.core.operators import truth
from kerasight.interpreter.core.state import MAX_ITERATIONS, NOTHING_YET, Flow, Outcome, Run
from kerasight.interpreter.core.targets import assign, element_of, elements
from kerasight.values.objects import Unknown, Value, unknown


def execute_for(run: Run, node: ast.For | ast.AsyncFor) -> Outcome:
    """`for`: one pass for each element while they are known."""
    run.statement = run.document.span(node.iter)
    iterable = evaluate(run, node.iter)
    values = elements(iterable)
    if values is not None and len(values) <= MAX_ITERATIONS:
        return _unrolled(run, node, _passes(run, node.target, values))
    why = unknown("", iterable).reason
    return _unknown(run, node, node.target, why, element_of(iterable))


def execute_while(run: Run, node: ast.While) -> Outcome:
    """`while`: one pass for each time the condition is known to hold."""
    return _unrolled(run, node, _conditions(run, node.test))


def _passes(run: Run, target: ast.expr, values: list[Value]) -> Iterator[bool | None]:
    for value in values:
        assign(run, target, value)
        yield True
    yield False


def _conditions(run: Run, test: ast.expr) -> Iterator[bool | None]:
    for _ in range(MAX_ITERATIONS):
        run.statement = run.document.span(test)
        yield truth(evaluate(run, test))
    yield None


def _unrolled(
    run: Run, node: ast.For | ast.AsyncFor | ast.While, passes: Iterator[bool | None]
) -> Outcome:
    """Run the body once for every True of `passes`; None: nobody knows how often from here."""
    outcome = NOTHING_YET
    with collecting(run, Flow.BREAK):
        for known in passes:
            if known is False:
                break
            if known is None or run.steps_left <= 0:
                target = None if isinstance(node, ast.While) else node.target
                return outcome | _unknown(run, node, target)
            with collecting(run, Flow.CONTINUE):
                flow = _block(run, node.body)
            outcome |= flow & (Flow.RETURN | Flow.RAISE)
            if not flow & (Flow.NEXT | Flow.CONTINUE):
                broke = flow & Flow.BREAK
                return outcome | Flow.NEXT if broke else outcome
            if flow & Flow.BREAK:
                target = None if isinstance(node, ast.While) else node.target
                return outcome | _unknown(run, node, target)
    return outcome | _block(run, node.orelse)


def _unknown(
    run: Run,
    node: ast.For | ast.AsyncFor | ast.While,
    target: ast.expr | None,
    why: str = "",
    element: Value = None,
) -> Outcome:
    def body() -> Outcome:
        if target is not None and not isinstance(node, ast.While):
            without = Unknown(why or "an element of a value that is not known")
            assign(run, target, without if element is None else element)
        return _block(run, node.body)

    return run_unknown_times(run, body, why)


def _block(run: Run, statements: list[ast.stmt]) -> Outcome:
    from kerasight.interpreter.core.statements import execute_block

    return execute_block(run, statements)
