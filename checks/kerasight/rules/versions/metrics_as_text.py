"""The rule `metrics-as-text`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Edit, Finding, Fix, Severity, Span
from kerasight.values.training import KerasObject, ModelCompiled


class MetricsAsTextRule(Rule[ModelCompiled]):
    """
    ## What it does
    Reports `metrics` given as one string or one object, where Keras 3 needs a list.

    ## Why it matters
    Keras 2 accepted it; Keras 3 raises: `Expected metrics argument to be a list, tuple, or dict`.

    ## Example
    ```python
    model.compile(optimizer="adam", loss="mse", metrics="mae")
    ```

    ## Use instead
    ```python
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/trainers/compile_utils.py: `CompileMetrics`
    """

    name = "metrics-as-text"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics="mae")  # here
""",
        """\
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=keras.metrics.MeanAbsoluteError())  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
""",
        """\
import tf_keras as keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics="mae")
""",
    )

    def judge(self, event: ModelCompiled) -> Iterator[Finding]:
        """One finding for metrics that are no list."""
        metrics = event.arguments.get("metrics")
        if event.keras.is_3 and metrics and isinstance(metrics, str | KerasObject):
            shown = f'"{metrics}"' if isinstance(metrics, str) else f"{metrics.class_name}()"
            place = event.places.get("metrics")
            yield self.finding(
                place or event.span,
                f"`metrics={shown}` is no list: Keras {event.keras} raises.",
                f"Write `metrics=[{shown}]`.",
                event.related,
                None if place is None else in_brackets(place),
            )


def in_brackets(place: Span) -> Fix:
    """The fix that makes a list of the value at a place."""
    start, end = place._replace(end=place.start), place._replace(start=place.end)
    return Fix("Make a list of it", (Edit(start, "["), Edit(end, "]")))
