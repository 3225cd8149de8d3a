"""The rule `embedding-range`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from kerasight.rules.fed_numbers import reached
from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelFed


class EmbeddingRangeRule(Rule[ModelFed]):
    """
    ## What it does
    Reports word indices that are too large for the `Embedding` that they are fed to.

    ## Why it matters
    An `Embedding(input_dim, ...)` has rows 0 to `input_dim` - 1. On a CPU TensorFlow raises in
    training: `indices[6,4] = 10 is not in [0, 10)`; on a GPU it reads zeros. A vocabulary of n
    words with indices from 1 needs `input_dim=n + 1`.

    ## Example
    ```python
    words = np.array([[1, 2, 10], [4, 5, 6]])
    model = keras.Sequential([keras.Input((3,)), keras.layers.Embedding(10, 4)])
    model.predict(words)
    ```

    ## Use instead
    ```python
    words = np.array([[1, 2, 10], [4, 5, 6]])
    model = keras.Sequential([keras.Input((3,)), keras.layers.Embedding(11, 4)])
    model.predict(words)
    ```

    ## When it is wrong
    Not known to be: indices are reported only if the largest one certainly occurs. Of random
    indices that is so if fewer than one in 10,000 runs would not have one that is too large.

    ## References
    - TensorFlow: `tf.gather`
    """

    name = "embedding-range"
    group = "shape"
    severity = Severity.ERROR
    on_backends: ClassVar = {"jax": Severity.WARNING}
    bad = (
        """\
import keras
import numpy as np

words = np.array([[1, 2, 10], [4, 5, 6]])
model = keras.Sequential([keras.Input((3,)), keras.layers.Embedding(10, 4)])
model.predict(words)  # here
""",
        """\
import keras
import numpy as np

words = np.random.randint(0, 2000, size=(64, 20))
model = keras.Sequential([keras.Input((20,)), keras.layers.Embedding(1000, 4)])
model.predict(words)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

words = np.array([[1, 2, 10], [4, 5, 6]])
model = keras.Sequential([keras.Input((3,)), keras.layers.Embedding(11, 4)])
model.predict(words)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for words without a row."""
        for layer, numbers in reached(event):
            rows, high, reach = layer.arguments.get("input_dim"), numbers.high, numbers.reach
            if not layer.spec.is_embedding or not isinstance(rows, int):
                continue
            if high is None or reach is None or reach[1] < rows:
                continue
            name = layer.class_name
            yield self.finding(
                event.places.get("x", event.span),
                f"The data holds numbers up to {int(high)}, but `{name}` has {rows} rows, "
                f"for 0 to {rows - 1}.",
                f"Use `{name}({int(high) + 1}, ...)`.",
                (Related("the embedding is made here", layer.span), *event.related),
            )
            return
