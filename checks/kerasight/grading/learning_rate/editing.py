"""The learning rate in the text of a solution, and another in its place."""

from __future__ import annotations

import ast

from kerasight.source.document import Document
from kerasight.values.findings import Edit

OPTIMIZERS = {
    name.lower(): name
    for name in "Adadelta Adafactor Adagrad Adam Adamax AdamW Ftrl Lion Nadam RMSprop SGD".split()
}


def learning_rate_edit(document: Document, rate: float) -> Edit | None:
    """The one change that makes `rate` the learning rate; None where it is not certain which."""
    edits = [
        edit
        for node in ast.walk(document.tree)
        if isinstance(node, ast.Call) and (edit := _edit(document, node, rate)) is not None
    ]
    return edits[0] if len(edits) == 1 else None


def _edit(document: Document, call: ast.Call, rate: float) -> Edit | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name.lower() in OPTIMIZERS:
        given = [each.value for each in call.keywords if each.arg == "learning_rate"]
        first = given or call.args[:1]
        if first and isinstance(first[0], ast.Constant):
            return Edit(document.span(first[0]), f"{rate:g}")
        return (
            None
            if first or call.keywords
            else Edit(document.span(call), f"{ast.unparse(call.func)}({rate:g})")
        )
    if name != "compile":
        return None
    given = [each.value for each in call.keywords if each.arg == "optimizer"] or call.args[:1]
    if not given or not isinstance(given[0], ast.Constant):
        return None
    optimizer = OPTIMIZERS.get(str(given[0].value).lower())
    keras = _keras_name(document.tree)
    if optimizer is None or keras is None:
        return None
    return Edit(document.span(given[0]), f"{keras}.optimizers.{optimizer}({rate:g})")


def _keras_name(tree: ast.Module) -> str | None:
    """How the file calls Keras, None where it does not import it as a whole."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for each in names:
                    if each.name in ("keras", "tf_keras"):
                        return each.asname or each.name
                    if each.name == "tensorflow":
                        return f"{each.asname or each.name}.keras"
            case ast.ImportFrom(module="tensorflow", names=names):
                for each in names:
                    if each.name == "keras":
                        return each.asname or each.name
            case _:
                continue
    return None
