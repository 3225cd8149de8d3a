"""The rule `unlogged-key`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Related, Severity
from kerasight.values.training import KeyUnlogged

SHORT, LONG = "acc", "accuracy"
"""The two names of the accuracy: it is logged under the one that `compile` is given."""


class UnloggedKeyRule(Rule[KeyUnlogged]):
    """
    ## What it does
    Reports a key in `history.history` or in the `logs` of a callback that the training does not
    log.

    ## Why it matters
    The program fails after the training with `KeyError: 'acc'`, or in its first epoch with `'>' not
    supported between instances of 'NoneType' and 'float'`. Metrics are logged under the name given
    to `compile`, `accuracy` or `acc`; names with `val_` exist only with validation data, and only
    for epochs, not for batches.

    ## Example
    ```python
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(x, y)
    print(history.history["acc"])
    ```

    ## Use instead
    ```python
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(x, y)
    print(history.history["accuracy"])
    ```

    ## When it is wrong
    Not known to be. Models with several outputs or a custom training step, and callbacks that add
    to the logs, are not checked.

    ## References
    - keras/src/trainers/trainer.py: `fit`, keras/src/callbacks/history.py
    - Measured on Keras 2 and 3: `History.history` and the logs of a batch, of an epoch and of the
      end of the training.
    """

    name = "unlogged-key"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 4), np.random.randint(0, 2, 64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, validation_split=0.25, verbose=0)
accuracy = history.history["acc"]  # here
""",
        """\
import numpy as np
import tf_keras as keras


class StopWhenGood(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if logs.get("acc") > 0.95:  # here
            self.model.stop_training = True


x, y = np.random.rand(64, 4), np.random.randint(0, 2, 64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, callbacks=[StopWhenGood()], verbose=0)
""",
        """\
import numpy as np
from tensorflow import keras


def last(history, name):
    return history.history[name][-1], history.history["val_" + name][-1]  # here


x, y = np.random.rand(64, 4), np.random.rand(64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse", metrics=["mae"])
print(last(model.fit(x, y, verbose=0), "mae"))
""",
    )
    good = (
        """\
import keras
import numpy as np


class Watch(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if logs.get("val_acc") is not None and logs.get("val_acc") > 0.9:
            self.model.stop_training = True
        if logs.get("acc", 0) > 0.9 or logs["loss"] < logs["val_loss"]:
            print(epoch)


x, y = np.random.rand(64, 4), np.random.randint(0, 2, 64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="area")])
rate = keras.callbacks.LearningRateScheduler(lambda epoch: 0.01)
logs = model.fit(x, y, validation_split=0.25, callbacks=[Watch(), rate], verbose=0).history
print(logs["val_area"], logs["learning_rate"], logs["val_accuracy"])
if "acc" in logs:
    print(logs["acc"])
""",
        """\
import numpy as np
from tensorflow import keras


class Rate(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["rate"] = 0.1


x, y = np.random.rand(64, 4), np.random.rand(64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
history = model.fit(x, y, callbacks=[Rate()], verbose=0)
print(history.history["rate"])
""",
    )

    def judge(self, event: KeyUnlogged) -> Iterator[Finding]:
        """One finding for each place that looks a key up in vain."""
        logged = sorted(str(key) for key in event.logs.items if key in SHOWN or _is_metric(key))
        shown = ", ".join(f"`{name}`" for name in logged)
        effect = "is None and cannot be compared" if event.compared else "raises"
        yield self.finding(
            event.span,
            f"This training does not log `{event.key}`, which {effect} here: it logs {shown}.",
            _advice(event),
            (Related("the model is trained here", event.logs.trained), *event.related),
            _fix(event),
        )


SHOWN = frozenset({"loss", "val_loss"})


def _is_metric(key: object) -> bool:
    """Whether a logged name is one of the metrics that `compile` is given."""
    name = str(key).removeprefix("val_")
    return name not in ("loss", "lr", "learning_rate")


def _advice(event: KeyUnlogged) -> str:
    key = event.key
    if key.startswith("val_") and key.removeprefix("val_") in event.logs.items:
        return "Give `fit` validation data, or take the key without `val_`."
    other = _other_name(event)
    if other is not None:
        return f"Look up `{other}`, the name that `compile` was given."
    return "Look up one of these names, or add the metric to `compile(metrics=[...])`."


def _other_name(event: KeyUnlogged) -> str | None:
    """The accuracy by its other name, if it is that which is looked up, and logged."""
    prefix = "val_" if event.key.startswith("val_") else ""
    others = {prefix + SHORT: prefix + LONG, prefix + LONG: prefix + SHORT}
    other = others.get(event.key)
    return other if other in event.logs.items else None


def _fix(event: KeyUnlogged) -> Fix | None:
    """The other name of the accuracy, where that is logged."""
    other = _other_name(event)
    if other is None or event.written is None:
        return None
    return Fix(f"Write `{other}`", (event.written.replaced(other),))
