"""Which packages of Keras a file imports: two of them may be two versions."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from kerasight.values.keras_version import KerasVersion

OF_TENSORFLOW = "tensorflow.keras"


def imported_kerases(tree: ast.Module) -> frozenset[str]:
    """Those of `keras`, `tf_keras` and `tensorflow.keras` that the file certainly imports.

    Imports inside of `try`, `if` and functions are often alternatives.
    """
    found: set[str] = set()
    for node in tree.body:
        for path in _paths(node):
            if path == OF_TENSORFLOW or path.startswith(OF_TENSORFLOW + "."):
                found.add(OF_TENSORFLOW)
            elif path.partition(".")[0] in ("keras", "tf_keras"):
                found.add(path.partition(".")[0])
    return frozenset(found)


def _paths(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def other_keras(text: str, tree: ast.Module, keras: KerasVersion) -> str:
    """The package that is of another version than `keras` in a file that imports both.

    `tf_keras` is always Keras 2; the others are Keras 3 beside it, unless TensorFlow is switched to
    it. "" if the whole file may be of one version.
    """
    if "tf_keras" not in text or "TF_USE_LEGACY_KERAS" in text:
        return ""
    imported = imported_kerases(tree)
    if "tf_keras" not in imported:
        return ""
    if keras.is_2:
        return OF_TENSORFLOW
    return "tf_keras" if len(imported) > 1 else ""
