"""Imports: names of libraries stay names, files of the project are interpreted."""

# ruff: noqa: PLC0415 - loaded when a name of Keras is wrong

from __future__ import annotations

import ast

from kerasight.apis import names, numbers
from kerasight.interpreter.core.scopes import library
from kerasight.interpreter.core.state import State
from kerasight.interpreter.modules.project_modules import (
    import_chain,
    imports_of,
    member,
    public_names,
)
from kerasight.values.imports import ImportedName
from kerasight.values.objects import LibraryName, Unknown, Value

OPAQUE_ROOTS = frozenset(
    """numpy pandas sklearn scipy matplotlib seaborn os sys math random json time datetime re
    pathlib collections itertools functools logging argparse warnings glob shutil string typing
    csv pickle copy urllib requests zipfile tarfile tqdm cv2 PIL skimage tensorflow_datasets
    tensorflow_hub
    tensorflow_probability keras_tuner kerastuner plotly statistics dataclasses abc enum types
    subprocess tempfile io gc hashlib uuid textwrap operator contextlib unittest pytest jax torch
    keras_hub keras_nlp keras_cv optuna mlflow wandb""".split()
)
"""Libraries that neither make known Keras layers nor change lists that are passed to them."""


PRIVATE = (
    "tensorflow.python.keras",
    "keras._tf_keras.",
    "keras.api.",
    "keras.src.",
    "tf_keras.api.",
    "tf_keras.src.",
)
"""Prefixes of paths that may be private (`kerasight.apis.keras.versions.moved` knows)."""


def is_library(path: str) -> bool:
    """Whether a dotted path is of a known library."""
    root = path.partition(".")[0]
    return root in names.LIBRARY_ROOTS or root in OPAQUE_ROOTS


MAY_BE_THE_PROJECT = frozenset({"keras_cv", "keras_hub", "keras_nlp", "keras_tuner", "kerastuner"})
"""Libraries of Keras layers and models; their files are read if one of them is inspected."""


def _is_inspected(state: State, path: str) -> bool:
    """Whether a library is the project that the inspected file belongs to."""
    if path.partition(".")[0] not in MAY_BE_THE_PROJECT:
        return False
    imports = imports_of(state)
    if imports is None:
        return False
    importing = state.module.file or imports.project.inspected
    return not isinstance(imports.project.find(importing, 0, path), str)


def import_modules(state: State, node: ast.Import) -> None:
    """`import a.b as c`."""
    for alias in node.names:
        first = alias.name.partition(".")[0]
        if is_library(alias.name) and not _is_inspected(state, alias.name):
            report_missing(state, node, alias, alias.name)
            path = alias.name if alias.asname else first
            _note(state, node, alias, path)
            state.bind(alias.asname or first, _imported(state, path))
            continue
        found = import_chain(state, 0, alias.name, whole=True)
        value = found if isinstance(found, Unknown) else found[-1 if alias.asname else 0]
        state.bind(alias.asname or first, value)


def report_missing(
    state: State, node: ast.Import | ast.ImportFrom, alias: ast.alias, path: str
) -> None:
    """Record an import of a name that is missing in Keras 3, or private."""
    if path.startswith("tensorflow.python."):
        state.private_keras = True
    is_first = alias is node.names[0] and not state.module.file
    if is_first and path.startswith(PRIVATE) and not state.context.expected.missing_names:
        from kerasight.interpreter.modules.keras_names import report_private

        report_private(state, node)
    if _asks_for_names(state) and path.startswith(("keras.", "tensorflow.keras.", "tf_keras.")):
        from kerasight.interpreter.modules.keras_names import report_import

        report_import(state, node, alias, path)


def report_missing_attribute(
    state: State, node: ast.Attribute, module: LibraryName, path: str
) -> None:
    """Record an access to a name that no module of this Keras has."""
    if not state.private_keras and _asks_for_names(state):
        from kerasight.interpreter.modules.keras_names import report_attribute

        report_attribute(state, node, module, path)


def _asks_for_names(state: State) -> bool:
    """Whether the program needs the names of its Keras in this place.

    Not in a branch with an unknown condition, nor where the program expects a missing name: there
    it tests the version.
    """
    return not state.journal.may_not_run and not state.context.expected.missing_names


def import_names(state: State, node: ast.ImportFrom) -> None:
    """`from a.b import c as d`, or `*`."""
    module = node.module or ""
    if node.level or not is_library(module) or _is_inspected(state, module):
        _import_from_project(state, node, module)
        return
    for alias in node.names:
        path = module if alias.name == "*" else f"{module}.{alias.name}"
        report_missing(state, node, alias, path)
        if alias.name == "*" and not is_other_keras(state, module):
            state.journal.keep_item(state.module.star_imports, names.canonical(module))
        elif alias.name == "*":
            continue
        else:
            _note(state, node, alias, path)
            state.bind(alias.asname or alias.name, _imported(state, path))


def _imported(state: State, path: str) -> Value:
    """The value of a name imported from a library; unknown for one of another version of Keras."""
    if is_other_keras(state, path):
        return Unknown(
            f"{state.context.source.other_keras} is another Keras than that of this file", path
        )
    member = library(path)
    return numbers.CONSTANTS.get(member.path, member)


def is_other_keras(state: State, path: str) -> bool:
    """Whether a path, as written in the program, is of another version of Keras."""
    other = state.context.source.other_keras
    return bool(other) and f"{path}.".startswith(f"{other}.")


WRITTEN_BY_FIXES = names.LIBRARY_ROOTS | {"numpy"}
"""The packages whose names fixes write."""


def _note(state: State, node: ast.Import | ast.ImportFrom, alias: ast.alias, path: str) -> None:
    """Remember an import at the top of the inspected file, for fixes."""
    at_top = state.scope is state.module and not state.module.file and not state.journal.frames
    if not at_top or is_other_keras(state, path) or path.partition(".")[0] not in WRITTEN_BY_FIXES:
        return
    is_from = isinstance(node, ast.ImportFrom)
    state.journal.keep_item(
        state.context.source.imports.names,
        ImportedName(
            name=alias.asname or (alias.name if is_from else alias.name.partition(".")[0]),
            path=names.canonical(path),
            span=state.document.span(alias),
            statement=state.document.span(node),
            keras=names.keras_root(path),
            is_from=is_from,
        ),
    )


def _import_from_project(state: State, node: ast.ImportFrom, name: str) -> None:
    found = import_chain(state, node.level, name, whole=False)
    for alias in node.names:
        if isinstance(found, Unknown):
            if alias.name != "*":
                reason = f"'{alias.name}' comes from another file: {found.reason}"
                state.bind(alias.asname or alias.name, Unknown(reason))
        elif alias.name == "*":
            for each in found[-1].scope.star_imports:
                state.journal.keep_item(state.module.star_imports, each)
            for each in public_names(found[-1]):
                state.bind(each, member(state, found[-1], each))
        else:
            state.bind(alias.asname or alias.name, member(state, found[-1], alias.name))
