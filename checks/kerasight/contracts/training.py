"""Whether anything in a graded file may have trained the model that it returns."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from kerasight.source.document import Document
from kerasight.values.contracts import ValueReturned
from kerasight.values.events import Event, ModelUsed
from kerasight.values.findings import Span
from kerasight.values.keras import Model

FITS: Final = frozenset({"fit", "fit_generator", "train_on_batch"})

OTHER_WAYS: Final = frozenset(
    """GradientTape apply apply_gradients assign assign_add from_pretrained load_model load_weights
    minimize set_weights stateless_apply train_step""".split()
)
"""Names of functions that change weights without `fit`, or load trained ones."""

KNOWN_PACKAGES: Final = sys.stdlib_module_names | frozenset(
    "keras matplotlib numpy pandas scipy sklearn tensorflow tf_keras".split()
)
"""Packages whose functions never train a model that they get."""


def never_trained(
    document: Document, returned: Sequence[ValueReturned], events: Sequence[Event]
) -> bool:
    """Whether every returned value is a model that certainly has not been trained.

    It may have been trained if the file trains any model, changes weights in another way, passes
    models to unknown code, or uses layers with pretrained weights.
    """
    last = max(number for number, event in enumerate(events) if event in returned)
    if any(isinstance(each, ModelUsed) and each.how == "trained" for each in events[:last]):
        return False
    if not all(isinstance(each.value, Model) for each in returned):
        return False
    if any(layer.part_of for each in returned for layer in each.layers):
        return False
    tree = document.tree
    if any(_may_train(node) for node in ast.walk(tree)):
        return False
    below = {id(call) for call in _below(document, returned)}
    return all(
        id(call) in below
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.ClassDef)
        for call in _fits(function)
    )


def fit_below(document: Document, returned: Sequence[ValueReturned]) -> Span | None:
    """The first call that trains after the last `return` of the function: it never runs."""
    return min((document.span(call) for call in _below(document, returned)), default=None)


def _below(document: Document, returned: Sequence[ValueReturned]) -> Iterator[ast.Call]:
    last = max(each.span.end for each in returned)
    for call in _fits(returned[0].node):
        if document.span(call).start >= last:
            yield call


def _fits(code: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(code):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in FITS:
                yield node


def _may_train(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name in OTHER_WAYS
        case ast.Import(names=aliases):
            return not all(each.name.partition(".")[0] in KNOWN_PACKAGES for each in aliases)
        case ast.ImportFrom(module=module, level=level):
            return level > 0 or (module or "").partition(".")[0] not in KNOWN_PACKAGES
    return False
