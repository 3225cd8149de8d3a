"""What Keras passes to the steps of a model, by the backend that computes them."""

from __future__ import annotations

import ast
from typing import Final

from kerasight.values.keras_version import Backend, KerasVersion

PASSED: Final[dict[Backend, tuple[str, ...]]] = {
    "tensorflow": ("data",),
    "jax": ("state", "data"),
    "torch": ("data",),
}
"""The arguments of each step (keras/src/backend/*/trainer.py)."""

STEPS: Final = {
    "fit": "train_step",
    "train_on_batch": "train_step",
    "evaluate": "test_step",
    "test_on_batch": "test_step",
    "predict": "predict_step",
    "predict_on_batch": "predict_step",
}
"""The step that each method of a model runs."""


def passed(keras: KerasVersion) -> tuple[str, ...]:
    """What Keras passes to a step."""
    return PASSED[keras.backend]


def takes(arguments: ast.arguments, count: int) -> bool:
    """Whether a method can be called with that number of positional arguments besides `self`."""
    names = [*arguments.posonlyargs, *arguments.args]
    least = len(names) - len(arguments.defaults)
    if any(default is None for default in arguments.kw_defaults):
        return False
    return least <= count + 1 and (arguments.vararg is not None or count + 1 <= len(names))
