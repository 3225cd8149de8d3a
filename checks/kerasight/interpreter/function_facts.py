"""What the body of a function tells before it runs: does it yield, which names are not its own."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kerasight.interpreter.run import Run

INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
"""Nodes with a body of their own."""


@dataclass(frozen=True, slots=True)
class FunctionFacts:
    """`globals` and `nonlocals` are the names declared so in the function's own body."""

    is_generator: bool
    globals: frozenset[str]
    nonlocals: frozenset[str]


def facts_of(run: Run, node: ast.AST) -> FunctionFacts:
    """The facts of a function's node, read once a run."""
    facts = run.facts.get(id(node))
    if facts is None:
        facts = run.facts[id(node)] = _read(node)
    return facts


def _read(node: ast.AST) -> FunctionFacts:
    yields = False
    globals_: list[str] = []
    nonlocals: list[str] = []
    waiting: list[ast.AST] = list(ast.iter_child_nodes(node))
    while waiting:
        child = waiting.pop()
        if isinstance(child, ast.Yield | ast.YieldFrom):
            yields = True
        elif isinstance(child, ast.Global):
            globals_ += child.names
        elif isinstance(child, ast.Nonlocal):
            nonlocals += child.names
        if not isinstance(child, INNER):
            waiting.extend(ast.iter_child_nodes(child))
    return FunctionFacts(yields, frozenset(globals_), frozenset(nonlocals))
