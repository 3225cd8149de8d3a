"""The rule `reshuffled-split`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.data.histories import are_parts, history_of, trained_and_other
from kerasight.rules.rule import Rule
from kerasight.values.data import Step
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.objects import Value
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted


class ReshuffledSplitRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports a data set that is shuffled and then split by `take` and `skip`.

    ## Why it matters
    `shuffle` makes a new order each time the data set is read. `take` and `skip` split a different
    order in each epoch and for each of the two sets, so the model is validated on examples that it
    was trained on: the score is too good.

    ## Example
    ```python
    data = data.shuffle(1000)
    train, valid = data.skip(200).batch(32), data.take(200).batch(32)
    model.fit(train, validation_data=valid)
    ```

    ## Use instead
    ```python
    data = data.shuffle(1000, reshuffle_each_iteration=False)
    train, valid = data.skip(200).shuffle(800).batch(32), data.take(200).batch(32)
    model.fit(train, validation_data=valid)
    ```

    ## When it is wrong
    With a buffer that is small compared to the data set, only examples near the split are mixed.

    ## References
    - TensorFlow: [tf.data.Dataset.shuffle](https://www.tensorflow.org/api_docs/python/tf/data/Dataset#shuffle),
      `reshuffle_each_iteration`
    - Measured: of `range(10).shuffle(10)`, 38 of 60 examples in `take(3)` were in `skip(3)` too
    """

    name = "reshuffled-split"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(1000, 4), np.random.rand(1000)
data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(1000)
train, valid = data.skip(200).batch(32), data.take(200).batch(32)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(train, validation_data=valid)  # here
model.evaluate(valid)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
import tensorflow as tf

x, y = np.random.rand(1000, 4), np.random.rand(1000)
whole = tf.data.Dataset.from_tensor_slices((x, y))
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
for data in (
    whole.shuffle(1000, reshuffle_each_iteration=False),
    whole.shuffle(1000).cache(),
    whole,
):
    train, valid = data.skip(200).shuffle(800).batch(32), data.take(200).batch(32)
    model.fit(train, validation_data=valid)
data = whole.shuffle(1000)
train = data.skip(200).batch(32)
model.fit(train)
model.evaluate(train.take(2))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for a set that is judged by what the other was cut from."""
        trained, other, place = trained_and_other(event)
        step = _reshuffled(trained)
        if step is None or not are_parts(trained, other, step):
            return
        shuffled = () if step.span is None else (Related("it is shuffled here", step.span),)
        what = "tested" if place == "x" else "validated"
        yield self.finding(
            event.places.get(place, event.span),
            f"`take` and `skip` cut a data set that is shuffled anew each time it is read: the "
            f"model is {what} on examples that it was trained on.",
            "Write `shuffle(..., reshuffle_each_iteration=False)` before the split, and shuffle "
            "the training part once more behind it.",
            (*shuffled, *event.related),
        )


def _reshuffled(data: Value) -> Step | None:
    """The shuffle right before the split of a data set, None where the order was kept.

    Overlapping windows are reported by the rule `shuffled-time-series`.
    """
    found: Step | None = None
    for step in history_of(data):
        if step.kind == "windowed":
            return None
        if step.kind == "reshuffled":
            found = step
        elif step.kind == "cached":
            found = None
        elif step.kind == "split":
            return found
    return None
