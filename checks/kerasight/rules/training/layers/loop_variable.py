"""The rule `loop-variable`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LoopVariableKept
from kerasight.values.findings import Finding, Severity


class LoopVariableRule(Rule[LoopVariableKept]):
    """
    ## What it does
    Reports a `Lambda` that a loop makes, and whose function reads the variable of the loop.

    ## Why it matters
    The function reads the variable when it runs, and Keras runs it for every batch, after the loop:
    all the layers use its last value. The shapes are right, and nothing is said.

    ## Example
    ```python
    for column in range(4):
        parts.append(layers.Lambda(lambda x: x[:, column])(inputs))
    ```

    ## Use instead
    ```python
    for column in range(4):
        parts.append(layers.Lambda(lambda x, column=column: x[:, column])(inputs))
    ```

    or `inputs[:, column]`, which Keras 3 takes as it is.

    ## When it is wrong
    When the model is used within one round of the loop in a way that is not seen.

    ## References
    - https://docs.python.org/3/faq/programming.html#why-do-lambdas-defined-in-a-loop-with-different-values-all-return-the-same-result
    - Measured on Keras 3.15: four columns, all of them the last.
    """

    name = "loop-variable"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras

inputs = keras.Input((4,))
columns = []
for i in range(4):
    columns.append(keras.layers.Lambda(lambda x: x[:, i : i + 1])(inputs))  # here
model = keras.Model(inputs, keras.layers.Concatenate()(columns))
""",
        """\
import keras

inputs = keras.Input((4,))
scaled = [keras.layers.Lambda(lambda x: x * rate)(inputs) for rate in (0.1, 0.5)]  # here
for power in (1, 2):
    factor = 2.0**power

    def scale(x):
        return x * factor

    scaled.append(keras.layers.Lambda(scale)(inputs))  # here
model = keras.Model(inputs, keras.layers.Concatenate()(scaled))
""",
    )
    good = (
        """\
import keras
import numpy as np


def column(i):
    return keras.layers.Lambda(lambda x: x[:, i : i + 1])


inputs = keras.Input((4,))
columns = [column(i)(inputs) for i in range(4)]
for i in range(4):
    columns.append(keras.layers.Lambda(lambda x, i=i: x[:, i : i + 1])(inputs))
model = keras.Model(inputs, keras.layers.Concatenate()(columns))
for rate in (0.1, 0.5):
    trial = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(lambda x: x * rate)])
    print(rate, trial(np.ones((2, 4))))
""",
    )

    def judge(self, event: LoopVariableKept) -> Iterator[Finding]:
        """One finding for each layer."""
        name = event.name
        yield self.finding(
            event.span,
            f"The function of this `Lambda` reads `{name}` when the model runs, after the loop: "
            "every layer of the loop uses its last value.",
            f"Keep the value of the round as a default: `lambda x, {name}={name}: ...`.",
            event.related,
        )
