"""The rule `unknown-rank`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import LayerFedWithoutRank, ModelEvaluated, ModelFitted

HELP = (
    "Declare the shape where the tensor is made: `image.set_shape((40, 40, 3))` after "
    "`tf.py_function`, `output_signature=` of `from_generator`."
)


class UnknownRankRule(Rule[ModelFitted | ModelEvaluated | LayerFedWithoutRank]):
    """
    ## What it does
    Reports a `tf.data.Dataset` whose tensors have no shape, not even a number of axes, and that is
    given to a model or to a layer in `map`: what `tf.py_function`, `tf.numpy_function` and
    `from_generator` without `output_signature` return.

    ## Why it matters
    TensorFlow runs such code later, so it knows the dtype that is declared and nothing else. Keras
    3 reads the shape before the first batch and raises: `as_list() is not defined on an unknown
    TensorShape`, `Cannot take the length of shape with unknown rank`.

    ## Example
    ```python
    def fetch(index):
        image = tf.py_function(load, [index], tf.float32)
        return image, labels[index]

    model.fit(tf.data.Dataset.range(24).map(fetch).batch(8))
    ```

    ## Use instead
    ```python
    def fetch(index):
        image = tf.py_function(load, [index], tf.float32)
        image.set_shape((40, 40, 3))
        return image, labels[index]

    model.fit(tf.data.Dataset.range(24).map(fetch).batch(8))
    ```

    ## When it is wrong
    Not known to be. A model compiled with `run_eagerly=True`, `predict`, and Keras 2 are not
    checked: they may accept it.

    ## References
    - TensorFlow: [tf.py_function](https://www.tensorflow.org/api_docs/python/tf/py_function)
    - Measured on Keras 3.15: `fit` and `evaluate` raise for inputs, labels and validation data,
      `predict` does not.
    """

    name = "unknown-rank"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np
import tensorflow as tf

tiles = np.random.rand(24, 8, 8, 1).astype("float32")


def load(index):
    return tiles[index.numpy()]


def fetch(index):
    return tf.py_function(load, [index], tf.float32), index % 2


data = tf.data.Dataset.range(24).map(fetch).batch(8)
model = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)  # here
model.evaluate(data)  # here
""",
        """\
import keras
import numpy as np
import tensorflow as tf


def rows():
    for _ in range(32):
        yield np.random.rand(4), 1.0


data = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.float32)).batch(8)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)  # here
""",
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(32, 4).astype("float32"), np.random.rand(32).astype("float32")
data = tf.data.Dataset.from_tensor_slices((x, y))
rounded = data.map(lambda a, b: (a, tf.numpy_function(np.round, [b], tf.float32)))
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data.batch(8), validation_data=rounded.batch(8))  # here
""",
        """\
import keras
import numpy as np
import tensorflow as tf

augment = keras.Sequential([keras.layers.RandomFlip("horizontal")])


def load(image):
    image = tf.numpy_function(np.flipud, [image], tf.float32)
    return augment(image, training=True)  # here


images = tf.data.Dataset.from_tensor_slices(np.random.rand(8, 6, 6, 3).astype("float32"))
images = images.map(load)
""",
    )
    good = (
        """\
import keras
import numpy as np
import tensorflow as tf

tiles = np.random.rand(24, 8, 8, 1).astype("float32")


def load(index):
    return tiles[index.numpy()]


def fetch(index):
    image = tf.py_function(load, [index], tf.float32)
    image.set_shape((8, 8, 1))
    return image, index % 2


def reshaped(index):
    return tf.reshape(tf.py_function(load, [index], tf.float32), (8, 8, 1)), index % 2


def ensured(index):
    return tf.ensure_shape(tf.py_function(load, [index], tf.float32), (8, 8, 1)), index % 2


model = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(1)])
model.compile("adam", "mse")
for function in (fetch, reshaped, ensured):
    model.fit(tf.data.Dataset.range(24).map(function).batch(8))
loose = tf.data.Dataset.range(24).map(lambda i: tf.py_function(load, [i], tf.float32)).batch(8)
model.predict(loose)
for batch in loose:
    model(batch)
model.compile("adam", "mse", run_eagerly=True)
labelled = loose.map(lambda images: (images, tf.ones((8, 1))))
model.fit(labelled)
""",
        """\
import keras
import numpy as np
import tensorflow as tf


def rows():
    for _ in range(32):
        yield np.random.rand(4), 1.0


declared = (tf.TensorSpec((4,), tf.float32), tf.TensorSpec((), tf.float32))
data = tf.data.Dataset.from_generator(rows, output_signature=declared).batch(8)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)
old = tf.data.Dataset.from_generator(rows, (tf.float32, tf.float32), ((4,), ())).batch(8)
model.fit(old)
""",
    )

    def judge(self, event: ModelFitted | ModelEvaluated | LayerFedWithoutRank) -> Iterator[Finding]:
        """One finding where Keras raises."""
        if isinstance(event, LayerFedWithoutRank):
            yield self.finding(
                event.span,
                f"`{event.layer.class_name}` is called on a tensor whose number of axes TensorFlow "
                "does not know.",
                HELP,
                event.related,
            )
        elif event.without_rank is not None:
            yield self.finding(
                event.places.get(event.without_rank, event.span),
                f"This data set yields tensors without a shape, and `{event.method}` of Keras "
                f"{event.keras} needs their number of axes.",
                HELP,
                event.related,
            )
