"""The rule `monitor-direction`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.callbacks.monitoring import asks_for_direction, looked_up
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.objects import FunctionValue
from kerasight.values.training import Component, KerasObject, ModelFitted
from kerasight.values.training_specs import MetricSpec


class MonitorDirectionRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a callback without a `mode` that monitors a metric of which Keras 3 does not know
    whether it should rise or fall: a function of the program, or a count such as `FalsePositives`.

    ## Why it matters
    Keras raises after the first epoch: `Keras isn't able to automatically determine whether that
    metric should be maximized or minimized`. Keras 2 went by the name of the metric.

    ## Example
    ```python
    model.compile("adam", "binary_crossentropy", metrics=[f1])
    model.fit(x, y, callbacks=[keras.callbacks.EarlyStopping("f1")])
    ```

    ## Use instead
    ```python
    model.compile("adam", "binary_crossentropy", metrics=[f1])
    model.fit(x, y, callbacks=[keras.callbacks.EarlyStopping("f1", mode="max")])
    ```

    ## When it is wrong
    Not known to be. Metrics of unknown origin and models with several outputs are not checked.

    ## References
    - keras/src/callbacks/monitor_callback.py: `_set_monitor_op`
    - Measured on every class of `keras.metrics`.
    """

    name = "monitor-direction"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np


def f1(y_true, y_pred):
    return keras.ops.mean(y_true * y_pred)


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[f1])
stop = keras.callbacks.EarlyStopping(monitor="val_f1", patience=3)  # here
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_split=0.5, callbacks=[stop])
""",
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.FalsePositives()])
slower = keras.callbacks.ReduceLROnPlateau("false_positives")  # here
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[slower])
""",
    )
    good = (
        """\
import keras
import numpy as np


def f1(y_true, y_pred):
    return keras.ops.mean(y_true * y_pred)


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
metrics = [f1, keras.metrics.AUC(), "mae", keras.metrics.FalsePositives(name="false")]
model.compile("adam", "binary_crossentropy", metrics=metrics)
stop = keras.callbacks.EarlyStopping(monitor="f1", mode="max")
slower = keras.callbacks.ReduceLROnPlateau("auc")
halved = keras.callbacks.ReduceLROnPlateau("mae")
last = keras.callbacks.ModelCheckpoint("m.keras", monitor="f1", mode="max")
fewest = keras.callbacks.EarlyStopping("false", mode="min")
model.fit(np.zeros((8, 4)), np.eye(8)[:, :1], callbacks=[stop, slower, halved, last, fewest])
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each callback that cannot know what is better."""
        outputs = event.outputs or ()
        if len(outputs) != 1:
            return
        metrics = {metric.key: metric for metric in outputs[0].metrics if metric.key is not None}
        for callback, _ in event.callbacks or ():
            if not isinstance(callback, KerasObject):
                continue
            monitor = looked_up(callback, event.keras)
            if monitor is None or not asks_for_direction(callback, event.keras):
                continue
            metric = metrics.get(monitor.removeprefix("val_"))
            if metric is None or not _has_no_direction(metric):
                continue
            yield self.finding(
                callback.places.get("monitor", callback.span),
                f"`{callback.class_name}` monitors `{monitor}`, but Keras does not know whether "
                f"`{metric.key}` should rise or fall, and raises after the first epoch.",
                'Pass `mode="max"` if more is better, `mode="min"` if less is.',
                (
                    Related("the model is trained here", event.span),
                    Related("the metric is given here", metric.span),
                    *event.related,
                ),
            )


def _has_no_direction(metric: Component[MetricSpec]) -> bool:
    if isinstance(metric.value, FunctionValue):
        return True
    return metric.spec is not None and not metric.spec.has_direction
