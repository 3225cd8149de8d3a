"""The rule `vector-metric`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.callbacks.monitoring import monitored
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import Component, KerasObject, ModelFitted
from kerasight.values.training_specs import MetricSpec


class VectorMetricRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a callback that monitors a metric with a value for each class, as `F1Score` has without
    `average`.

    ## Why it matters
    A callback compares one number with the best one so far. `EarlyStopping` and
    `ReduceLROnPlateau` raise after the first epoch; `ModelCheckpoint` warns and saves nothing, or
    every epoch.

    ## Example
    ```python
    model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.F1Score(threshold=0.5)])
    stop = keras.callbacks.EarlyStopping(monitor="val_f1_score", mode="max")
    model.fit(x, y, validation_split=0.2, callbacks=[stop])
    ```

    ## Use instead
    ```python
    f1 = keras.metrics.F1Score(average="macro", threshold=0.5)
    model.compile("adam", "binary_crossentropy", metrics=[f1])
    stop = keras.callbacks.EarlyStopping(monitor="val_f1_score", mode="max")
    model.fit(x, y, validation_split=0.2, callbacks=[stop])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/metrics/f_score_metrics.py: `average`
    - Measured on Keras 3: `save_best_only` with `F1Score()` has no effect.
    """

    name = "vector-metric"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 9), np.random.randint(0, 2, (64, 1))
model = keras.Sequential([keras.Input((9,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.F1Score(threshold=0.5)])
best = keras.callbacks.ModelCheckpoint(
    "best.keras",
    monitor="val_f1_score",  # here
    mode="max",
    save_best_only=True,
)
model.fit(x, y, validation_split=0.25, callbacks=[best])
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 9), np.random.randint(0, 2, (64, 1))
model = keras.Sequential([keras.Input((9,)), keras.layers.Dense(1, activation="sigmoid")])
f1 = keras.metrics.F1Score(average="macro", threshold=0.5)
model.compile("adam", "binary_crossentropy", metrics=[f1])
best = keras.callbacks.ModelCheckpoint(
    "best.keras", monitor="val_f1_score", mode="max", save_best_only=True
)
model.fit(x, y, validation_split=0.25, callbacks=[best])
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each callback that monitors several values at once."""
        vectors = {
            metric.key: metric
            for output in event.outputs or ()
            for metric in output.metrics
            if metric.key is not None and _is_vector(metric)
        }
        for callback, _ in event.callbacks or ():
            monitor = monitored(callback) if isinstance(callback, KerasObject) else None
            if monitor is None or not isinstance(callback, KerasObject):
                continue
            metric = vectors.get(monitor.removeprefix("val_"))
            if metric is None:
                continue
            yield self.finding(
                callback.places.get("monitor", callback.span),
                f"`{callback.class_name}` monitors `{monitor}`, but `{metric.shown}` has a value "
                "for each class, which is no number to compare.",
                f'Give the metric an average: `{metric.shown}(average="macro")`.',
                (Related("the metric is made here", metric.span), *event.related),
            )


def _is_vector(metric: Component[MetricSpec]) -> bool:
    known = metric.spec is not None and metric.spec.is_vector
    return known and metric.arguments.get("average", 0) is None
