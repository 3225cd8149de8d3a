"""The rule `bounded-output`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelFitted, Target

BOUNDS: dict[str, tuple[float | None, float | None]] = {
    "sigmoid": (0, 1),
    "softmax": (0, 1),
    "tanh": (-1, 1),
    "relu": (0, None),
}
"""The least and the largest value of activations; None is no bound."""


class BoundedOutputRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports targets of a regression that the activation of the last layer cannot reach: above 1
    with a sigmoid, below 0 with a relu.

    ## Why it matters
    The model predicts the bound, without a warning. A relu whose input is negative for every sample
    does not learn at all.

    ## Example
    ```python
    y = np.array([5.0, 20.0, 50.0])
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    y = np.array([5.0, 20.0, 50.0])
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y)
    ```

    ## When it is wrong
    When outliers should not be learned.

    ## References
    - keras/src/activations/activations.py
    """

    name = "bounded-output"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(3, 4), np.array([5.0, 20.0, 50.0])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "mse")
model.fit(x, y)  # here
""",
        """\
import numpy as np
from tensorflow import keras

xs = np.array([-1.0, 0.0, 1.0, 2.0])
ys = np.array([-3.0, -1.0, 1.0, 3.0])
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="relu")])
model.compile("sgd", "mean_squared_error")
model.fit(xs, ys)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(3, 4), np.array([0.5, 0.2, 1.0])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "mse")
model.fit(x, y)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for targets out of reach."""
        for target in event.targets:
            yield from self._judge_target(event, target)

    def _judge_target(self, event: ModelFitted, target: Target) -> Iterator[Finding]:
        if not target.spec.is_regression or target.output.layer is None:
            return
        facts, activation = target.array.facts, target.output.activation or ""
        least, most = BOUNDS.get(activation, (None, None))
        if facts.low is None or facts.high is None or not facts.attained:
            return
        below = least is not None and facts.low < least
        above = most is not None and facts.high > most
        if below or above:
            reach = f"{least:g} to {most:g}" if most is not None else f"{least:g} and above"
            yield self.finding(
                event.places.get("y", event.span),
                f"The targets go from {facts.low:g} to {facts.high:g}, but `{activation}` in the "
                f"last layer gives {reach}.",
                "Use no activation in the last layer, or scale the targets.",
                (
                    Related("the last layer is made here", target.output.layer.span),
                    *event.related,
                ),
            )
