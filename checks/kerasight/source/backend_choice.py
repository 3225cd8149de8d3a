"""What a file sets `KERAS_BACKEND` to, before and after it imports Keras."""

from __future__ import annotations

import ast
from typing import Final, NamedTuple

from kerasight.source.environment_variables import VariableSet, sets_variable, top_statements

VARIABLE: Final = "KERAS_BACKEND"

IMPORTERS: Final = frozenset(
    "keras keras_cv keras_hub keras_nlp keras_tuner tensorflow tf_keras".split()
)
"""Packages that import Keras when they are imported; TensorFlow does since its release 2.16."""


class KerasImport(NamedTuple):
    """The first import of Keras at the top of a file."""

    package: str
    node: ast.stmt

    is_certain: bool
    """Whether the code surely gets there."""


class BackendChoice(NamedTuple):
    """What a file says of its backend."""

    imported: KerasImport | None

    before: tuple[VariableSet, ...]
    """What counts."""

    after: tuple[VariableSet, ...]
    """What is too late."""

    @property
    def counting(self) -> VariableSet | None:
        """The last one that counts and surely runs, with a value that is known."""
        certain = [each for each in self.before if each.is_certain and each.value]
        if not certain or certain[-1] is not self.before[-1]:
            return None
        return certain[-1]


SILENT: Final = BackendChoice(None, (), ())


def backend_choice(text: str, tree: ast.Module) -> BackendChoice:
    """What a file says of its backend."""
    if VARIABLE not in text:
        return SILENT
    imported = first_import(tree)
    last = imported.node.end_lineno or imported.node.lineno if imported else 0
    places = sets_variable(tree, VARIABLE)
    if imported is None:
        return BackendChoice(None, tuple(places), ())
    return BackendChoice(
        imported,
        tuple(each for each in places if each.node.lineno < imported.node.lineno),
        tuple(each for each in places if each.node.lineno > last),
    )


def first_import(tree: ast.Module) -> KerasImport | None:
    """The first import of Keras that runs with the file."""
    for node, is_certain in top_statements(tree.body):
        for name in _modules(node):
            if name.partition(".")[0] in IMPORTERS:
                return KerasImport(name.partition(".")[0], node, is_certain)
    return None


def _modules(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module]
    return []
