"""The learning rate in the text of a solution, and replacing it."""

from __future__ import annotations

import ast

from kerasight.grading.diagnosis.calls import added_argument, argument, calls, keras_name, number
from kerasight.source.document import Document
from kerasight.values.findings import Edit

OPTIMIZERS = {
    name.lower(): name
    for name in "Adadelta Adafactor Adagrad Adam Adamax AdamW Ftrl Lion Nadam RMSprop SGD".split()
}
"""The optimizer classes by their names in `compile`."""


def rounded(rate: float) -> float:
    """A rate with two significant digits, as people write it."""
    return float(f"{rate:.1e}")


def as_text(rate: float) -> str:
    """A rate as Python code for a float: `5.0`, `1e-05`."""
    short = f"{rate:g}"
    return f"{short}.0" if short.isdigit() else short


def learning_rate_edit(document: Document, rate: float) -> Edit | None:
    """The change that sets the learning rate to `rate`; None if it is not certain."""
    made, named = optimizers_made(document.tree), optimizer_texts(document.tree)
    if len(made) + len(named) != 1:
        return None
    if named:
        return optimizer_with(document, named[0], as_text(rate))
    call = made[0]
    given = argument(call, "learning_rate") or next(iter(call.args), None)
    if given is not None:
        written = number(document, given)
        return None if written is None else Edit(document.span(written), as_text(rate))
    name = "learning_rate=" if call.keywords else ""
    return added_argument(document, call, f"{name}{as_text(rate)}")


def optimizers_made(tree: ast.Module) -> list[ast.Call]:
    """The calls that make an optimizer."""
    return [call for name in OPTIMIZERS.values() for call in calls(tree, name)]


def optimizer_texts(tree: ast.Module) -> list[ast.Constant]:
    """The optimizer in each `compile` that names it by a string."""
    given = [
        argument(call, "optimizer") or next(iter(call.args), None)
        for call in calls(tree, "compile")
    ]
    return [each for each in given if isinstance(each, ast.Constant) and each.value is not None]


def optimizer_with(document: Document, text: ast.Constant, arguments: str) -> Edit | None:
    """An optimizer with arguments instead of a string; None if it is not certain how."""
    name, keras = OPTIMIZERS.get(str(text.value).lower()), keras_name(document.tree)
    if name is None or keras is None:
        return None
    return Edit(document.span(text), f"{keras}.optimizers.{name}({arguments})")
