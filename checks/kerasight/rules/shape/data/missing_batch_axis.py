"""The rule `missing-batch-axis`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.shape.data.refused_data import is_one_sample
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ModelPredicted


class MissingBatchAxisRule(Rule[ModelPredicted]):
    """
    ## What it does
    Reports `predict` on one sample without a batch axis.

    ## Why it matters
    Keras uses the first axis as the batch axis, and raises because one axis is missing.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
    model.predict(np.zeros(8))
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
    model.predict(np.zeros(8)[np.newaxis])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/models/functional.py: `_adjust_input_rank`
    """

    name = "missing-batch-axis"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x = np.zeros((100, 8))
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.predict(x[0])  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x = np.zeros((100, 8))
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.predict(x[:1])
model.predict(x[0][np.newaxis])
""",
    )

    def judge(self, event: ModelPredicted) -> Iterator[Finding]:
        """One finding for a single sample."""
        if event.refused is None or not is_one_sample(event):
            return
        yield self.finding(
            event.places.get("x", event.span),
            f"`{event.method}` takes a batch of samples, but this is one sample of shape "
            f"{event.refused.shape}.",
            "Add the axis of the batch: `x[np.newaxis]`, or take a slice: `data[:1]`.",
            event.related,
        )
