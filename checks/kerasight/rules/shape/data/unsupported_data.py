"""The rule `unsupported-data`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.data import TEXTS, Array, Loader, Tool
from kerasight.values.findings import Finding, Severity
from kerasight.values.keras import Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import FunctionValue, Value
from kerasight.values.training import ModelFed

ITERATORS = {"NumpyIterator": ".as_numpy_iterator()", "OwnedIterator": "iter(...)"}
"""How the program asks a data set for an iterator, by the class of it."""


class UnsupportedDataRule(Rule[ModelFed]):
    """
    ## What it does
    Reports data of a type that a model does not take: a generator function that was not called, an
    `ImageDataGenerator` without `flow`, the iterator of a data set in Keras 3, labels that are
    texts, columns of numbers and texts in one array, texts in an array of NumPy for a model of
    Keras 3 that takes texts.

    ## Why it matters
    Keras raises before the first batch: `Unrecognized data type`, `Invalid dtype: object`, or deep
    in TensorFlow that it cannot cast a text.

    ## Example
    ```python
    def batches():
        while True:
            yield np.random.rand(8, 4), np.random.rand(8, 1)

    model.fit(batches, steps_per_epoch=10)
    ```

    ## Use instead
    ```python
    def batches():
        while True:
            yield np.random.rand(8, 4), np.random.rand(8, 1)

    model.fit(batches(), steps_per_epoch=10)
    ```

    ## When it is wrong
    Not known to be. Models with inputs of unknown type, and labels with a loss of one's own, are
    not checked.

    ## References
    - keras/src/trainers/data_adapters/__init__.py: `get_data_adapter`
    - Measured on Keras 2 and 3.
    """

    name = "unsupported-data"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

words = keras.Input((1,), dtype="string")
model = keras.Model(words, keras.layers.StringLookup(vocabulary=["a", "b"])(words))
model.predict(np.array([["a"], ["b"]]))  # here
""",
        """\
import keras
import numpy as np


def batches():
    while True:
        yield np.random.rand(8, 4), np.random.rand(8, 1)


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches, steps_per_epoch=10)  # here
""",
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(80, 4), np.random.rand(80, 1)
train = tf.data.Dataset.from_tensor_slices((x, y)).batch(8).as_numpy_iterator()
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(train)  # here
""",
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(80, 4), np.random.rand(80, 1)
train = iter(tf.data.Dataset.from_tensor_slices((x, y)).batch(8))
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(train, steps_per_epoch=10)  # here
""",
        """\
import numpy as np
from tensorflow import keras

x, kinds = np.random.rand(3, 4), np.array(["cat", "dog", "cat"])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, kinds)  # here
""",
        """\
import keras
import numpy as np
import pandas as pd

table = pd.DataFrame({"rooms": [1, 2, 3], "town": ["Bonn", "Jena", "Bonn"]})
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(table.values, np.array([1.0, 2.0, 3.0]))  # here
""",
    )
    good = (
        """\
import keras
import tensorflow as tf

words = keras.Input((1,), dtype="string")
model = keras.Model(words, keras.layers.StringLookup(vocabulary=["a", "b"])(words))
model.predict(tf.constant([["a"], ["b"]]))
""",
        """\
import keras
import numpy as np
import pandas as pd
import tensorflow as tf


def batches():
    while True:
        yield np.random.rand(8, 4), np.random.rand(8, 1)


x, y = np.random.rand(80, 4), np.random.rand(80, 1)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches(), steps_per_epoch=10)
model.fit(tf.data.Dataset.from_tensor_slices((x, y)).batch(8))
table = pd.DataFrame({"rooms": [1, 2, 3], "town": [4, 5, 6]})
small = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
small.compile("adam", "mse")
small.fit(table.values, np.array([1.0, 2.0, 3.0]))
lookup = keras.layers.StringLookup(vocabulary=["a"])
texts = keras.Sequential([keras.Input((), dtype="string"), lookup])
texts.predict(np.array(["a", "b"], dtype=object))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for data, and one for labels."""
        data, labels = event.arguments.get("x"), event.arguments.get("y")
        found = _unsupported(data, event)
        if found is not None:
            yield self.finding(event.places.get("x", event.span), *found, event.related)
        if isinstance(labels, Array) and labels.dtype in TEXTS and _has_loss(event):
            yield self.finding(
                event.places.get("y", event.span),
                f"The labels are texts (`{labels.dtype}`), and a loss compares numbers.",
                "Number the classes: `np.unique(y, return_inverse=True)[1]`.",
                event.related,
            )


def _unsupported(data: Value, event: ModelFed) -> tuple[str, str] | None:
    """What is wrong with the data and what to do, None if nothing is known to be wrong."""
    model, keras = event.model, event.keras
    if isinstance(data, FunctionValue):
        return (
            f"`{data.name}` is a function, and a model takes what it yields.",
            f"Call it: `{data.name}()`.",
        )
    if isinstance(data, Tool):
        name = data.path.rpartition(".")[2]
        return (
            f"`{name}` holds no data: it changes the data that it is given.",
            "Give what it makes of the data, as `generator.flow(x, y)` does.",
        )
    written = ITERATORS.get(data.kind) if isinstance(data, Loader) and keras.is_3 else None
    if written is not None:
        return (
            f"Keras {keras} takes a data set, not its iterator: that is used up after one epoch.",
            f"Give the data set itself, without `{written}`.",
        )
    in_parts = not event.method.endswith("_on_batch")
    if isinstance(data, Array) and in_parts and _is_refused_text(data, model, keras):
        return (
            f"The data is an array of NumPy with texts (`{data.dtype}`), and Keras {keras} takes "
            "texts as tensors alone.",
            "Give `tf.constant(texts)`, or a `tf.data.Dataset` of them.",
        )
    if isinstance(data, Array) and data.dtype in TEXTS and _takes_numbers(model):
        return (
            f"The data has the type `{data.dtype}`: there are texts in it, and the model takes "
            "numbers.",
            'Leave out or encode the columns of texts, then `.astype("float32")`.',
        )
    return None


def _is_refused_text(data: Array, model: Model, keras: KerasVersion) -> bool:
    """Whether a model takes texts, but not in such an array: Keras 3 converts only objects in one
    axis to texts of TensorFlow."""
    takes_text = bool(model.inputs) and all(each.dtype == "string" for each in model.inputs or ())
    dims = data.shape.dims
    is_refused = data.dtype == "str" or (data.dtype == "object" and dims and len(dims) > 1)
    is_numpy = data.library == "numpy" and bool(is_refused)
    return takes_text and is_numpy and keras.is_3 and keras.backend == "tensorflow"


def _takes_numbers(model: Model) -> bool:
    dtypes = [tensor.dtype for tensor in model.inputs or ()]
    return bool(dtypes) and all(dtype not in (None, "string") for dtype in dtypes)


def _has_loss(event: ModelFed) -> bool:
    """Whether a loss of Keras gets the labels."""
    outputs = event.outputs or ()
    return len(outputs) == 1 and outputs[0].loss is not None and outputs[0].loss.spec is not None
