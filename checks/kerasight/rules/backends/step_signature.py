"""The rule `step-signature`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.backends.events import StepRefused
from kerasight.values.backends.steps import PASSED, passed, takes
from kerasight.values.findings import Finding, Severity
from kerasight.values.keras_version import BACKEND_TITLES


class StepSignatureRule(Rule[StepRefused]):
    """
    ## What it does
    Reports a `train_step`, `test_step` or `predict_step` whose arguments are not those of the
    backend: on JAX Keras passes `state` and `data`, on TensorFlow and PyTorch `data` alone.

    ## Why it matters
    Python raises in `fit`, `evaluate` or `predict`: `MyModel.train_step() takes 2 positional
    arguments but 3 were given`.

    ## Example
    ```python
    os.environ["KERAS_BACKEND"] = "jax"
    ...
    class MyModel(keras.Model):
        def train_step(self, data):
            ...
    ```

    ## Use instead
    ```python
    class MyModel(keras.Model):
        def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
            ...
    ```

    ## When it is wrong
    If the program runs on another backend than Kerasight takes it to: name it with `--backend` or
    the setting `backend`.

    ## References
    - keras/src/backend/jax/trainer.py, keras/src/backend/tensorflow/trainer.py
    - Measured on Keras 3.15 with all three backends.
    """

    name = "step-signature"
    group = "backends"
    severity = Severity.ERROR
    bad = (
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np


class Logged(keras.Model):
    def train_step(self, data):
        return super().train_step(data)


inputs = keras.Input((3,))
model = Logged(inputs, keras.layers.Dense(1)(inputs))
model.compile("sgd", "mse")
model.fit(np.ones((8, 3)), np.ones((8, 1)))  # here
""",
        """\
import keras
import numpy as np


class Stateless(keras.Model):
    def test_step(self, state, data):
        x, y = data
        return {"loss": self.compute_loss(x, y, self(x))}, state


inputs = keras.Input((3,))
model = Stateless(inputs, keras.layers.Dense(1)(inputs))
model.compile("sgd", "mse")
model.evaluate(np.ones((8, 3)), np.ones((8, 1)))  # here
""",
    )
    good = (
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np


class Logged(keras.Model):
    def train_step(self, *args, **kwargs):
        return super().train_step(*args, **kwargs)

    def test_step(self, state, data):
        return super().test_step(state, data)


inputs = keras.Input((3,))
model = Logged(inputs, keras.layers.Dense(1)(inputs))
model.compile("sgd", "mse")
model.fit(np.ones((8, 3)), np.ones((8, 1)))
model.evaluate(np.ones((8, 3)), np.ones((8, 1)))
""",
        """\
import keras
import numpy as np


class Logged(keras.Model):
    def train_step(self, data):
        return super().train_step(data)


inputs = keras.Input((3,))
model = Logged(inputs, keras.layers.Dense(1)(inputs))
model.compile("sgd", "mse")
model.fit(np.ones((8, 3)), np.ones((8, 1)))
""",
    )

    def judge(self, event: StepRefused) -> Iterator[Finding]:
        """One finding for each step."""
        given = passed(event.keras)
        written = f"{event.name}({ast.unparse(event.node.args)})"
        where = f" in line {event.line}" if event.line else ""
        fits = [
            title
            for name, title in BACKEND_TITLES.items()
            if takes(event.node.args, len(PASSED[name]))
        ]
        for_others = f" Its form is that of {' and '.join(fits)}." if fits else ""
        wanted = ", ".join(("self", *given))
        yield self.finding(
            event.span,
            f"With {event.keras.backend_title} as the backend, `{event.method}` passes "
            f"{' and '.join(f'`{each}`' for each in given)} to `{event.name}`, which "
            f"`{event.class_name}` defines as `{written}`{where}.{for_others}",
            f"Override `compute_loss` instead, which is the same on every backend, or write "
            f"`def {event.name}({wanted})` as the guide of that backend shows.",
            event.related,
        )
