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
        """\
import keras
import tensorflow as tf

texts = tf.constant(["A good film.", "a bad film", "What a bore!", "the best of all films"])
vectorize = keras.layers.TextVectorization(output_sequence_length=6)
vectorize.adapt(texts)
model = keras.Sequential([
    keras.Input((), dtype="string"),
    vectorize,
    keras.layers.Embedding(10, 4),
])
model.predict(texts)  # here
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
        """\
import keras
import tensorflow as tf

texts = tf.constant(["A good film.", "a bad film", "What a bore!", "the best of all films"])
vectorize = keras.layers.TextVectorization(max_tokens=10, output_sequence_length=6)
vectorize.adapt(texts)
model = keras.Sequential([
    keras.Input((), dtype="string"),
    vectorize,
    keras.layers.Embedding(10, 4),
])
model.predict(texts)
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
            related = [Related("the embedding is made here", layer.span)]
            source = "The data holds"
            if numbers.counted_by is not None:
                related.append(Related("the words get their numbers here", numbers.counted_by.span))
                source = f"`{numbers.counted_by.class_name}` gives the words"
            yield self.finding(
                event.places.get("x", event.span),
                f"{source} numbers up to {int(high)}, but `{name}` has {rows} rows, for 0 to "
                f"{rows - 1}.",
                f"Use `{name}({int(high) + 1}, ...)`.",
                (*related, *event.related),
            )
            return
