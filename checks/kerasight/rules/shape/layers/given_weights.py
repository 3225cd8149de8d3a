"""The rule `given-weights`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import GivenWeightsRefused
from kerasight.values.findings import Finding, Severity


class GivenWeightsRule(Rule[GivenWeightsRefused]):
    """
    ## What it does
    Reports arrays that a layer is given for its weights and that do not fit them: `weights=` and
    `embeddings_initializer=Constant(matrix)` of an `Embedding`, and `set_weights`.

    ## Why it matters
    Keras raises: `weight shape (13, 20) is not compatible with provided weight shape (12, 20)`. A
    matrix of word vectors needs a row for the padding, 0, too.

    ## Example
    ```python
    vectors = np.zeros((12, 20))
    layer = keras.layers.Embedding(13, 20, weights=[vectors])
    ```

    ## Use instead
    ```python
    vectors = np.zeros((13, 20))
    layer = keras.layers.Embedding(13, 20, weights=[vectors])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/layer.py: `Layer.set_weights`
    - keras/src/initializers/constant_initializers.py: `Constant`
    """

    name = "given-weights"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

vectors = np.zeros((12, 20))
words = keras.Input((6,))
x = keras.layers.Embedding(13, 20, weights=[vectors])(words)  # here
""",
        """\
import keras
import numpy as np

start = keras.initializers.Constant(np.zeros((12, 20)))
words = keras.Input((6,))
x = keras.layers.Embedding(13, 20, embeddings_initializer=start)(words)  # here
""",
        """\
import keras
import numpy as np

dense = keras.layers.Dense(3)
x = dense(keras.Input((6,)))
dense.set_weights([np.zeros((3, 6)), np.zeros(3)])  # here
""",
        """\
import numpy as np
import tf_keras

vectors = np.zeros((12, 20))
words = tf_keras.Input((6,))
x = tf_keras.layers.Embedding(13, 20, weights=[vectors])(words)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

vectors = np.zeros((13, 20))
words = keras.Input((6,))
x = keras.layers.Embedding(13, 20, weights=[vectors])(words)
start = keras.initializers.Constant(vectors)
x = keras.layers.Embedding(13, 20, embeddings_initializer=start)(words)
ones = keras.initializers.Constant(1.0)
x = keras.layers.Embedding(13, 20, embeddings_initializer=ones)(words)
dense = keras.layers.Dense(3)
x = dense(x)
dense.set_weights([np.zeros((20, 3)), np.zeros(3)])
dense.set_weights(dense.get_weights())
""",
    )

    def judge(self, event: GivenWeightsRefused) -> Iterator[Finding]:
        """One finding for each call."""
        help = "Give one array of the right shape for each weight, in the order of `get_weights()`."
        if event.class_name == "Embedding":
            help = "The table has a row for each of `input_dim` words, that of the padding too."
        yield self.finding(
            event.span,
            f"{event.how} of `{event.class_name}` {event.reason}: Keras raises.",
            help,
            event.related,
        )
