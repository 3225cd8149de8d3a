"""The rule `shuffled-time-series`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kerasight.rules.data.histories import SHUFFLES, are_parts, history_of, trained_and_other
from kerasight.rules.rule import Rule
from kerasight.values.data import Step
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.objects import Value
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted


class ShuffledTimeSeriesRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports validation or test windows of a series that were drawn at random from the same
    overlapping windows as the training data.

    ## Why it matters
    Two windows that begin one step apart share all values but one. With a random split, nearly
    every validation window has a neighbour in the training data, whose inputs contain its target.
    The score measures memory, and falls for future data.

    ## Example
    ```python
    x = np.array([series[i : i + 20] for i in range(980)])
    x_train, x_test, y_train, y_test = train_test_split(x, series[20:])
    model.fit(x_train, y_train, validation_data=(x_test, y_test))
    ```

    ## Use instead
    ```python
    x = np.array([series[i : i + 20] for i in range(980)])
    x_train, x_test, y_train, y_test = train_test_split(x, series[20:], shuffle=False)
    model.fit(x_train, y_train, validation_data=(x_test, y_test))
    ```

    ## When it is wrong
    When the model is meant to fill gaps in known data, not to predict the future.

    ## References
    - TensorFlow: [Time series forecasting](https://www.tensorflow.org/tutorials/structured_data/time_series)
    - scikit-learn: [Common pitfalls](https://scikit-learn.org/stable/common_pitfalls.html)
    """

    name = "shuffled-time-series"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np
from sklearn.model_selection import train_test_split

series = np.sin(np.arange(200) / 10)
x = np.array([series[i : i + 20] for i in range(180)])
x_train, x_test, y_train, y_test = train_test_split(x, series[20:])
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, epochs=3)
model.evaluate(x_test, y_test)  # here
x_train, x_valid, y_train, y_valid = train_test_split(x_train, y_train)
model.fit(x_train, y_train, validation_data=(x_valid, y_valid))  # here
""",
        """\
import keras
import numpy as np
import tensorflow as tf

series = np.sin(np.arange(200) / 10)
windows = tf.data.Dataset.from_tensor_slices(series).window(21, shift=1, drop_remainder=True)
windows = windows.flat_map(lambda each: each.batch(21, drop_remainder=True)).shuffle(200)
windows = windows.map(lambda each: (each[:-1], each[-1:]))
train, valid = windows.take(140).batch(20), windows.skip(140).batch(20)
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(train, validation_data=valid)  # here
""",
        """\
import keras
import numpy as np

series = np.sin(np.arange(200) / 10)
x = np.array([series[i : i + 20] for i in range(180)])
order = np.random.permutation(180)
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x[order], series[20:][order], validation_split=0.2)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
from sklearn.model_selection import train_test_split

series = np.sin(np.arange(200) / 10)
x, y = np.array([series[i : i + 20] for i in range(180)]), series[20:]
x_train, x_test, y_train, y_test = train_test_split(x, y, shuffle=False)
order = np.random.permutation(len(x_train))
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train[order], y_train[order], validation_data=(x_test, y_test))
model.fit(x, y, validation_split=0.2)
""",
        """\
import keras
import numpy as np
from sklearn.model_selection import train_test_split

signal = np.sin(np.arange(200) / 10)
x = np.array([signal[i : i + 20] for i in range(0, 200, 20)])
x_train, x_test, y_train, y_test = train_test_split(x, np.arange(10.0))
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
model.evaluate(x_train, y_train)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for data that is judged by its neighbours."""
        trained, other, place = trained_and_other(event)
        leak = _leak_of(trained)
        if leak is None:
            return
        split = event.arguments.get("validation_split")
        if other is None and isinstance(split, float) and 0 < split < 1:
            place = "validation_split"
        elif not are_parts(trained, other, leak.shuffled):
            return
        what = "tested" if place == "x" else "validated"
        related = [
            Related(words, step.span)
            for words, step in (
                ("the windows are made here", leak.windowed),
                ("they are shuffled here", leak.shuffled),
            )
            if step.span is not None
        ]
        yield self.finding(
            event.places.get(place, event.span),
            f"The windows of the series overlap and were shuffled before the split: the model is "
            f"{what} on windows whose neighbours it was trained on.",
            "Split in the order of time, the last part for validation (`shuffle=False`, or split "
            "the series itself), and shuffle the training windows afterwards.",
            (*related, *event.related),
        )


class Leak(NamedTuple):
    """Windows that overlap were shuffled."""

    windowed: Step
    shuffled: Step


def _leak_of(data: Value) -> Leak | None:
    """How windows were shuffled as a whole, before any split of them; None if they were not."""
    windowed: Step | None = None
    for step in history_of(data):
        if step.kind == "windowed":
            windowed = step
        elif step.kind == "split" and windowed is not None:
            return None
        elif step.kind in SHUFFLES and windowed is not None:
            return Leak(windowed, step)
    return None
