"""The rule `ignored-input-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import InputShapeIgnored
from kerasight.values.findings import Finding, Related, Severity, Span
from kerasight.values.shapes import Shape


class IgnoredInputShapeRule(Rule[InputShapeIgnored]):
    """
    ## What it does
    Reports an `input_shape=` that Keras ignores: that of a layer whose input has another shape.
    Of a `Sequential`, the first such layer is reported.

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
        """\
from tensorflow import keras

model = keras.Sequential([
    keras.Input((8,)),
    keras.layers.Dense(4, input_shape=(7,)),  # here
    keras.layers.Dense(4, input_shape=(8,)),
    keras.layers.Dense(4, input_shape=(8,)),
])
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
        others = sorted({place for place in event.others if place != event.span})
        fed, declared = (Shape((each.dims or ())[1:]) for each in (event.fed, event.declared))
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` declares the input shape {declared}, but it is fed "
            f"{fed} by what stands before it: Keras ignores what it declares{_also(others)}.",
            "Leave `input_shape` out here; only the input of the model has one.",
            (*(Related("the next one is here", place) for place in others[:1]), *event.related),
        )


def _also(others: list[Span]) -> str:
    """The number of other layers, if there are any."""
    layers = "layer does" if len(others) == 1 else "layers do"
    return f"; {len(others)} more {layers} so in this model" if others else ""
