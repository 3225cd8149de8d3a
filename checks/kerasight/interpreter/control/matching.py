"""`match`: the first case that is known to match, or all that may."""

from __future__ import annotations

import ast

from kerasight.interpreter.control.branches import run_alternatives
from kerasight.interpreter.control.patterns import matches
from kerasight.interpreter.core.expressions import evaluate
from kerasight.interpreter.core.operators import truth
from kerasight.interpreter.core.state import Flow, Outcome, Run
from kerasight.values.objects import Value, unknown


def execute_match(run: Run, node: ast.Match) -> Outcome:
    """Execute a `match` statement."""
    run.statement = run.document.span(node.subject)
    return _from_case(run, node.cases, evaluate(run, node.subject))


def _from_case(run: Run, cases: list[ast.match_case], subject: Value) -> Outcome:
    """Execute what the cases from here on do."""
    from kerasight.interpreter.core.statements import execute_block

    if not cases:
        return Flow.NEXT
    case, *others = cases
    found = matches(run, case.pattern, subject)
    if found and case.guard is not None:
        found = truth(evaluate(run, case.guard))
    if found is False:
        return _from_case(run, others, subject)
    if found:
        return execute_block(run, case.body)
    return run_alternatives(
        run,
        [lambda: execute_block(run, case.body), lambda: _from_case(run, others, subject)],
        unknown("", subject).reason,
    )
