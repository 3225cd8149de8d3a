"""The rule `fit-before-compile`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted


class FitBeforeCompileRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports a model that is trained or evaluated before it is compiled.

    ## Why it matters
    Keras raises: `You must call compile() before using the model`.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y)
    ```

    ## When it is wrong
    Not known to be. A model that is passed to unknown code is not checked, nor is a copy from
    `clone_model`, which Keras 3 may compile like the original.

    ## References
    - keras/src/trainers/trainer.py: `_assert_compile_called`
    """

    name = "fit-before-compile"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.zeros((8, 4)), np.zeros((8, 1))
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.fit(x, y)  # here
""",
        """\
import numpy as np
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(1)])
    model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)))  # here
    return model


solution_model()
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(x, y)
""",
        """\
import keras


def prepare(model, loss):
    model.compile("adam", loss)
    return model


model = prepare(keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)]), "mae")
model.fit(x, y)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for a use that Keras rejects."""
        if not event.surely_not_compiled:
            return
        made = Related("the model is made here", event.model.span)
        yield self.finding(
            event.span,
            f"`{event.method}` needs a compiled model, but `{event.model.name}` is never "
            "compiled before.",
            'Call `model.compile(optimizer="adam", loss=...)` first.',
            (made, *event.related),
        )
