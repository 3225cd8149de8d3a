"""The rule `state-in-call`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import StateMade
from kerasight.values.findings import Finding, Severity


class StateInCallRule(Rule[StateMade]):
    """
    ## What it does
    Reports layers, weights, variables, metrics and optimizers that are made in the `call` of a
    layer or model, or in a loss or metric.

    ## Why it matters
    Keras runs this code for every batch, in a graph that may make no new variables. It raises `You
    cannot add new elements of state to a layer that is already built`, or `tf.function only
    supports singleton tf.Variables created on the first call`.

    ## Example
    ```python
    class Gate(keras.layers.Layer):
        def call(self, inputs):
            return inputs * keras.layers.Dense(8, activation="sigmoid")(inputs)
    ```

    ## Use instead
    ```python
    class Gate(keras.layers.Layer):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(8, activation="sigmoid")

        def call(self, inputs):
            return inputs * self.dense(inputs)
    ```

    ## When it is wrong
    Not known to be. Layers without weights and random numbers may be made there, and code that runs
    without a graph (`run_eagerly=True`) may make all of them, new ones for each batch.

    ## References
    - keras/src/utils/tracking.py: `Tracker.lock`; keras/src/backend/common/variables.py
    - https://www.tensorflow.org/guide/function#creating_tfvariables
    """

    name = "state-in-call"
    group = "classes"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np


class Gate(keras.layers.Layer):
    def call(self, inputs):
        gate = keras.layers.Dense(8, activation="sigmoid")(inputs)  # here
        return inputs * gate


inputs = keras.Input((8,))
model = keras.Model(inputs, keras.layers.Dense(1)(Gate()(inputs)))
model.compile("adam", "mse")
model.fit(np.zeros((16, 8)), np.zeros((16, 1)))
""",
        """\
import keras
import numpy as np


class Scale(keras.layers.Layer):
    def call(self, inputs):
        self.scale = self.add_weight(shape=(inputs.shape[-1],), initializer="ones")  # here
        return inputs * self.scale


model = keras.Sequential([keras.Input((8,)), Scale(), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((16, 8)), np.zeros((16, 1)))
""",
        """\
import keras
import numpy as np
import tensorflow as tf


def weighted(y_true, y_pred):
    weights = tf.Variable([1.0, 3.0])  # here
    return keras.ops.mean(weights * keras.ops.square(y_true - y_pred))


model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(2)])
model.compile("adam", weighted)
model.fit(np.zeros((16, 8), "float32"), np.zeros((16, 2), "float32"))
""",
        """\
import numpy as np
import tf_keras


class Gate(tf_keras.layers.Layer):
    def call(self, inputs):
        return inputs * tf_keras.layers.Dense(8)(inputs)  # here


model = tf_keras.Sequential([tf_keras.Input((8,)), Gate(), tf_keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((16, 8)), np.zeros((16, 1)))
""",
    )
    good = (
        """\
import keras
import numpy as np


class Gate(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(8)

    def call(self, inputs):
        gate = keras.layers.Activation("relu")(self.dense(inputs))
        return keras.layers.Multiply()([inputs, gate])


inputs = keras.Input((8,))
model = keras.Model(inputs, keras.layers.Dense(1)(Gate()(inputs)))
model.compile("adam", "mse")
model.fit(np.zeros((16, 8)), np.zeros((16, 1)))
""",
        """\
import numpy as np
import tf_keras


class Lazy(tf_keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = None

    def call(self, inputs):
        if self.dense is None:
            self.dense = tf_keras.layers.Dense(8)
        return self.dense(inputs)


model = tf_keras.Sequential([tf_keras.Input((8,)), Lazy(), tf_keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((16, 8)), np.zeros((16, 1)))
""",
    )

    def judge(self, event: StateMade) -> Iterator[Finding]:
        """One finding for each thing that is made."""
        if event.of_layer:
            help = "Make it once, in `__init__` or `build`, keep it on `self`, and use it here."
        else:
            help = "Make it once, outside of the function, or use a constant."
        yield self.finding(
            event.span,
            f"`{event.function}` makes {event.what} each time that it runs: Keras raises, since "
            "no variables can be made there.",
            help,
            event.related,
        )
