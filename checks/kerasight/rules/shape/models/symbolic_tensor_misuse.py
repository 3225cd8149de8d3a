"""The rule `symbolic-tensor-misuse`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import SymbolicTensorMisused
from kerasight.values.findings import Finding, Severity


class SymbolicTensorMisuseRule(Rule[SymbolicTensorMisused]):
    """
    ## What it does
    Reports a function of TensorFlow or NumPy, or an `if`, on a tensor of a functional model of
    Keras 3.

    ## Why it matters
    Such a tensor is a placeholder for data. Keras 3 raises: `A KerasTensor cannot be used as input
    to a TensorFlow function`. Keras 2 allowed functions of TensorFlow, so old programs fail here.

    ## Example
    ```python
    inputs = keras.Input((8,))
    x = tf.expand_dims(inputs, axis=-1)
    ```

    ## Use instead
    ```python
    inputs = keras.Input((8,))
    x = keras.ops.expand_dims(inputs, axis=-1)
    ```

    ## When it is wrong
    Not known to be. In the `call` of a layer these functions are allowed, and not reported.

    ## References
    - keras/src/backend/common/keras_tensor.py
    """

    name = "symbolic-tensor-misuse"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import tensorflow as tf

inputs = keras.Input((8,))
x = tf.expand_dims(inputs, axis=-1)  # here
""",
        """\
import numpy as np
from tensorflow import keras

inputs = keras.Input((8,))
x = np.sqrt(inputs)  # here
""",
        """\
import keras

inputs = keras.Input((8,))
x = keras.layers.Dense(1)(inputs)
if x > 0:  # here
    x = x * 2
""",
    )
    good = (
        """\
import keras
import tensorflow as tf


class Widen(keras.layers.Layer):
    def call(self, x):
        return tf.expand_dims(x, axis=-1)


inputs = keras.Input((8,))
x = keras.ops.expand_dims(inputs, axis=-1)
model = keras.Model(inputs, Widen()(x))
""",
    )

    def judge(self, event: SymbolicTensorMisused) -> Iterator[Finding]:
        """One finding for each place that wants numbers."""
        module, _, name = event.function.rpartition(".")
        if event.function == "if":
            message = "`if` asks for the value of a symbolic tensor, which has none yet."
            advice = "Use `keras.ops.where(condition, a, b)`, or write a layer."
        else:
            library = "NumPy" if module.startswith("numpy") else "TensorFlow"
            message = (
                f"`{name}` of {library} is given a symbolic tensor, which Keras 3 refuses: it has "
                "no values before the model is fed."
            )
            advice = (
                f"Use the function of that name in `keras.ops` (`keras.ops.{name}`), if there is "
                "one, or write a layer with it in its `call`."
            )
        yield self.finding(event.span, message, advice, event.related)
