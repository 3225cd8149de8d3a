"""The rule `duplicate-layer-names`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import NameRepeated
from kerasight.values.findings import Finding, Related, Severity


class DuplicateLayerNamesRule(Rule[NameRepeated]):
    """
    ## What it does
    Reports two layers with the same name in a model.

    ## Why it matters
    Keras raises when the model is made: names identify layers in saved files and in `get_layer`.
    The usual cause is a fixed name in a function that makes a block.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input((8,)),
        keras.layers.Dense(8, name="hidden"),
        keras.layers.Dense(8, name="hidden"),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input((8,)),
        keras.layers.Dense(8, name="hidden_1"),
        keras.layers.Dense(8, name="hidden_2"),
    ])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/models/sequential.py: `add`; keras/src/ops/function.py: `map_graph`
    """

    name = "duplicate-layer-names"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input((8,)),
    keras.layers.Dense(8, name="hidden"),
    keras.layers.Dense(8, name="hidden"),  # here
])
""",
        """\
import tensorflow as tf


def block(x):
    return tf.keras.layers.Dense(8, activation="relu", name="hidden")(x)


inputs = tf.keras.Input((8,))
model = tf.keras.Model(inputs, block(block(inputs)))  # here
""",
    )
    good = (
        """\
import keras

shared = keras.layers.Dense(8, name="shared")
inputs = keras.Input((8,))
model = keras.Model(inputs, shared(shared(inputs)))
""",
    )

    def judge(self, event: NameRepeated) -> Iterator[Finding]:
        """One finding for a name that is taken."""
        first, second = event.first, event.second
        related = [Related("the first one is made here", first.span)]
        if second.span not in (event.span, first.span):
            related.append(Related("the second one is made here", second.span))
        yield self.finding(
            event.span,
            f"Two layers of this model are called `{second.name}`.",
            "Give each layer a name of its own, or leave `name` out.",
            (*related, *event.related),
        )
