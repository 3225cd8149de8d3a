"""The rule `none-as-number`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import NoneAsNumber
from kerasight.values.findings import Finding, Severity


class NoneAsNumberRule(Rule[NoneAsNumber]):
    """
    ## What it does
    Reports arithmetic with an open size of a symbolic tensor, `x.shape[0] * 2`, and shapes with
    such a size in the code of a layer: `tf.zeros((x.shape[0], 8))`.

    ## Why it matters
    The batch size and every other open size is `None` in `x.shape`. Python raises: `unsupported
    operand type(s) for *: 'NoneType' and 'int'`, or the library raises: `Failed to convert elements
    of (None, 8) to Tensor`.

    ## Example
    ```python
    x = keras.Input((8, 4))
    x = keras.ops.reshape(x, (x.shape[0] * 8, 4))
    ```

    ## Use instead
    ```python
    x = keras.Input((8, 4))
    x = keras.ops.reshape(x, (-1, 4))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/backend/common/keras_tensor.py: `shape`
    - Measured on Keras 2 and 3: `reshape`, `zeros`, `ones`, `fill`, `broadcast_to` and
      `random.normal` of TensorFlow and of `keras.ops` all raise in `call` of a layer.
    """

    name = "none-as-number"
    group = "open-dimensions"
    severity = Severity.ERROR
    bad = (
        """\
import keras

x = keras.Input((8, 4))
rows = x.shape[0] * 8  # here
""",
        """\
from tensorflow import keras

inputs = keras.Input((None, 3))
x = keras.layers.Dense(4)(inputs)
half = x.shape[1] // 2  # here
""",
        """\
import keras
import tensorflow as tf


class Rows(keras.layers.Layer):
    def call(self, x):
        return tf.reshape(x, (x.shape[0], -1))  # here


rows = Rows()(keras.Input((8, 4)))
""",
        """\
import tensorflow as tf
import tf_keras as keras


class Start(keras.layers.Layer):
    def call(self, x):
        first = tf.zeros([x.shape[0], 1, 4])  # here
        return tf.concat([first, x], axis=1)


longer = Start()(keras.Input((8, 4)))
""",
    )
    good = (
        """\
import keras

x = keras.Input((8, 4))
width = x.shape[1] * x.shape[2]
flat = keras.layers.Reshape((width,))(x)
""",
        """\
import tensorflow as tf
from tensorflow import keras


class Start(keras.layers.Layer):
    def call(self, x):
        first = tf.zeros([tf.shape(x)[0], 1, x.shape[2]])
        return tf.concat([first, keras.ops.reshape(x, (-1, *x.shape[1:]))], axis=1)


longer = Start()(keras.Input((8, 4)))
""",
    )

    def judge(self, event: NoneAsNumber) -> Iterator[Finding]:
        """One finding for each sum, product or shape with None."""
        if event.function:
            message = (
                f"`{event.function}` is given None for a size: a size of the tensor is open, and "
                "stands for no number."
            )
        else:
            message = (
                f"`{event.text}` is None: this size of the tensor is open, and Python cannot "
                "compute with it."
            )
        yield self.finding(
            event.span,
            message,
            "Let a `-1` in the new shape stand for it, or take `keras.ops.shape(x)` inside a "
            "layer.",
            event.related,
        )
