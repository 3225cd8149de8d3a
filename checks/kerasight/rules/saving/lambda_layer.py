"""The rule `lambda-layer`."""

# ruff: noqa: PLC0415 - every layer is judged here, and few are a Lambda that needs a fix

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerMade
from kerasight.values.findings import Finding, Severity
from kerasight.values.objects import FunctionValue, LibraryName, Value


class LambdaLayerRule(Rule[LayerMade]):
    """
    ## What it does
    Reports every `Lambda` layer, where it is made.

    ## Why it matters
    A model with a `Lambda` layer trains and is saved without a warning, and then cannot be loaded.
    The file contains Python bytecode, which Keras refuses to run (`Requested the deserialization of
    a Lambda layer whose function is a Python lambda`). With `safe_mode=False`, loading often still
    fails, since the names that the function uses are not in the file (`name 'tf' is not defined`).
    Graders that load a saved model reject it for the same reason.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(None,)),
        keras.layers.Lambda(lambda x: tf.expand_dims(x, axis=-1)),
        keras.layers.LSTM(32),
        keras.layers.Dense(1),
        keras.layers.Lambda(lambda x: x * 100.0),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(None, 1)),
        keras.layers.LSTM(32),
        keras.layers.Dense(1),
        keras.layers.Rescaling(100.0),
    ])
    ```

    `Reshape((-1, 1))` adds an axis, `Rescaling(scale, offset)` multiplies and adds; for anything
    else, write a custom layer and register it with `@keras.utils.register_keras_serializable()`.

    ## When it is wrong
    A model with a `Lambda` layer works if it is never saved, or if it is loaded with
    `custom_objects` by code that has its functions. In Keras 2, an `.h5` file with one can be
    loaded, too. A `Lambda` that a custom layer or model makes as its part is not reported: the file
    names only the class.

    ## References
    - Keras: [Lambda layer](https://keras.io/api/layers/core_layers/lambda/)
    - Measured on Keras 2.15 and 3.15: a `Lambda` of a Python lambda in a `.keras` file does not
      load in safe mode on either.
    """

    name = "lambda-layer"
    group = "saving"
    severity = Severity.WARNING
    bad = (
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(4,)),
    layers.Dense(1),
    layers.Lambda(lambda x: x * 100.0),  # here
])
""",
        """\
import tensorflow as tf


def double(x):
    return x * 2


inputs = tf.keras.Input(shape=(4,))
outputs = tf.keras.layers.Lambda(double)(inputs)  # here
model = tf.keras.Model(inputs, outputs)
""",
        """\
from tensorflow.keras.layers import Lambda as Apply, TimeDistributed

layer = TimeDistributed(Apply(lambda x: x[..., None]))  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(None, 1)),
    keras.layers.LSTM(8),
    keras.layers.Dense(1),
    keras.layers.Rescaling(100.0),
])
""",
        "scale = lambda x: x * 100.0\n",
        """\
import keras


@keras.saving.register_keras_serializable()
class Doubled(keras.layers.Layer):
    def __init__(self, **options):
        super().__init__(**options)
        self.double = keras.layers.Lambda(lambda x: x * 2)

    def call(self, x):
        return self.double(x)


model = keras.Sequential([keras.Input((4,)), Doubled()])
""",
    )

    def judge(self, event: LayerMade) -> Iterator[Finding]:
        """One finding for each Lambda layer that a file would have to hold."""
        if not event.layer.spec.runs_function or event.in_custom_code:
            return
        if event.span.elsewhere is not None:
            # It is reported in the file that makes the layer, not in each that calls it.
            return
        from kerasight.rules.saving.portable import portable

        what = _described(event.layer.arguments.get("function"))
        file = "`.keras` file" if event.keras.is_2 else "file"
        yield self.finding(
            event.span,
            f"A model with this `Lambda` layer trains and saves, but {what}: the saved "
            f"{file} does not load in Keras {event.keras}, and a grader that loads it gives no "
            "points.",
            "Use a layer that is saved by its configuration: `Rescaling(100.0)` to multiply, "
            "`Reshape((-1, 1))` or `Input(shape=(None, 1))` to add an axis, or a layer class "
            "with `@keras.utils.register_keras_serializable()`.",
            fix=portable(event.layer, event.imports),
        )


def _described(function: Value) -> str:
    if isinstance(function, FunctionValue) and function.name != "<lambda>":
        return f"the code of the function `{function.name}` is not in its file"
    if isinstance(function, LibraryName):
        return f"the file cannot name the function `{function.path}`"
    return "Keras refuses to run the Python code that its file would hold"
