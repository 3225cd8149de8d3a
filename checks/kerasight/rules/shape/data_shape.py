"""The rule `data-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.data import Dataset
from kerasight.values.events import Event
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.shapes import Shape
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted, ModelPredicted


class DataShapeRule(Rule):
    """
    ## What it does
    Reports data whose shape the model does not take: another number of axes, or another size
    along one of them, than its `Input` declares.

    ## Why it matters
    Keras raises in the first batch, often deep inside a layer. A last axis of size 1 does not
    matter: Keras adds or drops it.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
    model.compile(loss="mse")
    model.fit(np.zeros((100, 9)), np.zeros(100))
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((9,)), keras.layers.Dense(1)])
    model.compile(loss="mse")
    model.fit(np.zeros((100, 9)), np.zeros(100))
    ```

    ## When it is wrong
    Not known to be. A `Sequential` of Keras 3 takes other sizes than it declares as long as its
    layers do; only what they do not take is reported.

    ## References
    - keras/src/models/functional.py: `_adjust_input_rank`, `_standardize_inputs`
    """

    name = "data-shape"
    group = "shape"
    severity = Severity.ERROR
    reads = (ModelFitted, ModelEvaluated, ModelPredicted)
    bad = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((100, 9)), np.zeros(100))  # here
""",
        """\
import numpy as np
from tensorflow import keras

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(4, 3),
    keras.layers.Flatten(),
    keras.layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(np.zeros((10, 32, 32, 3)), np.zeros(10))  # here
""",
        """\
import keras
import numpy as np

inputs = keras.Input((30, 1))
model = keras.Model(inputs, keras.layers.Dense(1)(keras.layers.LSTM(4)(inputs)))
model.compile("adam", "mse")
series = np.arange(100.0)
model.predict(series)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(4, 3),
    keras.layers.GlobalAveragePooling2D(),
    keras.layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(np.zeros((10, 28, 28)), np.zeros(10))
model.compile("adam", "mse")
model.fit(np.zeros((10, 32, 32, 1)), np.zeros(10))
line = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
line.compile("sgd", "mse")
line.fit(np.array([1.0, 2.0]), np.array([1.0, 2.0]))
""",
    )

    def judge(self, event: Event) -> Iterator[Finding]:
        """One finding for data that the model refuses."""
        assert isinstance(event, ModelFed)
        refused = event.refused
        if refused is None or is_one_sample(event) or is_unbatched(event):
            return
        wanted = Shape((None, *(refused.declared.dims or ())[1:]))
        message = f"The model takes {wanted}, but the data has shape {refused.shape}"
        if refused.layer is not None:
            message += f", which its `{refused.layer.class_name}` cannot take"
        made = event.model.inputs[0].origin if event.model.inputs else None
        related = [Related("the input is declared here", made.layer.span)] if made else []
        sizes = ", ".join(str(dim) for dim in (refused.shape.dims or ())[1:])
        yield self.finding(
            event.places.get("x", event.span),
            message + ".",
            f"Declare the shape of one sample, `Input(shape=({sizes},))`, or reshape the data.",
            (*related, *event.related),
        )


def is_unbatched(event: ModelFed) -> bool:
    """Whether the data is a `tf.data.Dataset` of single samples."""
    data = event.arguments.get("x")
    return isinstance(data, Dataset) and data.batches == 0


def is_one_sample(event: ModelFed) -> bool:
    """Whether the data looks like one sample without the axis of the batch."""
    refused = event.refused
    if refused is None or event.method not in ("predict", "predict_on_batch"):
        return False
    return refused.shape.dims == (refused.declared.dims or ())[1:]
