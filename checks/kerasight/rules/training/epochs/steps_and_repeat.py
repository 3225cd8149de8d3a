"""The rule `steps-and-repeat`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.epochs.supply import Supply, is_endless, lengths, supply_of
from kerasight.values.findings import Finding, Severity
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import GeneratorValue, Value
from kerasight.values.training import ModelFed, ModelFitted

SHOWN = 5
"""So many epochs a message counts."""


class StepsAndRepeatRule(Rule[ModelFed]):
    """
    ## What it does
    Reports `steps_per_epoch` and `validation_steps` that do not fit the number of batches in the
    data, data sets with `repeat()` without a number of steps, and generators that end before the
    last epoch.

    ## Why it matters
    With an infinite data set, an epoch never ends; Keras 2 raises. A finite data set runs out: in
    Keras 2 the training then ends after a few epochs, and validation after the first one; in Keras
    3 the epoch is cut short, so with 3 steps and 4 batches every second epoch has a single step.
    There is a warning in the output, but no error. A generator that has ended does not begin anew:
    from the second epoch on the loss is 0.0, in Keras 2 the training ends.

    ## Example
    ```python
    batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
    model.fit(batches, steps_per_epoch=len(x) // 32, epochs=10)
    ```

    ## Use instead
    ```python
    batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
    model.fit(batches, epochs=10)
    ```

    ## When it is wrong
    When epochs are meant to be shorter than the data, in Keras 3: use a number of steps that
    divides the number of batches, or a data set with `repeat()`.

    ## References
    - keras/src/trainers/epoch_iterator.py: `catch_stop_iteration`
    - Measured with 4 batches, 3 epochs: steps in each epoch of Keras 3 for `steps_per_epoch=10`:
      4, 4, 4; for 3: 3, 1, 3. In Keras 2 for 10: 4 and the end; for 3, of a data set: 3, 1 and the
      end. A generator of 4 batches for 4: 4 and 0 in both.
    """

    name = "steps-and-repeat"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(64, 4), np.random.rand(64)
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches, steps_per_epoch=3, epochs=10)  # here
model.fit(batches.repeat(), epochs=10)  # here
""",
        """\
import numpy as np
import tensorflow as tf
import tf_keras as keras

x, y = np.random.rand(64, 4), np.random.rand(64)
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(
    batches,
    epochs=10,
    steps_per_epoch=10,  # here
    validation_data=batches,
    validation_steps=10,  # here
)
model.fit(batches, epochs=10, validation_data=batches.repeat())  # here
""",
        """\
import keras
import numpy as np

x, y = np.random.rand(1000, 4), np.random.rand(1000)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, batch_size=100, steps_per_epoch=1000, epochs=10)  # here
""",
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 4), np.random.rand(64)


def batches(size):
    for start in range(0, len(x), size):
        yield x[start : start + size], y[start : start + size]


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches(16), steps_per_epoch=4, epochs=5)  # here
model.fit(batches(16), steps_per_epoch=len(x) // 8, epochs=1)  # here
""",
        """\
import numpy as np
import tf_keras as keras

x, y = np.random.rand(64, 4), np.random.rand(64)


def batches(size):
    for start in range(0, len(x), size):
        yield x[start : start + size], y[start : start + size]


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches(16), epochs=5)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 4), np.random.rand(64)


def batches(size, epochs=None):
    while epochs is None or epochs > 0:
        for start in range(0, len(x), size):
            yield x[start : start + size], y[start : start + size]
        epochs = None if epochs is None else epochs - 1


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches(16), steps_per_epoch=4, epochs=5)
model.fit(batches(16, epochs=5), steps_per_epoch=4, epochs=5)
model.fit(batches(16, epochs=1), steps_per_epoch=4)
model.evaluate(batches(16, epochs=1))
""",
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(64, 4), np.random.rand(64)
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches, steps_per_epoch=len(x) // 16, epochs=2, validation_data=batches)
model.fit(batches.repeat(), steps_per_epoch=3, epochs=2)
model.fit(batches, steps_per_epoch=2, epochs=2, validation_data=batches, validation_steps=3)
model.fit(x, y, steps_per_epoch=10, epochs=2)
model.evaluate(batches.repeat().take(4))
""",
        """\
import numpy as np
import tf_keras as keras

x, y = np.random.rand(64, 4), np.random.rand(64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, batch_size=16, steps_per_epoch=3, epochs=2)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for epochs without an end, for those cut short, and for the validation."""
        data, validation = event.arguments.get("x"), event.arguments.get("validation_data")
        steps = "steps_per_epoch" if isinstance(event, ModelFitted) else "steps"
        for each, name, place in ((data, steps, "x"), (validation, "validation_steps", "")):
            if is_endless(event, each, name):
                yield self._endless(event, name, place or "validation_data")
        if event.method == "fit":
            size, split = (event.arguments.get(each) for each in ("batch_size", "validation_split"))
            yield from self._cut_short(event, "steps_per_epoch", supply_of(data, size, split))
            yield from self._ends(event, data)
            of_validation = validation[0] if isinstance(validation, tuple) else validation
            size = event.arguments.get("validation_batch_size") or size
            yield from self._cut_short(event, "validation_steps", supply_of(of_validation, size))

    def _endless(self, event: ModelFed, steps: str, place: str) -> Finding:
        consequence = "Keras 2 raises" if event.keras.is_2 else "the epoch never ends"
        return self.finding(
            event.places.get(place, event.span),
            f"This data set is repeated for ever, and `{steps}` is not given: {consequence}.",
            f"Leave out `repeat()`: `{event.method}` begins the data anew in each epoch by itself; "
            f"or give `{steps}`.",
            event.related,
        )

    def _cut_short(self, event: ModelFed, name: str, supply: Supply | None) -> Iterator[Finding]:
        steps, epochs = event.arguments.get(name), event.arguments.get("epochs")
        if supply is None or not isinstance(steps, int) or steps < 1 or event.open:
            return
        validates = name == "validation_steps"
        if validates and steps <= supply.batches:
            return
        count = _epochs(event, epochs)
        run = lengths(supply, steps, count, event.keras)
        short = len(run) < count or any(length < steps for length in run)
        if validates or short:
            effect = _of_validation(event) if validates else _of_training(run, count, event.keras)
            yield self.finding(
                event.places.get(name, event.span),
                f"`{name}` is {steps}, but the data has {supply.batches} batches: {effect}.",
                f"Leave `{name}` out, so that an epoch takes all of the data once, or let the data "
                "set `repeat()`.",
                event.related,
            )

    def _ends(self, event: ModelFed, data: Value) -> Iterator[Finding]:
        """A finding for a generator that yields less than all epochs take."""
        if not isinstance(data, GeneratorValue) or not data.items.complete or event.open:
            return
        steps, has = event.arguments.get("steps_per_epoch"), len(data.items.items)
        epochs = _epochs(event, event.arguments.get("epochs"))
        if steps is None and event.keras.is_2:
            steps = has
        if not isinstance(steps, int) or not 0 < has < steps * epochs:
            return
        ended = has // steps + 1
        effect = "the epoch is cut short" if epochs == 1 else f"there is none left in epoch {ended}"
        if ended < epochs:
            effect += ", and the loss is 0.0"
        yield self.finding(
            event.places.get("x", event.span),
            f"The generator ends after {has} batches, but {epochs} x {steps} steps take "
            f"{epochs * steps}: {effect}.",
            "Let it yield for ever: put `while True:` around its loop."
            if epochs > 1
            else f"Give `steps_per_epoch={has}`, or let it yield for ever: `while True:`.",
            event.related,
        )


def _epochs(event: ModelFed, epochs: Value) -> int:
    """The number of epochs, 1 if unknown."""
    first = event.arguments.get("initial_epoch")
    if isinstance(epochs, int) and isinstance(first, int):
        return max(epochs - first, 1)
    return 1


def _of_training(run: list[int], epochs: int, keras: KerasVersion) -> str:
    if keras.is_2:
        return f"the training ends in epoch {len(run)} of {epochs}"
    shown = ", ".join(str(length) for length in run[:SHOWN])
    rest = " ..." if len(run) > SHOWN else ""
    return f"the epochs get {shown}{rest} steps" if epochs > 1 else f"the epoch gets {shown} steps"


def _of_validation(event: ModelFed) -> str:
    if event.keras.is_2:
        return "only the first epoch is validated, and `val_loss` is missing after it"
    return "each validation is cut short"
