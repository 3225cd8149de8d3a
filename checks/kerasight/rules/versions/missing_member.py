"""The rule `missing-member`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.versions import MemberMissing


class MissingMemberRule(Rule[MemberMissing]):
    """
    ## What it does
    Reports an attribute or a method that a layer, a model, an optimizer or another object of Keras
    does not have: a misspelt one, or one that this version no longer has.

    ## Why it matters
    Python raises `AttributeError`, after the training that came before it. Keras 3 has no
    `layer.output_shape`, no `get_output_at`, no `model.reset_states`, no `optimizer.lr`.

    ## Example
    ```python
    for layer in model.layers:
        print(layer.name, layer.output_shape)
    ```

    ## Use instead
    ```python
    for layer in model.layers:
        print(layer.name, layer.output.shape)
    ```

    ## When it is wrong
    Not known to be. A name that the program itself sets somewhere is not reported, nor are objects
    of custom classes.

    ## References
    - Every member of every public class, read from the installed Keras 2 and 3 (`make facts`).
    """

    name = "missing-member"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
for layer in model.layers:
    print(layer.output_shape)  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
model.sumary()  # here
""",
        """\
import numpy as np
from tensorflow import keras

optimizer = keras.optimizers.Adam(0.01)
print(optimizer.lr)  # here
""",
        """\
import tf_keras

model = tf_keras.Sequential([tf_keras.Input((4,)), tf_keras.layers.Dense(3)])
print(model.layers[0].weigths)  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((None, 4)), keras.layers.LSTM(3)])
model.reset_states()  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((None, 4)), keras.layers.LSTM(3)])
model.summary()
for layer in model.layers:
    print(layer.output.shape, layer.weights, layer.units)
    layer.reset_states()
    if hasattr(layer, "output_shape"):
        print(layer.output_shape)
try:
    print(model.output_shapes)
except AttributeError:
    print("none")
model.classes = ["a", "b"]
print(model.classes)
""",
    )

    def judge(self, event: MemberMissing) -> Iterator[Finding]:
        """One finding for each access."""
        fix, close = None, event.suggestion
        if close is not None and event.correction is not None:
            fix = Fix(f"Write `{close}`", (event.correction,))
        advice = f"Did you mean `{close}`?" if close else "Its page in the Keras API lists them."
        yield self.finding(
            event.span,
            f"`{event.class_name}` of Keras {event.keras} has no `{event.member}`.",
            event.instead or advice,
            event.related,
            fix,
        )
