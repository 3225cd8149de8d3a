"""The rule `weights-before-build`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.saving import ModelUnbuilt


class WeightsBeforeBuildRule(Rule[ModelUnbuilt]):
    """
    ## What it does
    Reports `load_weights` and `save_weights` of a model that has no weights yet: a `Sequential`
    without an input shape, or a custom model that was never called.

    ## Why it matters
    Keras raises: `You are loading weights into a model that has not yet been built`.

    ## Example
    ```python
    model = keras.Sequential([keras.layers.Dense(8), keras.layers.Dense(1)])
    model.load_weights("model.weights.h5")
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(1)])
    model.load_weights("model.weights.h5")
    ```

    ## When it is wrong
    Not known to be: only models that this file makes, and that nothing has called, are checked.

    ## References
    - keras/src/saving/saving_lib.py: `load_weights_only`, `save_weights_only`
    - tf_keras/src/engine/training.py: `Model.load_weights`
    """

    name = "weights-before-build"
    group = "saving"
    severity = Severity.ERROR
    bad = (
        """\
import keras

trained = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
trained.save_weights("model.weights.h5")
model = keras.Sequential([keras.layers.Dense(1)])
model.load_weights("model.weights.h5")  # here
""",
        """\
import keras


class Tower(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(8)

    def call(self, inputs):
        return self.dense(inputs)


model = Tower()
model.save_weights("tower.weights.h5")  # here
""",
        """\
import tf_keras

trained = tf_keras.Sequential([tf_keras.Input((4,)), tf_keras.layers.Dense(1)])
trained.save_weights("model.weights.h5")
model = tf_keras.Sequential([tf_keras.layers.Dense(1)])
model.load_weights("model.weights.h5")  # here
""",
    )
    good = (
        """\
import keras
import numpy as np


class Tower(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(8)

    def call(self, inputs):
        return self.dense(inputs)


model = Tower()
model(np.zeros((1, 4)))
model.save_weights("tower.weights.h5")
stack = keras.Sequential([keras.layers.Dense(1)])
stack.build((None, 4))
stack.save_weights("stack.weights.h5")
""",
    )

    def judge(self, event: ModelUnbuilt) -> Iterator[Finding]:
        """One finding for each loading or saving of weights that are not there."""
        does = "loads weights into" if event.method == "load_weights" else "saves the weights of"
        if event.can_be_declared:
            help = "Begin the model with its input shape: `keras.Input(shape=(...))`."
        else:
            help = "Call the model on some data before: `model(x[:1])`."
        yield self.finding(
            event.span,
            f"`{event.method}` {does} a `{event.class_name}` that has none yet: Keras raises.",
            help,
            event.related,
        )
