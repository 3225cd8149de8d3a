"""The rule `last-epoch-saved`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import KerasObject, ModelFitted


class LastEpochSavedRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports `EarlyStopping` with a `patience` and without `restore_best_weights=True`.

    ## Why it matters
    Training stops `patience` epochs after the best one, and the model keeps the weights of the last
    epoch: the saved or graded model is not the best one.

    ## Example
    ```python
    stop = keras.callbacks.EarlyStopping(patience=5)
    ```

    ## Use instead
    ```python
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    ```

    ## When it is wrong
    When a `ModelCheckpoint` saves the best model and that file is used: with one among the
    callbacks, nothing is reported. The rule is off by default, since the last epoch may be as good.

    ## References
    - keras/src/callbacks/early_stopping.py
    """

    name = "last-epoch-saved"
    group = "saving"
    severity = Severity.WARNING
    default: ClassVar[bool] = False
    bad = (
        """\
import keras

stop = keras.callbacks.EarlyStopping(patience=5)  # here
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, validation_split=0.2, callbacks=[stop])
model.save("model.keras")
""",
    )
    good = (
        """\
import keras

stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, validation_split=0.2, callbacks=[stop])
best = keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True)
late = keras.callbacks.EarlyStopping(patience=5)
model.fit(x, y, validation_split=0.2, callbacks=[best, late])
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each stop that leaves the last weights."""
        values = [value for value, _ in event.callbacks or ()]
        callbacks = [value for value in values if isinstance(value, KerasObject)]
        if len(callbacks) < len(values):
            return
        if any("save_weights_only" in each.arguments for each in callbacks):
            return
        for callback in callbacks:
            patience = callback.arguments.get("patience")
            if not isinstance(patience, int) or patience <= 0:
                continue
            if callback.arguments.get("restore_best_weights") is False:
                yield self.finding(
                    callback.span,
                    f"After early stopping the model has the weights of the last epoch, {patience} "
                    "behind the best.",
                    "Add `restore_best_weights=True`.",
                    (Related("the model is trained here", event.span),),
                )
