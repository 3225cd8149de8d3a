"""The rule `labels-out-of-range`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted, Target


class LabelsOutOfRangeRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports integer labels that are too large for the units of the last layer: classes are counted
    from 0, so n units accept the labels 0 to n - 1.

    ## Why it matters
    On a CPU TensorFlow raises in training: `Received a label value of 3 which is outside the valid
    range of [0, 3)`. On a GPU the loss becomes NaN. Usual causes: labels that begin at 1, or a
    number of units from another task.

    ## Example
    ```python
    y = np.array([1, 2, 3, 1, 2, 3])
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    y = np.array([1, 2, 3, 1, 2, 3]) - 1
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(x, y)
    ```

    ## When it is wrong
    Not known to be: labels are reported only if the largest one certainly occurs. Of random
    labels that is so if fewer than one in 10,000 runs would not have one that is too large.

    ## References
    - TensorFlow: `sparse_softmax_cross_entropy_with_logits`
    """

    name = "labels-out-of-range"
    group = "data"
    severity = Severity.ERROR
    on_backends: ClassVar = {"jax": Severity.WARNING}
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(6, 4), np.array([1, 2, 3, 1, 2, 3])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)  # here
""",
        """\
import numpy as np
from tensorflow import keras

x, y = np.random.rand(8, 4), np.arange(8)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(5)])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(x, y)  # here
""",
        """\
import keras
import numpy as np

x, y = np.random.rand(200, 4), np.random.randint(1, 4, size=200)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(6, 4), np.array([1, 2, 3, 1, 2, 3])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
model.fit(x, y - 1)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for labels that have no unit."""
        for target in event.targets:
            yield from self._judge_target(event, target)

    def _judge_target(self, event: ModelFed, target: Target) -> Iterator[Finding]:
        if target.spec.y_true != "integers":
            return
        facts, units, layer = target.array.facts, target.units, target.output.layer
        reach = target.array.reach
        if target.inner not in ((), (1,)) or not isinstance(units, int) or reach is None:
            return
        if reach[1] < units or facts.high is None or facts.low is None or layer is None:
            return
        high, low = int(facts.high), int(facts.low)
        begins = low == 1 and high == units
        related = [Related("the last layer is made here", layer.span)]
        if facts.origin is not None:
            related.append(Related(f"the labels come from {facts.origin.words}", facts.origin.span))
        told = facts.origin.told if facts.origin is not None else ""
        yield self.finding(
            event.places.get("y", event.span),
            f"{told or f'The labels go from {low} to {high}'}, but the last `{layer.class_name}` "
            f"has {units} units, for the labels 0 to {units - 1}.",
            "Count from 0: `y - 1`." if begins else f"Use `{layer.class_name}({high + 1}, ...)`.",
            (*related, *event.related),
        )
