"""The rule `list-for-array`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.objects import ListValue, Value
from kerasight.values.training import ModelFed


class ListForArrayRule(Rule[ModelFed]):
    """
    ## What it does
    Reports data that is a Python list of numbers, which Keras 3 does not accept.

    ## Why it matters
    Keras 2 accepted `predict([10.0])`; Keras 3 raises: `Unrecognized data type: x=[10.0]`. A list
    stands for several inputs.

    ## Example
    ```python
    model.predict([10.0])
    ```

    ## Use instead
    ```python
    model.predict(np.array([10.0]))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/trainers/epoch_iterator.py, data_adapters/__init__.py: `get_data_adapter`
    """

    name = "list-for-array"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
print(model.predict([10.0]))  # here
""",
        """\
from tensorflow import keras

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
xs, ys = [1, 2, 3], [2, 4, 6]
model.fit(xs, ys)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
print(model.predict(np.array([10.0])))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for a list of numbers."""
        if event.keras.is_3 and event.method in ("fit", "evaluate", "predict"):
            data = event.arguments.get("x")
            if isinstance(data, ListValue) and data.items and _holds_numbers(data):
                yield self.finding(
                    event.places.get("x", event.span),
                    f"`{event.method}` is given a list of numbers, which Keras {event.keras} does "
                    "not take.",
                    "Make it an array: `np.array(...)`.",
                    event.related,
                )


def _holds_numbers(value: Value) -> bool:
    if isinstance(value, ListValue):
        return value.complete and all(_holds_numbers(item) for item in value.items)
    return isinstance(value, int | float)
