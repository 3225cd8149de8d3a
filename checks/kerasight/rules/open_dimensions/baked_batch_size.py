"""The rule `baked-batch-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import BatchSizeBaked
from kerasight.values.findings import Finding, Severity


class BakedBatchSizeRule(Rule[BatchSizeBaked]):
    """
    ## What it does
    Reports code of a model that works for one batch size only, although its input leaves the batch
    size open: `reshape(x, (32, 20))`, `initial_state=tf.zeros((32, 16))`.

    ## Why it matters
    The model trains as long as each batch has that size. The last batch of an epoch is usually
    smaller, and raises: `Incompatible shapes: [8,1] vs. [32,1]`. `predict` on one sample raises as
    well, or gives 32 predictions for it.

    ## Example
    ```python
    inputs = keras.Input((5, 4))
    x = keras.ops.reshape(inputs, (32, 20))
    ```

    ## Use instead
    ```python
    inputs = keras.Input((5, 4))
    x = keras.layers.Reshape((20,))(inputs)
    ```

    ## When it is wrong
    When the model never gets another batch size. Declare it with `Input(..., batch_size=32)`: then
    nothing is reported.

    ## References
    - Measured on Keras 2 and 3: with 40 samples in batches of 32 all examples raise.
    - Keras: [`Reshape`](https://keras.io/api/layers/reshaping_layers/reshape/)
    """

    name = "baked-batch-size"
    group = "open-dimensions"
    severity = Severity.WARNING
    bad = (
        """\
import keras

inputs = keras.Input((5, 4))
x = keras.ops.reshape(inputs, (32, 20))  # here
model = keras.Model(inputs, keras.layers.Dense(1)(x))
""",
        """\
import tensorflow as tf
from tensorflow import keras

BATCH = 32


class Memory(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.gru = keras.layers.GRU(units)

    def call(self, x):
        state = tf.zeros((BATCH, self.units))
        return self.gru(x, initial_state=state)  # here


inputs = keras.Input((10, 4))
model = keras.Model(inputs, keras.layers.Dense(1)(Memory(16)(inputs)))
""",
        """\
import tensorflow as tf
import tf_keras as keras

inputs = keras.Input((5, 4))
noisy = inputs + tf.random.normal((64, 5, 4))  # here
both = keras.layers.Concatenate()([inputs, tf.zeros((64, 5, 1))])  # here
model = keras.Model(inputs, [noisy, both])
""",
    )
    good = (
        """\
import keras

inputs = keras.Input((5, 4))
x = keras.ops.reshape(inputs, (-1, 20))
x = x + keras.ops.ones((1, 20)) + keras.ops.ones((20,))
rows = keras.ops.reshape(x, (2, -1, 10))
model = keras.Model(inputs, [x, rows])

fixed = keras.Input((5, 4), batch_size=32)
states = keras.ops.zeros((32, 8))
x = keras.layers.GRU(8)(fixed, initial_state=states)
stateful = keras.Model(fixed, keras.ops.reshape(x, (32, 2, 4)))
""",
        """\
import tensorflow as tf
from tensorflow import keras

data = tf.data.Dataset.from_tensor_slices([[1.0, 2.0]] * 64).batch(32)
data = data.map(lambda x: tf.reshape(x, (32, 2, 1)))


class Projection(keras.layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], 8))

    def call(self, x):
        return tf.matmul(x, self.kernel)


inputs = keras.Input((20,))
model = keras.Model(inputs, Projection()(inputs))
""",
    )

    def judge(self, event: BatchSizeBaked) -> Iterator[Finding]:
        """One finding for each place that fixes the batch size."""
        yield self.finding(
            event.span,
            f"The batch size is open here (shape {event.shape}), but `{event.what}` brings in "
            f"{event.fixed}: that holds for batches of {event.size} samples alone.",
            "Let -1 stand for the batch size in a new shape, and take it from the tensor, "
            "`keras.ops.shape(x)[0]`, for zeros and states; or declare it: "
            f"`Input(..., batch_size={event.size})`.",
            event.related,
        )
