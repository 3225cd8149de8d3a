"""The records of losses and optimizers say what the real ones do, of every class of Keras."""

from __future__ import annotations

from typing import Any

from kerasight import facts
from kerasight.apis.keras.training.specs import LOSSES, OPTIMIZERS
from kerasight.values.keras_version import KerasVersion

from ..real.client import RealKeras

LOSS_PROGRAM = """
import json
import math
import {package} as keras
import numpy as np


def value(loss, y_true, y_pred):
    try:
        return float(loss(np.array(y_true), np.array(y_pred)))
    except Exception:
        return None


def y_true_of(loss):
    y = np.array([[3.0], [7.0]])
    below, at, above = (value(loss, y, y + step) for step in (-1, 0, 1))
    if at is not None and abs(at) < 1e-6 and min(below, above) > 1e-3:
        return "numbers"
    probabilities = [[0.1, 0.1, 0.8]]
    row = value(loss, [[0.5, 0.0, 0.5]], probabilities)
    number = value(loss, [[2]], probabilities)
    for name, got, expected in (
        ("one-hot", row, -(math.log(0.1) + math.log(0.8)) / 2),
        ("binary", row, -(math.log(0.09) / 2 + math.log(0.9) + math.log(0.16) / 2) / 3),
        ("integers", number, -math.log(0.8)),
    ):
        if got is not None and abs(got - expected) < 1e-4:
            return name
    return None


def made(loss):
    try:
        return loss(gamma=0.0, alpha=1.0)  # a focal loss without its focus
    except TypeError:
        return loss()


found = {{}}
for name in {names}:
    try:
        found[name] = y_true_of(made(getattr(keras.losses, name)))
    except (TypeError, NotImplementedError):
        found[name] = None
raise SystemExit(json.dumps(found))
"""

OPTIMIZER_PROGRAM = """
import json
import {package} as keras
import tensorflow as tf


def first_step(made, gradient):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False)])
    (weight,) = model.trainable_variables
    weight.assign([[10.0]])
    made(learning_rate=0.5).apply_gradients([(tf.constant([[gradient]]), weight)])
    return 10.0 - float(weight.numpy()[0][0] if hasattr(weight, "numpy") else weight[0][0])


found = {{}}
for name in {names}:
    made = getattr(keras.optimizers, name)
    steps = [first_step(made, gradient) / 0.5 for gradient in (0.001, 1.0, 1000.0)]
    found[name] = all(0.5 < step < 4 for step in steps)
raise SystemExit(json.dumps(found))
"""


def classes_of(module: str, keras: KerasVersion) -> list[str]:
    """The classes of a module that can be made."""
    named = facts.names(module, keras).values()
    return sorted({name for name in named if name[0].isupper() and name not in ("Loss",)})


def answers(real: RealKeras, program: str, module: str) -> dict[str, Any]:
    """The properties of every class of a module, printed by a program."""
    keras = KerasVersion(real.version)
    text = program.format(
        package=keras.choose("tf_keras", "keras"), names=classes_of(module, keras)
    )
    found: dict[str, Any] = real.told_by(text, allocate=True)
    return found


def test_losses_take_what_their_records_say(real: RealKeras) -> None:
    found = answers(real, LOSS_PROGRAM, "losses")
    specs = {name: LOSSES[name].y_true if name in LOSSES else "other" for name in found}
    assert {name: kind or "other" for name, kind in found.items()} == specs
    assert real.version == 2 or set(LOSSES) <= set(found)


def test_adaptive_optimizers_step_by_the_learning_rate(real: RealKeras) -> None:
    found = answers(real, OPTIMIZER_PROGRAM, "optimizers")
    specs = {name: name in OPTIMIZERS and OPTIMIZERS[name].is_adaptive for name in found}
    assert found == specs
