"""The rule `binary-labels`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted, Target


class BinaryLabelsRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports labels outside of 0 to 1 with `binary_crossentropy`: -1 and 1, 1 and 2, or the numbers
    of several classes.

    ## Why it matters
    Nothing raises. The loss of such a label has no least value: it becomes negative, the model only
    learns to answer 0 or 1 for everything, and the accuracy stays that of guessing.

    ## Example
    ```python
    y = np.where(np.random.rand(100) > 0.5, 1, -1)
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    y = np.where(np.random.rand(100) > 0.5, 1, 0)
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    model.fit(x, y)
    ```

    ## When it is wrong
    Not known to be: labels are reported only if such ones certainly occur.

    ## References
    - keras/src/backend/tensorflow/nn.py: `binary_crossentropy`
    - Measured on Keras 3.15: trained on -1 and 1 that a single feature decides, a sigmoid reaches a
      loss of -30 and an accuracy of 0.24.
    """

    name = "binary-labels"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(6, 4), np.array([-1, 1, 1, -1, 1, -1])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, y)  # here
""",
        """\
import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Rescaling(1 / 255),
    keras.layers.Flatten(),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train)  # here
""",
        """\
import numpy as np
from tensorflow import keras

x, y = np.random.rand(200, 4), np.random.randint(1, 3, size=200)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(6, 4), np.array([-1, 1, 1, -1, 1, -1])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, (y + 1) // 2)
model.fit(x, y > 0)
model.fit(x, np.random.rand(6))
margins = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="tanh")])
margins.compile("adam", "hinge")
margins.fit(x, y)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for each output with labels that are neither 0 nor 1 nor between."""
        for target in event.targets:
            yield from self._judge_target(event, target)

    def _judge_target(self, event: ModelFed, target: Target) -> Iterator[Finding]:
        if target.spec.y_true != "binary" or target.match == "raises":
            return
        reach, facts, layer = target.array.reach, target.array.facts, target.output.layer
        if reach is None or (reach[0] >= 0 and reach[1] <= 1):
            return
        low, high = facts.low, facts.high
        if low is None or high is None:
            low, high = reach
        related = [] if layer is None else [Related("the last layer is made here", layer.span)]
        if facts.origin is not None:
            related.append(Related(f"the labels come from {facts.origin.words}", facts.origin.span))
        yield self.finding(
            event.places.get("y", event.span),
            f"The labels go from {low:g} to {high:g}, but `{target.loss.shown}` is for labels from "
            "0 to 1.",
            _advice(low, high, target),
            (*related, *event.related),
        )


def _advice(low: float, high: float, target: Target) -> str:
    if (low, high) == (-1, 1):
        return "Use `(y + 1) / 2`, or the loss `hinge` with a tanh."
    if (low, high) == (1, 2):
        return "Count from 0: `y - 1`."
    if target.array.dtype is not None and "int" in target.array.dtype and low >= 0:
        return (
            f'For {int(high) + 1} classes use `Dense({int(high) + 1}, activation="softmax")` with '
            "`sparse_categorical_crossentropy`."
        )
    return "Use `mse` and no activation to predict a number, or bring the labels to 0 and 1."
