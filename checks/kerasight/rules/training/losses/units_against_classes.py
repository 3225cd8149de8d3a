"""The rule `units-against-classes`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.losses.mismatches import Mismatch, mismatch_of
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted


class UnitsAgainstClassesRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports labels with another number of columns than the last layer has units.

    ## Why it matters
    Keras raises in the first batch: `Arguments target and output must have the same shape`.

    ## Example
    ```python
    y = np.eye(4)[np.random.randint(0, 4, 100)]
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(3, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    y = np.eye(4)[np.random.randint(0, 4, 100)]
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    model.fit(x, y)
    ```

    ## When it is wrong
    Not known to be. Integer labels are reported by `labels-out-of-range`.

    ## References
    - keras/src/ops/nn.py: `categorical_crossentropy`, `binary_crossentropy`
    """

    name = "units-against-classes"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 8), np.eye(4)[np.random.randint(0, 4, 100)]
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, y)  # here
""",
        """\
import numpy as np
import tensorflow as tf

x, y = np.random.rand(100, 8), np.random.randint(0, 2, 100)
model = tf.keras.Sequential([tf.keras.Input((8,)), tf.keras.layers.Dense(3, "sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)  # here
""",
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 8), np.random.rand(100, 3)
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(2)])
model.compile("adam", "mse")
model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 8), np.random.randint(0, 2, 100)
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(2)])
model.compile("adam", "mse")
model.fit(x, np.random.rand(100, 2))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for labels and units that differ."""
        for target in event.targets:
            layer = target.output.layer
            if layer is None or mismatch_of(target) is not Mismatch.COLUMNS:
                continue
            if target.inner is None:
                columns, advice = "a column for each class", "a unit for each class and a softmax"
            else:
                count = target.inner[0] if target.inner else 1
                columns, advice = f"{count} a sample", f"`{layer.class_name}({count}, ...)`"
            message = (
                f"The last `{layer.class_name}` has {target.units} units, but the labels have "
                f"shape {target.array.shape}: {columns}."
            )
            origin = target.array.facts.origin
            if origin is not None and origin.told:
                message = f"{origin.told}, but the last `{layer.class_name}` has "
                message += f"{target.units} units."
            yield self.finding(
                event.places.get("y", event.span),
                message,
                f"Use {advice}, or labels of {target.units} columns.",
                (Related("the last layer is made here", layer.span), *event.related),
            )
