"""The rule `window-against-model`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.data.histories import history_of
from kerasight.rules.rule import Rule
from kerasight.values.data import Array, Dataset, Loader
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.objects import Value
from kerasight.values.shapes import Dim
from kerasight.values.training import ModelFed


class WindowAgainstModelRule(Rule[ModelFed]):
    """
    ## What it does
    Reports windows of a series that are longer or shorter than the `Input` of the model declares,
    where Keras does not reject them.

    ## Why it matters
    TensorFlow does not know the length of the windows of a data set, so Keras cannot check it. A
    model with `Flatten` or `Dense` on the steps fails in the first batch with a message about
    matrices. Recurrent layers and convolutions accept any length: they learn from another length
    than intended, and predict worse for windows of the declared length.

    ## Example
    ```python
    windows = series.window(31, shift=1, drop_remainder=True)
    windows = windows.flat_map(lambda each: each.batch(31))
    data = windows.map(lambda each: (each[:-1], each[-1:])).batch(32)
    model = keras.Sequential([keras.Input((20, 1)), keras.layers.LSTM(8), keras.layers.Dense(1)])
    model.fit(data)
    ```

    ## Use instead
    ```python
    steps = 30
    windows = series.window(steps + 1, shift=1, drop_remainder=True)
    windows = windows.flat_map(lambda each: each.batch(steps + 1))
    data = windows.map(lambda each: (each[:-1], each[-1:])).batch(32)
    model = keras.Sequential([keras.Input((steps, 1)), keras.layers.LSTM(8), keras.layers.Dense(1)])
    model.fit(data)
    ```

    ## When it is wrong
    When the model is meant for any length: then declare `Input((None, 1))`.

    ## References
    - TensorFlow: [tf.data.Dataset.window](https://www.tensorflow.org/api_docs/python/tf/data/Dataset#window)
    - Measured on Keras 3.15 and Keras 2.21: `Dense` and `Flatten` raise InvalidArgumentError in the
      first batch, `LSTM` and `Conv1D` train
    """

    name = "window-against-model"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np
import tensorflow as tf

series = np.sin(np.arange(100) / 10)
windows = tf.data.Dataset.from_tensor_slices(series).window(31, shift=1, drop_remainder=True)
windows = windows.flat_map(lambda each: each.batch(31))
data = windows.map(lambda each: (each[:-1], each[-1:])).shuffle(70).batch(16)
model = keras.Sequential([keras.Input((31, 1)), keras.layers.LSTM(4), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)  # here
""",
        """\
import keras
import numpy as np

series = np.sin(np.arange(100) / 10)
data = keras.utils.timeseries_dataset_from_array(series[:-20], series[20:], sequence_length=20)
model = keras.Sequential([keras.Input((24, 1)), keras.layers.LSTM(4), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)  # here
""",
        """\
import numpy as np
from tensorflow import keras
from tensorflow.keras.preprocessing.sequence import TimeseriesGenerator

series = np.sin(np.arange(100) / 10)
data = TimeseriesGenerator(series, series, length=20)
model = keras.Sequential([keras.Input((24, 1)), keras.layers.LSTM(4), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(data)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
import tensorflow as tf

series = np.sin(np.arange(100) / 10)
windows = tf.data.Dataset.from_tensor_slices(series).window(31, shift=1, drop_remainder=True)
windows = windows.flat_map(lambda each: each.batch(31))
data = windows.map(lambda each: (each[:-1], each[-1:])).shuffle(70).batch(16)
for steps in (30, None):
    model = keras.Sequential([keras.Input((steps, 1)), keras.layers.LSTM(4), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(data)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for windows of another length than the model declares."""
        data, inputs = event.arguments.get("x"), event.model.inputs
        length = _length(data)
        if length is None or event.refused is not None or not inputs or len(inputs) > 1:
            return
        declared = inputs[0].shape.dims or ()
        steps = declared[1] if len(declared) > 1 else None
        if not isinstance(steps, int) or steps == length:
            return
        related = []
        if inputs[0].origin is not None:
            related.append(Related("the input is declared here", inputs[0].origin.layer.span))
        made = next((step for step in history_of(data) if step.kind == "windowed"), None)
        if made is not None and made.span is not None:
            related.append(Related("the windows are made here", made.span))
        help = f"Declare `Input(({length}, ...))`, or make windows of {steps} steps."
        if steps == length + 1:
            help = (
                f"Declare {length}: the target is cut off each window of {steps}. Or make windows "
                f"of {steps + 1}."
            )
        yield self.finding(
            event.places.get("x", event.span),
            f"The windows have {length} steps, but the model declares {steps}.",
            help,
            (*related, *event.related),
        )


def _length(data: Value) -> int | None:
    """The number of steps in each window of a batched data set, None if unknown."""
    if not isinstance(data, Dataset | Loader):
        return None
    inputs = data.element[0] if isinstance(data.element, tuple) else data.element
    if not isinstance(inputs, Array) or not inputs.shape.dims:
        return None
    if isinstance(data, Loader):
        return _of_generator(data, inputs.shape.dims)
    if data.batches != 1:
        return None
    window, dims = inputs.facts.window, inputs.shape.dims
    if window is None or window.axis != 1 or len(dims) < 2 or dims[1] is not None:
        return None
    return window.length


def _of_generator(data: Loader, dims: tuple[Dim, ...]) -> int | None:
    """The length of the windows of a `TimeseriesGenerator`, of which Keras does know."""
    steps = dims[1] if data.kind == "TimeseriesGenerator" and len(dims) > 1 else None
    return steps if isinstance(steps, int) else None
