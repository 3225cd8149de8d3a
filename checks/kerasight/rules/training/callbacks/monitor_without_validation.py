"""The rule `monitor-without-validation`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.callbacks.monitoring import monitored
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import KerasObject, ModelFitted


class MonitorWithoutValidationRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a callback that monitors a validation metric (`val_loss` is the default) in a training
    without validation data.

    ## Why it matters
    There is no `val_loss`: Keras warns in every epoch and the callback does nothing. Early stopping
    never stops, and a checkpoint with `save_best_only=True` keeps no best model.

    ## Example
    ```python
    model.fit(x, y, epochs=100, callbacks=[keras.callbacks.EarlyStopping(patience=5)])
    ```

    ## Use instead
    ```python
    model.fit(x, y, epochs=100, validation_split=0.2,
              callbacks=[keras.callbacks.EarlyStopping(patience=5)])
    ```

    ## When it is wrong
    When another callback adds the value to the logs. With custom callbacks, nothing is reported.

    ## References
    - Measured on Keras 2.15 and 3.15: `Early stopping conditioned on metric val_loss which is not
      available. Available metrics are: loss`
    """

    name = "monitor-without-validation"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
stop = keras.callbacks.EarlyStopping(patience=5)  # here
model.fit(x, y, epochs=100, callbacks=[stop])
""",
        """\
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(
    x,
    y,
    callbacks=[
        tf.keras.callbacks.TerminateOnNaN(),
        tf.keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5),  # here
    ],
)
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, validation_split=0.2, callbacks=[keras.callbacks.EarlyStopping(patience=5)])
model.fit(x, y, callbacks=[keras.callbacks.EarlyStopping(monitor="loss")])
model.fit(x, y, validation_data=(x_val, y_val), callbacks=keras.callbacks.ReduceLROnPlateau())
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each callback that waits for validation."""
        values = [value for value, _ in event.callbacks or ()]
        callbacks = [value for value in values if isinstance(value, KerasObject)]
        if event.validated is not False or len(callbacks) < len(values):
            return
        for callback in callbacks:
            monitor = monitored(callback)
            if monitor is None or not monitor.startswith("val_"):
                continue
            yield self.finding(
                callback.places.get("monitor", callback.span),
                f"`{callback.class_name}` monitors `{monitor}`, but this training has no "
                "validation data: it never does anything.",
                "Give `fit` `validation_data=(x_val, y_val)` or `validation_split=0.2`, or monitor "
                f"`{monitor.removeprefix('val_')}`.",
                (Related("the model is trained here", event.span),),
            )
