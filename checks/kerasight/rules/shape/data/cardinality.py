"""The rule `cardinality`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.data import Array
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted


class CardinalityRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports inputs and labels of different length.

    ## Why it matters
    Keras raises before training: `Data cardinality is ambiguous. Make sure all arrays contain the
    same number of samples`. Usual causes: the labels of another split, or windows of a series that
    cut off the first values of the inputs only.

    ## Example
    ```python
    model.fit(np.zeros((100, 4)), np.zeros(99))
    ```

    ## Use instead
    ```python
    model.fit(np.zeros((100, 4)), np.zeros(100))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/trainers/data_adapters/data_adapter_utils.py: `check_data_cardinality`
    """

    name = "cardinality"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((100, 4)), np.zeros(99))  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((100, 4)), np.zeros(100))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for lengths that differ."""
        x, y = event.arguments.get("x"), event.arguments.get("y")
        if not isinstance(x, Array) or not isinstance(y, Array):
            return
        if event.refused is not None and y.rows in (1, *(x.shape.dims or ())[1:2]):
            # One sample without the axis of the batch, or samples in columns: `data-shape` says so.
            return
        if isinstance(x.rows, int) and isinstance(y.rows, int) and x.rows != y.rows:
            yield self.finding(
                event.places.get("y", event.span),
                f"There are {x.rows} inputs (shape {x.shape}) and {y.rows} labels (shape "
                f"{y.shape}).",
                "Give `x` and `y` of the same split, one label for each input.",
                event.related,
            )
