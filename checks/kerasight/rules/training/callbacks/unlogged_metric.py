"""The rule `unlogged-metric`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.callbacks.monitoring import asks_for_direction, looked_up
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import KerasObject, ModelFitted


class UnloggedMetricRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a callback that monitors a metric that the training does not log under that name.

    ## Why it matters
    The logs use the names given in `compile`: with `metrics=["accuracy"]` there is `accuracy` and
    `val_accuracy`, never `acc`. The callback warns and does nothing: training is not
    stopped, no checkpoint is written. Without a `mode`, Keras 3 raises after the first epoch,
    because it does not know whether the metric should rise or fall: then this is an error.

    ## Example
    ```python
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    model.fit(x, y, callbacks=[keras.callbacks.EarlyStopping(monitor="accuracy")])
    ```

    ## Use instead
    ```python
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    model.fit(x, y, callbacks=[keras.callbacks.EarlyStopping(monitor="mae")])
    ```

    ## When it is wrong
    When another callback adds the value to the logs. With custom callbacks, several outputs or a
    custom training step, nothing is reported.

    ## References
    - Measured: `Early stopping conditioned on metric val_acc which is not available`
    - keras/src/callbacks/monitor_callback.py
    """

    name = "unlogged-metric"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras

stop = keras.callbacks.EarlyStopping(monitor="val_acc", mode="max", patience=3)  # here
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, validation_split=0.2, callbacks=[stop])
""",
        """\
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(
    x,
    y,
    callbacks=[
        keras.callbacks.ModelCheckpoint("m.keras", monitor="mae", save_best_only=True),  # here
    ],
)
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="area")])
stops = [
    keras.callbacks.EarlyStopping(monitor="val_accuracy"),
    keras.callbacks.EarlyStopping(monitor="val_area", mode="max"),
    keras.callbacks.ModelCheckpoint("last.keras", monitor="whatever", mode="max"),
]
model.fit(x, y, validation_split=0.2, callbacks=stops)
try:
    model.fit(x, y, callbacks=[keras.callbacks.EarlyStopping(monitor="unknown")])
except ValueError:
    print("as it should be")
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each callback that waits in vain."""
        logged = event.compilation.logged if event.compilation is not None else None
        values = [value for value, _ in event.callbacks or ()]
        callbacks = [value for value in values if isinstance(value, KerasObject)]
        if logged is None or len(callbacks) < len(values):
            return
        for callback in callbacks:
            monitor = looked_up(callback, event.keras)
            if monitor is None:
                continue
            key = monitor.removeprefix("val_")
            if key in logged or re.sub(r"_\d+$", "", key) in logged:
                continue
            names = ", ".join(f"`{name}`" for name in sorted(logged - {"lr", "learning_rate"}))
            finding = self.finding(
                callback.places.get("monitor", callback.span),
                f"`{callback.class_name}` monitors `{monitor}`, which this training never logs: "
                f"it logs {names}" + (" and the same with `val_`." if event.validated else "."),
                "Monitor one of these names, or add the metric to `compile(metrics=[...])`.",
                (Related("the model is trained here", event.span),),
            )
            raises = asks_for_direction(callback, event.keras)
            yield finding._replace(severity=Severity.ERROR) if raises else finding
