"""The rule `lambda-captures-weights`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LambdaCaptured
from kerasight.values.findings import Finding, Severity


class LambdaCapturesWeightsRule(Rule[LambdaCaptured]):
    """
    ## What it does
    Reports a `Lambda` whose function uses a layer or variable from outside.

    ## Why it matters
    A `Lambda` does not track weights. Keras 3 neither trains nor saves them, without a warning:
    `trainable_weights` is empty. Keras 2 raises for a layer that is built inside.

    ## Example
    ```python
    dense = keras.layers.Dense(3)
    outputs = keras.layers.Lambda(lambda x: dense(x))(inputs)
    ```

    ## Use instead
    ```python
    dense = keras.layers.Dense(3)
    outputs = dense(inputs)
    ```

    or a custom layer that makes it in `__init__`.

    ## When it is wrong
    When the layer is also a part of the model in another way.

    ## References
    - Measured on Keras 3.15: 0 trainable weights for a `Dense` and for a `tf.Variable`.
    """

    name = "lambda-captures-weights"
    group = "saving"
    severity = Severity.WARNING
    bad = (
        """\
import keras

dense = keras.layers.Dense(3)
inputs = keras.Input((4,))
outputs = keras.layers.Lambda(lambda x: dense(x))(inputs)  # here
""",
        """\
import tensorflow as tf

scale = tf.Variable(2.0)


def scaled(x):
    return x * scale


layer = tf.keras.layers.Lambda(scaled)  # here
""",
    )
    good = (
        """\
import keras

dense = keras.layers.Dense(3)
inputs = keras.Input((4,))
outputs = keras.layers.Rescaling(2.0)(dense(inputs))
""",
    )

    def judge(self, event: LambdaCaptured) -> Iterator[Finding]:
        """One finding for each thing with weights."""
        yield self.finding(
            event.span,
            f"The function of this `Lambda` uses {event.what} (`{event.name}`): its weights are "
            "neither trained nor saved.",
            "Call the layer itself, or write a layer class that makes its weights.",
            event.related,
        )
