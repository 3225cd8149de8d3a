"""Imports: names of libraries stay names, nothing is loaded."""

from __future__ import annotations

import ast

from kerasight.apis import names, signatures
from kerasight.interpreter.run import Run, library
from kerasight.values.objects import LibraryName, Unknown, Value

OPAQUE_ROOTS = frozenset(
    """numpy pandas sklearn scipy matplotlib seaborn os sys math random json time datetime re
    pathlib collections itertools functools logging argparse warnings glob shutil string typing
    csv pickle copy urllib requests zipfile tarfile tqdm cv2 PIL tensorflow_datasets tensorflow_hub
    tensorflow_probability keras_tuner kerastuner plotly statistics dataclasses abc enum types
    subprocess tempfile io gc hashlib uuid textwrap operator contextlib unittest pytest jax torch
    keras_hub keras_nlp keras_cv optuna mlflow wandb""".split()
)
"""Libraries that neither make Keras layers known to us nor change lists that are passed to them."""


def is_library(path: str) -> bool:
    """Whether a dotted path begins with a library that Kerasight knows by name."""
    root = path.partition(".")[0]
    return root in names.LIBRARY_ROOTS or root in OPAQUE_ROOTS


def import_modules(run: Run, node: ast.Import) -> None:
    """`import a.b as c`."""
    for alias in node.names:
        if alias.asname:
            run.bind(alias.asname, _module(alias.name))
        else:
            run.bind(alias.name.partition(".")[0], _module(alias.name.partition(".")[0]))


def _module(path: str) -> Value:
    return library(path) if is_library(path) else Unknown(f"the module '{path}'")


def import_names(run: Run, node: ast.ImportFrom) -> None:
    """`from a.b import c as d`, or `*`."""
    module = node.module or ""
    for alias in node.names:
        if alias.name == "*":
            if not node.level and is_library(module):
                run.module.star_imports.append(names.canonical(module))
            continue
        name = alias.asname or alias.name
        if node.level or not is_library(module):
            run.bind(name, Unknown(f"'{alias.name}' comes from the module '{module}'"))
        else:
            run.bind(name, library(f"{module}.{alias.name}"))


def star_import(run: Run, name: str) -> LibraryName | None:
    """A name that `from keras.layers import *` brings, None if it brings none."""
    for module in reversed(run.module.star_imports):
        path = names.canonical(f"{module}.{name}")
        if signatures.is_public(path) or path == "keras.Input":
            return LibraryName(path)
    return None
