"""Remedies with a certain change of the text, and that change.

Each function returns None if the change is not certain: several calls, a computed value, an
existing argument.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from kerasight.grading.diagnosis.calls import (
    added_argument,
    added_element,
    argument,
    called,
    calls,
    keras_name,
    number,
    only_call,
)
from kerasight.grading.diagnosis.learning_rate import (
    as_text,
    learning_rate_edit,
    optimizer_texts,
    optimizer_with,
    optimizers_made,
    rounded,
)
from kerasight.source.document import Document
from kerasight.values.findings import Edit, Fix, Span

VALIDATION = ("validation_split", "validation_data")


@dataclass(frozen=True, slots=True)
class Trained:
    """A solution and how it was trained: the initial learning rate, and the epochs."""

    document: Document
    learning_rate: float | None
    epochs: int


def patience(epochs: int) -> int:
    """The patience in epochs: a fifteenth of all, at least 3 (AUTOTRAINER)."""
    return max(3, epochs // 15)


Change: TypeAlias = Callable[[Trained], Fix | None]


def learning_rate_times(factor: float) -> Change:
    """Multiply the initial learning rate."""

    def change(trained: Trained) -> Fix | None:
        if trained.learning_rate is None:
            return None
        rate = rounded(trained.learning_rate * factor)
        edit = learning_rate_edit(trained.document, rate)
        return None if edit is None else Fix(f"Set the learning rate to {as_text(rate)}", (edit,))

    return change


def twice_the_epochs(trained: Trained) -> Fix | None:
    """Train twice as long, with early stopping if possible."""
    fit = only_call(trained.document.tree, "fit")
    given = None if fit is None else argument(fit, "epochs")
    written = None if given is None else number(trained.document, given)
    if written is None or written.value != trained.epochs:
        return None
    raised = Edit(trained.document.span(written), str(2 * trained.epochs))
    title = f"Train for {2 * trained.epochs} epochs"
    stopping = stop_in_time(trained)
    if stopping is None:
        return Fix(title, (raised,))
    return Fix(f"{title} and stop in time", (raised, *stopping.edits))


def stop_in_time(trained: Trained) -> Fix | None:
    """Stop when the validation loss no longer improves, with the weights of the best epoch."""
    document = trained.document
    there = calls(document.tree, "EarlyStopping")
    if not there:
        arguments = f"patience={patience(trained.epochs)}, restore_best_weights=True"
        return _with_callback(document, "EarlyStopping", arguments)
    if len(there) > 1 or argument(there[0], "restore_best_weights") is not None:
        return None
    edit = added_argument(document, there[0], "restore_best_weights=True")
    return None if edit is None else Fix("Restore the best weights at the end", (edit,))


def reduce_on_plateau(trained: Trained) -> Fix | None:
    """Lower the learning rate when the validation loss no longer improves."""
    if calls(trained.document.tree, "ReduceLROnPlateau"):
        return None
    return _with_callback(trained.document, "ReduceLROnPlateau", "factor=0.2, patience=5")


def clip_gradients(trained: Trained) -> Fix | None:
    """Add `clipnorm` to the only optimizer of the file, or make one with it."""
    document = trained.document
    made, named = optimizers_made(document.tree), optimizer_texts(document.tree)
    if len(made) + len(named) != 1:
        return None
    if named:
        edit = optimizer_with(document, named[0], "clipnorm=1.0")
    elif any(argument(made[0], each) for each in ("clipnorm", "clipvalue", "global_clipnorm")):
        return None
    else:
        edit = added_argument(document, made[0], "clipnorm=1.0")
    return None if edit is None else Fix("Clip the gradients", (edit,))


def adam_for_sgd(trained: Trained) -> Fix | None:
    """`optimizer="adam"` for `optimizer="sgd"`."""
    document = trained.document
    named = optimizer_texts(document.tree)
    if len(named) != 1 or optimizers_made(document.tree) or named[0].value not in ("sgd", "SGD"):
        return None
    return Fix("Use Adam", (Edit(document.span(named[0]), '"adam"'),))


def twice_the_batch(trained: Trained) -> Fix | None:
    """Double the batch size, if it is a literal."""
    fit = only_call(trained.document.tree, "fit")
    given = None if fit is None else argument(fit, "batch_size")
    written = None if given is None else number(trained.document, given)
    if written is None or not isinstance(written.value, int):
        return None
    twice = 2 * written.value
    edit = Edit(trained.document.span(written), str(twice))
    return Fix(f"Take {twice} examples in a batch", (edit,))


def dropout_before_the_last(trained: Trained) -> Fix | None:
    """Add a `Dropout(0.3)` in front of the last `Dense` of the only `Sequential` in the file."""
    document = trained.document
    model = only_call(document.tree, "Sequential")
    layers = model.args[0] if model is not None and model.args else None
    if not isinstance(layers, ast.List) or len(layers.elts) < 2:
        return None
    before, last = layers.elts[-2:]
    if not _makes(last, "Dense") or _makes(before, "Dropout"):
        return None
    assert isinstance(last, ast.Call)
    if not isinstance(last.func, ast.Attribute):
        # Whether a bare `Dropout` is defined depends on the imports.
        return None
    place = document.span(last).start
    line = document.lines[place.line - 1]
    indent = line[: len(line) - len(line.lstrip())]
    is_alone = len(indent) == place.column - 1
    layer = f"{ast.unparse(last.func.value)}.Dropout(0.3)"
    edit = Edit(Span(place, place), f"{layer},\n{indent}" if is_alone else f"{layer}, ")
    return Fix("Add `Dropout(0.3)` before the last layer", (edit,))


def _with_callback(document: Document, name: str, arguments: str) -> Fix | None:
    """Add a callback to the only `fit` with validation data."""
    fit = only_call(document.tree, "fit")
    keras = keras_name(document.tree)
    if fit is None or keras is None or not any(argument(fit, each) for each in VALIDATION):
        return None
    callback = f"{keras}.callbacks.{name}({arguments})"
    there = argument(fit, "callbacks")
    if there is None:
        edit = added_argument(document, fit, f"callbacks=[{callback}]")
    else:
        edit = added_element(document, there, callback) if isinstance(there, ast.List) else None
    return None if edit is None else Fix(f"Add `{name}({arguments})`", (edit,))


def _makes(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Call) and called(node) == name
