"""The names that a file imports from libraries, for fixes that write other names."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import NamedTuple

from kerasight.values.findings import Edit, Position, Span


class ImportedName(NamedTuple):
    """A name that an import at the top of the file binds."""

    name: str

    path: str
    """What it stands for, canonically: `keras.layers`."""

    span: Span
    """Where the import names it."""

    statement: Span
    """The whole import."""

    keras: str
    """How the file writes the root of Keras there (`tensorflow.keras`), "" for another package."""

    is_from: bool
    """Whether it is `from a import b`."""


class Reached(NamedTuple):
    """How a file can write the path of a library."""

    text: str

    edits: tuple[Edit, ...]
    """The edits of its imports that this needs."""


@dataclass(eq=False, slots=True, repr=False)
class ImportedNames:
    """The imports at the top of the inspected file, in order."""

    tree: ast.Module
    names: list[ImportedName] = field(default_factory=list)

    _bound: tuple[ast.Module, list[str]] | None = None
    """The names that anything in that tree binds, once they are asked for."""

    def reach(self, path: str, before: Position) -> Reached | None:
        """How code at `before` can write `keras.layers.Dense` or another canonical path.

        With a name that it has, else with another name in an import of the same module, else with
        another import after one of Keras. None if no import shows how, or if a needed name may mean
        something else in the file.
        """
        known = [each for each in self.names if each.span.end < before]
        bound = self._bound_names()
        above = [
            each
            for each in known
            if f"{path}.".startswith(f"{each.path}.") and bound.count(each.name) == 1
        ]
        if above:
            nearest = max(above, key=lambda each: len(each.path))
            return Reached(nearest.name + path.removeprefix(nearest.path), ())
        module, _, name = path.rpartition(".")
        if name in bound:
            return None
        for each in reversed(known):
            if each.is_from and each.keras and each.path.rpartition(".")[0] == module:
                return Reached(name, (_behind(each.span, f", {name}"),))
        for each in reversed(known):
            if each.keras and each.statement.start.column == 1:
                written = each.keras + module.removeprefix("keras")
                line = f"\nfrom {written} import {name}"
                return Reached(name, (_behind(each.statement, line),))
        return None

    def _bound_names(self) -> list[str]:
        """The names that anything in the file binds, once per binding."""
        if self._bound is None or self._bound[0] is not self.tree:
            names = [name for node in ast.walk(self.tree) for name in _bound_by(node)]
            self._bound = self.tree, names
        return self._bound[1]


def _behind(span: Span, text: str) -> Edit:
    return Edit(span._replace(start=span.end), text)


def _bound_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
        return [node.id]
    if isinstance(node, ast.arg):
        return [node.arg]
    if isinstance(node, ast.alias):
        return [node.asname or node.name.partition(".")[0]]
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        return [node.name]
    return []
