"""The rule `symbolic-tensor-misuse`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.rules.rule import Rule
from kerasight.values.events import SymbolicTensorMisused
from kerasight.values.findings import Finding, Severity

WORDS: Final = {
    "assign": (
        "An element of a symbolic tensor cannot be assigned.",
        "Use `keras.ops.where` or `keras.ops.slice_update`, which return a new tensor.",
    ),
    "float": (
        "`float` asks for the value of a symbolic tensor, which has none yet.",
        "Use `keras.ops.cast` on the tensor, or `model.predict` for values.",
    ),
    "if": (
        "A condition asks for the value of a symbolic tensor, which has none yet.",
        "Use `keras.ops.where(condition, a, b)`, or write a layer.",
    ),
    "index": (
        "",
        "Use `keras.ops.take` for several places, `keras.ops.where` for a condition.",
    ),
    "int": (
        "`int` asks for the value of a symbolic tensor, which has none yet.",
        "Use `keras.ops.cast` on the tensor, or `model.predict` for values.",
    ),
    "iterate": (
        "A symbolic tensor cannot be iterated over, or unpacked: its batch is not there yet.",
        "Use `keras.ops.unstack` or `keras.ops.split` along an axis of known size.",
    ),
    "len": (
        "A symbolic tensor has no length: its batch is not there yet.",
        "Use `x.shape[axis]`; inside of a layer, `keras.ops.shape(x)[axis]`.",
    ),
}
"""The message and the advice for what Python does with a number or an array."""


class SymbolicTensorMisuseRule(Rule[SymbolicTensorMisused]):
    """
    ## What it does
    Reports a function of TensorFlow or NumPy, an `if`, a loop, `len`, `float`, an assignment to an
    element or an index out of range on a tensor of a functional model of Keras 3.

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
        """\
import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((8, 8, 3))
size = tf.shape(inputs)  # here
""",
        """\
import keras

inputs = keras.Input((5, 8))
last = inputs[:, 5]  # here
""",
        """\
import keras

inputs = keras.Input((5, 8))
out, state = keras.layers.GRU(3)(inputs)  # here
""",
        """\
import keras

inputs = keras.Input((5,))
for each in inputs:  # here
    print(each)
""",
        """\
import tensorflow as tf

inputs = tf.keras.Input((5,))
mean = tf.keras.backend.mean(inputs, axis=-1)  # here
""",
    )
    good = (
        """\
import keras
import tensorflow as tf

ends = keras.Input((5, 8))
first, last, size = ends[:, 0], ends[:, -1, 2:], ends[..., None]
rows, width = len(ends.shape), ends.shape[-1]
other = None if ends is None else tf.ones((8,)) + ends
out, state = keras.layers.GRU(3, return_state=True)(ends)
count = tf.keras.backend.int_shape(ends)[1]


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
        if event.function in WORDS:
            message, advice = WORDS[event.function]
            if event.function == "index":
                message = f"This index is not one of the tensor: {event.detail}."
            elif event.detail:
                advice = f"Give `{event.detail}` the argument `return_state=True`."
        else:
            library = "NumPy" if module.startswith("numpy") else "TensorFlow"
            library = "tf.keras.backend" if module == "keras.backend" else library
            message = (
                f"`{name}` of {library} is given a symbolic tensor, which Keras 3 refuses: it has "
                "no values before the model is fed."
            )
            advice = (
                f"Use the function of that name in `keras.ops` (`keras.ops.{name}`), if there is "
                "one, or write a layer with it in its `call`."
            )
        yield self.finding(event.span, message, advice, event.related)
