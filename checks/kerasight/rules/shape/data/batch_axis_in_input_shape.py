"""The rule `batch-axis-in-input-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.shape.data.refused_data import input_with_batch_axis, wanted
from kerasight.values.findings import Finding, Fix, Related, Severity
from kerasight.values.training import ModelFed


class BatchAxisInInputShapeRule(Rule[ModelFed]):
    """
    ## What it does
    Reports an input shape that begins with the number of samples or the batch size, if the model
    gets data: `Input(shape=x_train.shape)`.

    ## Why it matters
    The shape of an input is that of one sample; Keras adds the batch axis in front. With one axis
    too many, the model either cannot be built (`expected ndim=3, found ndim=4`) or raises in the
    first batch: `expected shape=(None, 60000, 28, 28), found shape=(None, 28, 28)`. After a
    `Flatten`, it first allocates memory for all samples at once.

    ## Example
    ```python
    x_train = np.zeros((1000, 28, 28))
    model = keras.Sequential([keras.Input(shape=x_train.shape), keras.layers.Flatten()])
    model.compile(optimizer="adam", loss="mse")
    model.fit(x_train, y_train)
    ```

    ## Use instead
    ```python
    x_train = np.zeros((1000, 28, 28))
    model = keras.Sequential([keras.Input(shape=x_train.shape[1:]), keras.layers.Flatten()])
    model.compile(optimizer="adam", loss="mse")
    model.fit(x_train, y_train)
    ```

    ## When it is wrong
    Not known to be. The first axis is reported only if the rest of the shape is that of one sample
    of the data.

    ## References
    - keras/src/models/functional.py: `_adjust_input_rank`
    - Measured: dense, recurrent and convolutional models, `Sequential` and functional, all raise.
    """

    name = "batch-axis-in-input-shape"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 4), np.random.rand(100)
inputs = keras.Input(shape=x.shape)
model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
model.compile("adam", "mse")
model.fit(x, y)  # here
""",
        """\
import numpy as np
import tf_keras as keras

x, y = np.random.rand(64, 28, 28), np.random.rand(64)
model = keras.Sequential([
    keras.layers.Flatten(input_shape=x.shape),
    keras.layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x, y)  # here
""",
        """\
import numpy as np
import tensorflow as tf
from tensorflow import keras

x, y = np.random.rand(64, 28, 28), np.random.rand(64)
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
model = keras.Sequential([
    keras.Input(shape=(16, 28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(batches)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 4), np.random.rand(100)
model = keras.Sequential([keras.Input(shape=x.shape[1:]), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
one = keras.Sequential([keras.Input(shape=x[0].shape), keras.layers.Dense(1)])
one.predict(x)
whole = keras.Sequential([keras.Input(batch_shape=x.shape), keras.layers.Dense(1)])
whole.predict(x, batch_size=100)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for data that the shape of the input counts one by one."""
        refused, declaring = event.refused, input_with_batch_axis(event)
        if refused is None or declaring is None:
            return
        written = declaring.declared
        edit = None if written is None else written.first_axis
        sample = wanted(refused.shape)
        yield self.finding(
            event.places.get("x", event.span),
            f"The model takes samples of shape {wanted(refused.declared)}, but those of the data "
            f"have shape {sample}: the first axis of the input shape counts samples.",
            f"Declare the shape of one sample: `Input(shape={sample})`, or `x.shape[1:]`.",
            (Related("the input is declared here", declaring.span), *event.related),
            None if edit is None else Fix("Take the first axis out of the input shape", (edit,)),
        )
