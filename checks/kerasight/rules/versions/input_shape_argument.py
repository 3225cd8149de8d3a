"""The rule `input-shape-argument`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.versions import InputShapeDeclared


class InputShapeArgumentRule(Rule[InputShapeDeclared]):
    """
    ## What it does
    Reports `input_shape=` or `input_dim=` on the first layer of a `Sequential`, in Keras 3.

    ## Why it matters
    It works, and Keras 3 warns each time: `Do not pass an input_shape/input_dim argument to a
    layer. When using Sequential models, prefer using an Input(shape) object as the first layer in
    the model instead`. An `Input` is the same in both versions, and can have a name and a dtype.

    ## Example
    ```python
    model = keras.Sequential([
        keras.layers.Dense(16, activation="relu", input_shape=(4,)),
        keras.layers.Dense(1),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(4,)),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(1),
    ])
    ```

    ## When it is wrong
    Not known to be. In Keras 2, the argument is equivalent to an `Input`, and is not reported.

    ## References
    - keras/src/layers/layer.py: `Layer.__init__`
    """

    name = "input-shape-argument"
    group = "versions"
    severity = Severity.INFO
    bad = (
        """\
import keras
from keras import layers

model = keras.Sequential([
    layers.Flatten(input_shape=(28, 28)),  # here
    layers.Dense(10, activation="softmax"),
])
""",
        """\
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Dense(16, input_dim=8, activation="relu"))  # here
model.add(Dense(1))
""",
    )
    good = (
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(28, 28)),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
""",
        """\
import tf_keras as keras

model = keras.Sequential([keras.layers.Dense(10, input_shape=(28,))])
""",
    )

    def judge(self, event: InputShapeDeclared) -> Iterator[Finding]:
        """One finding for each model that begins without an `Input`."""
        written = f"`{event.instead}`" if event.instead else "an `Input(shape=...)`"
        yield self.finding(
            event.span,
            f"Keras {event.keras} takes `{event.argument}` on a layer with a warning.",
            f"Put {written} before the layer.",
            event.related,
            Fix(f"Begin with {written}", event.correction) if event.correction else None,
        )
