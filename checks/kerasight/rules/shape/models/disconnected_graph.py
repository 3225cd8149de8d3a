"""The rule `disconnected-graph`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import GraphDisconnected
from kerasight.values.findings import Finding, Related, Severity


class DisconnectedGraphRule(Rule[GraphDisconnected]):
    """
    ## What it does
    Reports a functional model whose outputs depend on an `Input` that is not among its inputs.

    ## Why it matters
    Keras raises when the model is made: the graph is not connected. Usual causes: an input that is
    missing in the list, or a name that was reassigned to a second `Input`.

    ## Example
    ```python
    a, b = keras.Input((4,)), keras.Input((4,))
    outputs = keras.layers.Add()([a, b])
    model = keras.Model(a, outputs)
    ```

    ## Use instead
    ```python
    a, b = keras.Input((4,)), keras.Input((4,))
    outputs = keras.layers.Add()([a, b])
    model = keras.Model([a, b], outputs)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/ops/function.py: `map_graph`
    """

    name = "disconnected-graph"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras

a, b = keras.Input((4,)), keras.Input((4,))
outputs = keras.layers.Add()([a, b])
model = keras.Model(a, outputs)  # here
""",
        """\
import tensorflow as tf

first = tf.keras.Input((8,))
base = tf.keras.Model(first, tf.keras.layers.Dense(4)(first))
inputs = tf.keras.Input((8,))
outputs = tf.keras.layers.Dense(1)(base.output)
model = tf.keras.Model(inputs=inputs, outputs=outputs)  # here
""",
    )
    good = (
        """\
import keras

a, b = keras.Input((4,)), keras.Input((4,))
outputs = keras.layers.Add()([a, b])
model = keras.Model([a, b], outputs)
base = keras.Model(a, keras.layers.Dense(4)(a))
cut = keras.Model(base.input, keras.layers.Dense(1)(base.output))
tail = keras.Model(base.output, keras.layers.Dense(1)(base.output))
""",
    )

    def judge(self, event: GraphDisconnected) -> Iterator[Finding]:
        """One finding for the first input that is missing."""
        missing = event.missing
        yield self.finding(
            event.span,
            f"The outputs of this model depend on the input `{missing.name}`, which is not among "
            "its inputs.",
            "Name every `Input` that the outputs need: `Model(inputs=[...], outputs=...)`. To use "
            "a model on a new input, call it: `base(inputs)`.",
            (Related("this input is missing", missing.span), *event.related),
        )
