"""The rule `none-dimension`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.model_layers import global_pooling
from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import NoneDimension

EXAMPLES = {2: "(30,)", 3: "(None, 1)"}
"""Shapes of samples by the number of axes of a batch."""


class NoneDimensionRule(Rule[LayerRejected[NoneDimension]]):
    """
    ## What it does
    Reports a layer whose weights would have the size `None`.

    ## Why it matters
    Keras raises when the layer is built: a kernel cannot have an open size. `None` is fine for the
    batch size, for a number of steps, and for the height and width of images. It is not for the
    features in front of `Dense` or a recurrent layer, nor for channels. `Flatten` and `Reshape` of
    an open size have an open size, too.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(None,)),
        keras.layers.Dense(10),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(30,)),
        keras.layers.Dense(10),
    ])
    ```

    For images or sequences of any size, use a global pooling layer instead of `Flatten`.

    ## When it is wrong
    Not known to be.

    ## References
    - Keras 3: `Shapes used to initialize variables must be fully-defined`
    - Keras 2: `The last dimension of the inputs to a Dense layer should be defined`
    """

    name = "none-dimension"
    group = "open-dimensions"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(None,)),
    keras.layers.Dense(10),  # here
])
""",
        """\
import tensorflow as tf

inputs = tf.keras.Input(shape=(None, None, 3))
x = tf.keras.layers.Conv2D(8, 3)(inputs)
x = tf.keras.layers.Flatten()(x)
outputs = tf.keras.layers.Dense(1)(x)  # here
""",
        """\
from keras import Sequential
from keras.layers import LSTM

model = Sequential()
model.add(LSTM(8, input_shape=(10, None)))  # here
""",
        """\
import keras

inputs = keras.Input(shape=(32, 32, None))
outputs = keras.layers.Conv2D(8, 3)(inputs)  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(None, 4)),
    keras.layers.LSTM(8),
    keras.layers.Dense(10),
])
""",
        """\
import keras

inputs = keras.Input(shape=(None, None, 3))
x = keras.layers.Conv2D(8, 3)(inputs)
x = keras.layers.GlobalAveragePooling2D()(x)
outputs = keras.layers.Dense(1)(x)
""",
    )

    def judge(self, event: LayerRejected[NoneDimension]) -> Iterator[Finding]:
        """One finding for a layer that cannot be built."""
        problem = event.problem
        name = event.layer.class_name
        rank = problem.shape.rank or 0
        axis = problem.axis + rank if problem.axis < 0 else problem.axis
        where = "last axis" if axis == rank - 1 else f"axis {axis}"
        yield self.finding(
            event.span,
            f"`{name}` needs to know the size of the {where} to make its {problem.weight}, but "
            f"it is None: the input has shape {problem.shape}.",
            _advice(event),
            event.related,
        )


def _advice(event: LayerRejected[NoneDimension]) -> str:
    before = event.before
    if before is not None and before.spec.flattens:
        fed = next((each.inputs[0].shape.rank for each in event.path() if each.inputs), None)
        pooling = global_pooling((fed or 0) - 2) or "a pooling layer"
        return (
            f"`Flatten` of an open size is open: use {pooling} in the place of `Flatten()`, or "
            "give `Input` all sizes."
        )
    if before is not None and before.spec.reshapes:
        return "Write the size out in `Reshape(...)`, or give `Input` all sizes."
    what = "channels" if event.layer.spec.rank else "features"
    return f"Give the number of {what} in `Input`, as in `Input(shape={_example(event.problem)})`."


def _example(problem: NoneDimension) -> str:
    """The shape of a sample of which only the last size is known."""
    rank = max(problem.shape.rank or 0, 2)
    return EXAMPLES.get(rank, f"({'None, ' * (rank - 2)}3)")
