"""The rule `callback-class`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.objects import ClassValue, LibraryName, Value
from kerasight.values.training import ModelFitted


class CallbackClassRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a class among the `callbacks`, where Keras needs an instance.

    ## Why it matters
    Keras raises when the training starts: `Callback.set_model() missing 1 required positional
    argument: 'model'`, which does not say what is missing: a pair of parentheses.

    ## Example
    ```python
    model.fit(x, y, callbacks=[keras.callbacks.TerminateOnNaN])
    ```

    ## Use instead
    ```python
    model.fit(x, y, callbacks=[keras.callbacks.TerminateOnNaN()])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - Measured on Keras 2.15 and 3.15: both raise the TypeError above.
    """

    name = "callback-class"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.zeros((8, 4)), np.zeros((8, 1))
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, callbacks=[keras.callbacks.TerminateOnNaN])  # here
""",
        """\
import numpy as np
import tensorflow as tf


class Stop(tf.keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.stop_training = True


x, y = np.zeros((8, 4)), np.zeros((8, 1))
model = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=5, callbacks=[Stop])  # here
""",
    )
    good = (
        """\
import keras


class Stop(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.stop_training = True


Early = keras.callbacks.EarlyStopping("loss")
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, callbacks=[Stop(), Early])
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each class."""
        for value, span in event.callbacks or ():
            name = _class_name(value)
            if name is not None:
                yield self.finding(
                    span,
                    f"`{name}` is a class, and `callbacks` takes instances.",
                    f"Add the parentheses: `{name}()`.",
                    event.related,
                )


def _class_name(value: Value) -> str | None:
    if isinstance(value, ClassValue):
        return value.name
    if isinstance(value, LibraryName) and value.path.startswith("keras.callbacks."):
        name = value.path.rpartition(".")[2]
        return name if name[:1].isupper() else None
    return None
