"""The rule `bounded-output`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.data import Array
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
        """\
import keras
import numpy as np
from sklearn.preprocessing import StandardScaler

x, y = np.random.rand(200, 4), np.random.rand(200, 1) * 300
y = StandardScaler().fit_transform(y)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="relu")])
model.compile("adam", "mse")
model.fit(x, y)  # here
""",
        """\
import keras
import numpy as np

x = np.linspace(0, 10, 500).reshape(-1, 1)
y = np.sin(x) + np.random.normal(0, 0.1, x.shape)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "mse")
model.fit(x, y)  # here
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
        """\
import keras
import numpy as np

x, y = np.random.rand(200, 4), np.random.normal(50, 5, 200)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="relu")])
model.compile("adam", "mse")
model.fit(x, y)
model.fit(x, np.abs(np.random.randn(200)))
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for targets out of reach."""
        for target in event.targets:
            yield from self._judge_target(event, target)

    def _judge_target(self, event: ModelFitted, target: Target) -> Iterator[Finding]:
        if not target.spec.is_regression or target.output.layer is None:
            return
        reach, activation = target.array.reach, target.output.activation or ""
        least, most = BOUNDS.get(activation, (None, None))
        if reach is None:
            return
        below = least is not None and reach[0] < least
        above = most is not None and reach[1] > most
        if below or above:
            given = f"{least:g} to {most:g}" if most is not None else f"{least:g} and above"
            yield self.finding(
                event.places.get("y", event.span),
                f"{_described(target.array, below, above)}, but `{activation}` in the last layer "
                f"gives {given}.",
                "Use no activation in the last layer, or scale the targets.",
                (
                    Related("the last layer is made here", target.output.layer.span),
                    *event.related,
                ),
            )


def _described(targets: Array, below: bool, above: bool) -> str:
    """What is known of targets, some of which are below or above what a layer gives."""
    facts, reach = targets.facts, targets.reach
    assert reach is not None
    if facts.low is not None and facts.high is not None:
        return f"The targets go from {facts.low:g} to {facts.high:g}"
    scaler = next((each for each in reversed(facts.history) if each.kind == "standardized"), None)
    if scaler is not None:
        return f"{scaler.words} brings the targets to a mean of 0, with numbers below and above"
    if below and above:
        return f"Some of the targets are below {reach[0]:g}, others above {reach[1]:g}"
    return f"Some of the targets are {f'below {reach[0]:g}' if below else f'above {reach[1]:g}'}"
