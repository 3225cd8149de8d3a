"""Facts of a function's body before it runs: whether it yields, which names are not local."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from kerasight.source.parsing.problems import Hole

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State

INNER = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef})
"""Nodes with their own body."""

YIELDS = frozenset({ast.Yield, ast.YieldFrom})

LEAVES = frozenset({ast.Name, ast.Constant, ast.Load, ast.Store})
"""Nodes without child nodes that matter; more than half of all nodes."""


class FunctionFacts(NamedTuple):
    """Facts of a function's body."""

    is_generator: bool

    globals: frozenset[str]
    """The names declared `global` in it."""

    nonlocals: frozenset[str]
    """The names declared `nonlocal` in it."""

    has_holes: bool
    """Whether a statement of it does not parse: it may be a `return`."""


def facts_of(state: State, node: ast.AST) -> FunctionFacts:
    """The facts of a function's node, computed once per run."""
    facts = state.definitions.facts.get(id(node))
    if facts is None:
        facts = _read(node)
        state.journal.keep(state.definitions.facts, id(node), facts)
    return facts


def _read(node: ast.AST) -> FunctionFacts:
    yields = has_holes = False
    globals_: list[str] = []
    nonlocals: list[str] = []
    waiting = _children(node)
    while waiting:
        child = waiting.pop()
        kind = type(child)
        if kind in YIELDS:
            yields = True
        elif isinstance(child, ast.Global):
            globals_ += child.names
        elif isinstance(child, ast.Nonlocal):
            nonlocals += child.names
        elif kind is Hole:
            has_holes = True
        if kind not in INNER:
            waiting += _children(child)
    return FunctionFacts(yields, frozenset(globals_), frozenset(nonlocals), has_holes)


def _children(node: ast.AST) -> list[ast.AST]:
    """The nodes of `ast.iter_child_nodes` without leaves, in a third of its time."""
    found: list[ast.AST] = []
    for name in node._fields:
        value = getattr(node, name, None)
        if type(value) is list:
            found += [each for each in value if isinstance(each, ast.AST)]
        elif isinstance(value, ast.AST) and type(value) not in LEAVES:
            found.append(value)
    return found
