"""The rule `ignored-input-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import InputShapeIgnored
from kerasight.values.findings import Finding, Severity
from kerasight.values.shapes import Shape


class IgnoredInputShapeRule(Rule[InputShapeIgnored]):
    """
    ## What it does
    Reports an `input_shape=` that Keras ignores: that of a layer whose input has another shape.

    ## Why it matters
    Only the first layer of a `Sequential` may declare an input shape. On a later layer it is
    ignored without a warning, and readers of the code see a shape that the model does not have.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, input_shape=(28,)),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(10),
    ])
    ```

    ## When it is wrong
    Not known to be: shapes that agree with the input of the layer are not reported.

    ## References
    - Measured on Keras 2.15 and 3.15: silently ignored.
    """

    name = "ignored-input-shape"
    group = "shape"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(10, input_shape=(28,)),  # here
])
""",
        """\
from tensorflow import keras

inputs = keras.Input((8,))
outputs = keras.layers.Dense(1, input_shape=(4,))(inputs)  # here
""",
    )
    good = (
        """\
import tf_keras as keras

model = keras.Sequential()
model.add(keras.layers.Dense(16, input_shape=(8,)))
model.add(keras.layers.Dense(1, input_shape=(16,)))
""",
    )

    def judge(self, event: InputShapeIgnored) -> Iterator[Finding]:
        """One finding for a shape that is not true."""
        fed, declared = (Shape((each.dims or ())[1:]) for each in (event.fed, event.declared))
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` declares the input shape {declared}, but it is fed "
            f"{fed} by what stands before it: Keras ignores what it declares.",
            "Leave `input_shape` out here; only the input of the model has one.",
            event.related,
        )
