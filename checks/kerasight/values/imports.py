"""The names by which a file reaches libraries, for fixes that write other names of theirs."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import NamedTuple

from kerasight.values.findings import Edit, Position, Span


class ImportedName(NamedTuple):
    """A name that an import at the top of the file binds.

    `path` is what it stands for, canonically (`keras.layers`); `span` is where the import names
    it, `statement` the whole import. `keras` is how the file writes the root of Keras there
    (`tensorflow.keras`), "" for what is no part of it; `is_from` tells `from a import b`.
    """

    name: str
    path: str
    span: Span
    statement: Span
    keras: str
    is_from: bool


class Reached(NamedTuple):
    """How the file writes a path of a library, and the edits of its imports that this takes."""

    text: str
    edits: tuple[Edit, ...]


@dataclass(eq=False, slots=True, repr=False)
class ImportedNames:
    """The imports at the top of the inspected file, in order; `tree` is the file's."""

    tree: ast.Module
    names: list[ImportedName] = field(default_factory=list)

    def reach(self, path: str, before: Position) -> Reached | None:
        """How code at `before` can write `keras.layers.Dense` or another canonical path.

        By a name that it has, else by one more name in an import of the same module, else by one
        more import behind one of Keras. None where no import tells how, or where a name that this
        takes may mean something else in the file.
        """
        known = [each for each in self.names if each.span.end < before]
        bound = self._bound()
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

    def _bound(self) -> list[str]:
        """The names that anything in the file binds, once for each time."""
        return [name for node in ast.walk(self.tree) for name in _bound_by(node)]


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
