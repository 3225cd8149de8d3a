"""`match`: the first case that certainly matches, or all that may match."""

from __future__ import annotations

import ast

from kerasight.interpreter.control.branches import join_branches
from kerasight.interpreter.control.patterns import matches
from kerasight.interpreter.core.evaluation import evaluate, execute_block
from kerasight.interpreter.core.operators import truth
from kerasight.interpreter.core.state import Flow, Outcome, State
from kerasight.values.objects import Value, unknown


def execute_match(state: State, node: ast.Match) -> Outcome:
    """Execute a `match` statement."""
    state.statement = state.document.span(node.subject)
    return _from_case(state, node.cases, evaluate(state, node.subject))


def _from_case(state: State, cases: list[ast.match_case], subject: Value) -> Outcome:
    """Execute the cases from here on."""
    if not cases:
        return Flow.NEXT
    case, *others = cases
    found = matches(state, case.pattern, subject)
    if found and case.guard is not None:
        found = truth(evaluate(state, case.guard))
    if found is False:
        return _from_case(state, others, subject)
    if found:
        return execute_block(state, case.body)
    return join_branches(
        state,
        [lambda: execute_block(state, case.body), lambda: _from_case(state, others, subject)],
        unknown("", subject).reason,
    )
