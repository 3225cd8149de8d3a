"""The rule `data-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.shape.data.refused_data import (
    input_with_batch_axis,
    is_one_sample,
    is_unbatched,
)
from kerasight.rules.shape.data.reshaping import advice
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.shapes import Shape
from kerasight.values.training import ModelFed, ModelFitted


class DataShapeRule(Rule[ModelFed]):
    """
    ## What it does
    Reports data whose shape the model does not accept: another number of axes, or another size of
    an axis, than its `Input` declares.

    ## Why it matters
    Keras raises in the first batch, or after the first epoch for validation data, often deep inside
    a layer. A last axis of size 1 does not matter: Keras adds or drops it.

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
    Not known to be. A `Sequential` of Keras 3 accepts other sizes than it declares if its layers
    do; only data that they do not accept is reported.

    ## References
    - keras/src/models/functional.py: `_adjust_input_rank`, `_standardize_inputs`
    """

    name = "data-shape"
    group = "shape"
    severity = Severity.ERROR
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
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((100,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
x, y = np.zeros((10, 100)), np.zeros(10)
model.fit(x, y, validation_data=(np.zeros((5, 80)), np.zeros(5)))  # here
""",
        """\
import numpy as np
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

photos = ImageDataGenerator(rescale=1 / 255).flow(np.zeros((8, 64, 64, 3)), np.zeros(8))
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    keras.layers.Conv2D(4, 3),
    keras.layers.Flatten(),
    keras.layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(photos)  # here
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

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for data that the model rejects."""
        refused, name, what = event.refused, "x", "the data"
        if refused is None and isinstance(event, ModelFitted):
            refused, name = event.validation_refused, "validation_data"
            what = "the validation data"
        elif is_one_sample(event) or input_with_batch_axis(event) is not None:
            return
        if refused is None or is_unbatched(event.arguments.get(name)):
            return
        taken = Shape((None, *(refused.declared.dims or ())[1:]))
        taker = "The model"
        if len(event.model.inputs or ()) > 1 and refused.input_layer is not None:
            taker = f"The input `{refused.input_layer.name}`"
        message = f"{taker} takes {taken}, but {what} has shape {refused.shape}"
        if refused.layer is not None:
            message += f", which its `{refused.layer.class_name}` cannot take"
        declared = refused.input_layer
        related = [Related("the input is declared here", declared.span)] if declared else []
        yield self.finding(
            event.places.get(name, event.span),
            message + ".",
            advice(event.arguments.get(name), refused, event.model),
            (*related, *event.related),
        )
