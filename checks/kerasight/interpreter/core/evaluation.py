"""Evaluating, executing and calling, by the handler for the type of a node or callee.

Handlers call each other through these functions only. `kerasight.interpreter.analysis` fills the
tables.
"""

# ruff: noqa: PLC0415 - only internal faults need it

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kerasight.interpreter.core.bounds import GROWING, bounded
from kerasight.interpreter.core.budget import MAX_DEPTH
from kerasight.interpreter.core.by_type import ByType
from kerasight.interpreter.core.state import NOTHING_YET, Flow, Outcome, State
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call

EXPRESSIONS: dict[type[ast.AST], Callable[[State, Any], Value]] = {}
"""The handler of each kind of expression: returns its value."""

STATEMENTS: dict[type[ast.stmt], Callable[[State, Any], Outcome | None]] = {}
"""The handler of each kind of statement: returns how it ends; None means normally."""

CALLEES: ByType[Callable[[State, Any, Call], Value]] = ByType()
"""The handler of calls for each type of callee; that of `object` is for all other types."""

MAKING = frozenset(
    {
        *(ast.List, ast.Tuple, ast.Dict, ast.BinOp, ast.JoinedStr, ast.Call),
        *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    }
)
"""Expressions whose value may be larger than those of their parts."""

COMPOUND = frozenset(
    {
        *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.If, ast.Match),
        *(ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar),
    }
)
"""Statements with a body: a problem is in a statement inside them, or in their head."""


def evaluate(state: State, node: ast.expr) -> Value:
    """The value of an expression; unknown if it is too deep or the budget is used up."""
    handler = EXPRESSIONS.get(type(node))
    if handler is None:
        return Unknown(f"a {type(node).__name__} expression")
    budget = state.budget
    if budget.depth >= MAX_DEPTH:
        return Unknown("nested too deep")
    budget.steps_left -= 1
    budget.depth += 1
    try:
        value = handler(state, node)
    finally:
        budget.depth -= 1
    return bounded(value) if type(value) in GROWING and type(node) in MAKING else value


def execute_block(state: State, statements: list[ast.stmt]) -> Outcome:
    """Execute statements in order; how they may end."""
    outcome = NOTHING_YET
    for statement in statements:
        flow = execute(state, statement)
        outcome |= flow & ~Flow.NEXT
        if not flow & Flow.NEXT:
            return outcome
    return outcome | Flow.NEXT


def execute(state: State, node: ast.stmt) -> Outcome:
    """Execute one statement; a fault of ours costs only this one."""
    handler = STATEMENTS.get(type(node))
    budget = state.budget
    if handler is None or budget.depth >= MAX_DEPTH:
        return Flow.NEXT
    budget.steps_left -= 1
    budget.depth += 1
    saved = state.statement
    if type(node) not in COMPOUND:
        state.statement = state.document.span(node)
    frames = state.context.journal.frames
    depth = len(frames)
    try:
        flow = handler(state, node)
    except Exception as error:
        while len(frames) > depth:
            state.context.journal.end()
        flow = _skip(state, node, error)
    finally:
        budget.depth -= 1
        state.statement = saved
    return Flow.NEXT if flow is None else flow


def _skip(state: State, node: ast.stmt, error: Exception) -> Outcome:
    """Note an internal fault; whatever the statement may do is unknown."""
    from kerasight.interpreter.control.havoc import skip

    state.context.note_fault(error, state.document.span(node))
    return skip(state, node, "an internal fault of Kerasight")


def call_value(state: State, callee: Value, call: Call) -> Value:
    """The result of calling a value."""
    return CALLEES[type(callee)](state, callee, call)
