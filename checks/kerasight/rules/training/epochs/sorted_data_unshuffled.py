"""The rule `sorted-data-unshuffled`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ModelFitted


class SortedDataUnshuffledRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports `validation_split` on labels that are sorted by class.

    ## Why it matters
    `validation_split=0.2` takes the last fifth of the data, before any shuffling. If the data is
    sorted by class, the model is validated on classes that it has hardly or never seen: the
    validation accuracy stays near zero.

    ## Example
    ```python
    y = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    model.fit(x, y, validation_split=0.25)
    ```

    ## Use instead
    ```python
    y = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    order = np.random.permutation(len(y))
    model.fit(x[order], y[order], validation_split=0.25)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/trainers/data_adapters/array_slicing.py: `train_validation_split`
    """

    name = "sorted-data-unshuffled"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(8, 4), np.array([0, 0, 0, 0, 1, 1, 1, 1])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, validation_split=0.25)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(8, 4), np.array([0, 1, 0, 0, 1, 0, 1, 1])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, validation_split=0.25)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for a split that takes whole classes away."""
        target = event.targets[0] if len(event.targets) == 1 else None
        split = event.arguments.get("validation_split")
        if target is None or target.array.facts.order != "sorted":
            return
        if target.spec.y_true not in ("binary", "integers"):
            return
        facts = target.array.facts
        if isinstance(split, float) and 0 < split < 1 and facts.low != facts.high:
            yield self.finding(
                event.places.get("validation_split", event.span),
                f"`validation_split={split}` takes the last {split:.0%} of the data, and the "
                "labels are sorted: whole classes are left out of the training.",
                "Shuffle `x` and `y` together first, or give `validation_data`.",
                event.related,
            )
