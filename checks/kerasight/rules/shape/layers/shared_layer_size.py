"""The rule `shared-layer-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import SizeChanged


class SharedLayerSizeRule(Rule[LayerRejected[SizeChanged]]):
    """
    ## What it does
    Reports a layer that is called again with another number of features or channels.

    ## Why it matters
    The first call makes the weights for the sizes of its input; Keras raises when a later call has
    other sizes: `expected axis -1 of input shape to have value 8`.

    ## Example
    ```python
    dense = keras.layers.Dense(4)
    first = dense(keras.Input((8,)))
    second = dense(keras.Input((9,)))
    ```

    ## Use instead
    ```python
    first = keras.layers.Dense(4)(keras.Input((8,)))
    second = keras.layers.Dense(4)(keras.Input((9,)))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/input_spec.py: `assert_input_compatibility`
    """

    name = "shared-layer-size"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras

dense = keras.layers.Dense(4)
first = dense(keras.Input((8,)))
second = dense(keras.Input((9,)))  # here
""",
        """\
import tensorflow as tf
from tensorflow.keras import layers

conv = layers.Conv2D(4, 3, padding="same")
inputs = tf.keras.Input((8, 8, 3))
x = conv(inputs)
x = conv(x)  # here
""",
    )
    good = (
        """\
import keras

dense = keras.layers.Dense(4)
first = dense(keras.Input((8,)))
second = dense(keras.Input((9, 8)))
""",
    )

    def judge(self, event: LayerRejected[SizeChanged]) -> Iterator[Finding]:
        """One finding for a call that the weights do not fit."""
        problem = event.problem
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` was built for {problem.before} along axis "
            f"{problem.axis}, and is called here on {problem.shape}, which has {problem.now}.",
            "Make a second layer, or bring both inputs to the same size.",
            event.related,
        )
