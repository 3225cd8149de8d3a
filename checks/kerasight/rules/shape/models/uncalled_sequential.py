"""The rule `uncalled-sequential`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import SequentialUncalled
from kerasight.values.findings import Finding, Fix, Severity


class UncalledSequentialRule(Rule[SequentialUncalled]):
    """
    ## What it does
    Reports `model.input` and `model.output` of a `Sequential` that was never called on a tensor.

    ## Why it matters
    Keras 2 returned the tensors of the stack. Keras 3 raises, even after `fit` and `predict`: `The
    layer sequential has never been called and thus has no defined input`. Feature extractors and
    Grad-CAM start with this line.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4), keras.layers.Dense(1)])
    features = keras.Model(model.input, model.layers[0].output)
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4), keras.layers.Dense(1)])
    features = keras.Model(model.inputs, model.layers[0].output)
    ```

    ## When it is wrong
    Not known to be. Models that are passed to unknown code are not checked.

    ## References
    - Measured on Keras 3.15: AttributeError, however the model is built; on Keras 2.15 it works.
    """

    name = "uncalled-sequential"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4), keras.layers.Dense(1)])
features = keras.Model(model.input, model.layers[0].output)  # here
""",
        """\
import numpy as np
from tensorflow import keras

model = keras.Sequential()
model.add(keras.layers.Input((8,)))
model.add(keras.layers.Dense(4))
model.compile("adam", "mse")
model.fit(np.zeros((8, 8)), np.zeros((8, 4)))
head = keras.layers.Dense(1)(model.output)  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4), keras.layers.Dense(1)])
features = keras.Model(model.inputs, model.layers[0].output)
called = model(keras.Input((8,)))
print(model.input, model.output)
""",
    )

    def judge(self, event: SequentialUncalled) -> Iterator[Finding]:
        """One finding for each attribute that is not there."""
        name = event.attribute
        fix = None
        if event.correction is not None:
            fix = Fix(f"Write `{name}s[0]`", (event.correction,))
        advice = f"Use `{name}s[0]`"
        if event.correction is None:
            advice = "Give the model an `Input` first, and use " + f"`{name}s[0]`"
        yield self.finding(
            event.span,
            f"A `Sequential` that was never called on a tensor has no `{name}` in Keras "
            f"{event.keras}.",
            advice + ".",
            event.related,
            fix,
        )
