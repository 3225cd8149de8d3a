"""The rule `metrics-by-position`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Edit, Finding, Fix, Related, Severity, Span
from kerasight.values.objects import ListValue, Value
from kerasight.values.training import Compilation, KerasObject, ModelCompiled, ModelFitted

THIRD = 3
"""How many arguments of `compile` have no name when the last of them is the third."""


class MetricsByPositionRule(Rule[ModelCompiled | ModelFitted]):
    """
    ## What it does
    Reports `compile` with metrics as the third positional argument.

    ## Why it matters
    The third argument was `metrics` in Keras 2, and is `loss_weights` in Keras 3. A list of names
    is used as the weights of the losses, and the training raises: `loss_weights must match the
    number of losses`, or `dtype='string' is not a valid dtype for Keras type promotion`.

    ## Example
    ```python
    model.compile("adam", "mse", ["mae"])
    ```

    ## Use instead
    ```python
    model.compile("adam", "mse", metrics=["mae"])
    ```

    ## When it is wrong
    Not known to be. Numbers in that position are weights, and are not reported.

    ## References
    - keras/src/trainers/trainer.py, tf_keras/src/engine/training.py: `compile`
    - Measured on Keras 3.15: a list raises when the training begins, a string in `compile`.
    """

    name = "metrics-by-position"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", ["accuracy"])  # here
model.fit(np.zeros((8, 4)), np.zeros(8))
""",
        """\
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse", "mae")  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse", [0.5], metrics=["mae"])
model.fit(np.zeros((8, 4)), np.zeros(8))
""",
        """\
import tf_keras as keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse", ["mae"])
""",
    )

    def judge(self, event: ModelCompiled | ModelFitted) -> Iterator[Finding]:
        """One finding for metrics instead of weights, where the program raises."""
        compilation = event.compilation
        if event.keras.is_2 or compilation is None or compilation.by_position < THIRD:
            return
        weights = compilation.arguments.get("loss_weights")
        is_list = isinstance(weights, tuple | ListValue)
        place = compilation.places.get("loss_weights")
        if place is None or isinstance(event, ModelFitted) is not is_list:
            return
        if not _is_metric(weights):
            return
        here = (Related("training raises here", event.span),) if is_list else ()
        yield self.finding(
            place,
            "The third argument of `compile` is `loss_weights` in Keras 3, and these are metrics: "
            "Keras raises.",
            "Give them by name: `metrics=`.",
            (*event.related, *here),
            _named(compilation, place, is_list),
        )


def _is_metric(value: Value) -> bool:
    if isinstance(value, tuple):
        return any(_is_metric(each) for each in value)
    if isinstance(value, ListValue):
        return any(_is_metric(each) for each in value.items)
    is_object = isinstance(value, KerasObject) and value.path.startswith("keras.metrics.")
    return isinstance(value, str) or is_object


def _named(compilation: Compilation, place: Span, is_list: bool) -> Fix | None:
    if compilation.by_position != THIRD or compilation.places.get("metrics") is not None:
        return None
    start, end = place._replace(end=place.start), place._replace(start=place.end)
    if is_list:
        return Fix("Give them by name", (Edit(start, "metrics="),))
    return Fix("Give them by name", (Edit(start, "metrics=["), Edit(end, "]")))
