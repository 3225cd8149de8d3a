"""The rule `input-dtype`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import WrongDtype


class InputDtypeRule(Rule[LayerRejected[WrongDtype]]):
    """
    ## What it does
    Reports a layer that computes with floats and gets integers, booleans or strings that Keras 2
    does not cast.

    ## Why it matters
    Keras 2 casts floats to the dtype of the layer and nothing else. Its `Dense` casts integers
    itself, convolutions, recurrent layers, average pooling and attention do not: they raise with
    `Value for attr 'T' of int32 is not in the list of allowed values`. Images read as bytes and
    word indices without an `Embedding` are the usual causes. Keras 3 accepts them.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(32, 32, 3), dtype="uint8"),
        keras.layers.Conv2D(8, 3),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(32, 32, 3), dtype="uint8"),
        keras.layers.Rescaling(1 / 255),
        keras.layers.Conv2D(8, 3),
    ])
    ```

    ## When it is wrong
    Not known to be. Unknown dtypes are not checked.

    ## References
    - tf_keras/src/engine/base_layer.py: `_maybe_cast_inputs`
    """

    name = "input-dtype"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import tf_keras as keras

model = keras.Sequential([
    keras.Input(shape=(32, 32, 3), dtype="uint8"),
    keras.layers.Conv2D(8, 3),  # here
])
""",
        """\
import tf_keras as keras

inputs = keras.Input(shape=(20, 1), dtype="int32")
x = keras.layers.LSTM(8)(inputs)  # here
""",
    )
    good = (
        """\
import tf_keras as keras

model = keras.Sequential([
    keras.Input(shape=(32, 32, 3), dtype="uint8"),
    keras.layers.Rescaling(1 / 255),
    keras.layers.Conv2D(8, 3),
])
""",
        """\
import tf_keras as keras

inputs = keras.Input(shape=(20,), dtype="int32")
x = keras.layers.Dense(8)(inputs)
y = keras.layers.LSTM(8)(keras.layers.Embedding(100, 4)(inputs))
""",
        """\
import keras

inputs = keras.Input(shape=(32, 32, 3), dtype="uint8")
x = keras.layers.Conv2D(8, 3)(inputs)
""",
    )

    def judge(self, event: LayerRejected[WrongDtype]) -> Iterator[Finding]:
        """One finding for a dtype that the layer does not compute with."""
        problem = event.problem
        source = f" from `{event.before.class_name}`" if event.before is not None else ""
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` computes with {problem.compute}, but gets "
            f"{problem.dtype}{source}, which Keras {event.keras} does not cast.",
            _advice(problem),
            event.related,
        )


def _advice(problem: WrongDtype) -> str:
    if problem.dtype == "string":
        return "Turn texts into numbers first, with `TextVectorization` or `StringLookup`."
    if problem.shape.rank == 4:
        return "Put `Rescaling(1 / 255)` in front of it: it scales the image and makes it floats."
    return (
        "Put an `Embedding` in front of it if these are indices, else `Rescaling(1.0)`, which "
        "makes them floats."
    )
