"""The rule `unbatched-dataset`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.shape.data.refused_data import is_unbatched
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ModelFed


class UnbatchedDatasetRule(Rule[ModelFed]):
    """
    ## What it does
    Reports a `tf.data.Dataset` of single samples that is passed to a model.

    ## Why it matters
    A model needs batches. Keras uses the first axis of a sample as the batch axis and raises, since
    an axis is missing. `batch_size=` of `fit` does not batch a data set.

    ## Example
    ```python
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(100)
    model.fit(data)
    ```

    ## Use instead
    ```python
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(100).batch(32)
    model.fit(data)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/models/functional.py: `_adjust_input_rank`
    """

    name = "unbatched-dataset"
    group = "data"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(64, 4), np.random.rand(64)
data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(64, 4), np.random.rand(64)
data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64).batch(16)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for a data set without batches."""
        if event.refused is None or not is_unbatched(event.arguments.get("x")):
            return
        yield self.finding(
            event.places.get("x", event.span),
            f"This data set yields single samples of shape {event.refused.shape}, and `"
            f"{event.method}` takes batches.",
            "Add `.batch(32)`.",
            event.related,
        )
