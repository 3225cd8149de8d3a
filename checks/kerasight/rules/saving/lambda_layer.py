"""The rule `lambda-layer`."""

# ruff: noqa: PLC0415 - every layer is judged here, and few are a Lambda that needs a fix

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerMade
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import BuiltinName, FunctionValue, LibraryName, Value
from kerasight.values.saving import ModelWritten


class LambdaLayerRule(Rule[LayerMade | ModelWritten]):
    """
    ## What it does
    Reports a `Lambda` layer in a model that is saved as a whole, by the program, by a
    `ModelCheckpoint`, or by the grader that the model is returned to. With `--select lambda-layer`
    also one in a model that is not saved.

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
    model.save("model.keras")
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
    When the file is loaded with `safe_mode=False`, or with `custom_objects` by code that has its
    functions. An `.h5` file or a folder of Keras 2 is not reported: it loads. A `Lambda` that a
    custom layer or model makes as its part is not reported either: the file names only the class.

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
model.save("model.keras")
""",
        """\
import tensorflow as tf


def double(x):
    return x * 2


inputs = tf.keras.Input(shape=(4,))
outputs = tf.keras.layers.Lambda(double)(inputs)  # here
model = tf.keras.Model(inputs, outputs)
model.save("model.h5")
""",
        """\
import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import Lambda as Apply, TimeDistributed

model = keras.Sequential([
    keras.Input((3, 4)),
    TimeDistributed(Apply(lambda x: x * 2)),  # here
])
model.compile(loss="mse")
keep = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss")
model.fit(np.zeros((8, 3, 4)), np.zeros((8, 3, 4)), callbacks=[keep], verbose=0)
""",
        """\
import keras


def solution_model():
    model = keras.Sequential([
        keras.Input((4,)),
        keras.layers.Lambda(lambda x: x + 1),  # here
    ])
    return model
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
import tf_keras as keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(lambda x: x * 2)])
model.save("model.h5")
""",
        """\
import keras

relu = keras.layers.Lambda(keras.activations.relu)
model = keras.Sequential([keras.Input((4,)), relu])
model.save("model.keras")
twice = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(lambda x: x * 2)])
twice.save_weights("twice.weights.h5")
""",
        """\
import keras


@keras.saving.register_keras_serializable()
def double(x):
    return x * 2


model = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(double)])
model.save("model.keras")
""",
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

    def judge(self, event: LayerMade | ModelWritten) -> Iterator[Finding]:
        """One finding for each Lambda layer in a file; others are for those who ask."""
        if isinstance(event, ModelWritten):
            for layer in event.layers:
                what = _refusal(layer, event) if layer.spec.runs_function else None
                if what is not None:
                    yield self._written(layer, event, what)
        elif event.layer.spec.runs_function and not event.in_custom_code:
            yield from self._made(event)

    def _written(self, layer: Layer, event: ModelWritten, what: str) -> Finding:
        from kerasight.rules.saving.portable import portable

        effect = (
            "its file does not load, which gives no points"
            if event.is_graded
            else f"`load_model` raises in Keras {event.keras}"
        )
        return self.finding(
            layer.span,
            f"The model with this `Lambda` layer is {event.how}, but {what}: {effect}.",
            INSTEAD,
            (Related(f"the model is {event.how} here", event.span), *event.related),
            portable(layer, event.imports),
        )

    def _made(self, event: LayerMade) -> Iterator[Finding]:
        if event.span.elsewhere is not None:
            # It is reported in the file that makes the layer, not in each that calls it.
            return
        from kerasight.rules.saving.portable import portable

        what = _what(event.layer.arguments.get("function"), event.keras)
        if what is None:
            return
        file = "a `.keras` file" if event.keras.is_2 else "a file"
        finding = self.finding(
            event.span,
            f"A model with this `Lambda` layer trains and saves, but {what}: {file} with it does "
            f"not load in Keras {event.keras}.",
            INSTEAD,
            fix=portable(event.layer, event.imports),
        )
        yield finding._replace(only_asked=True)


INSTEAD = (
    "Use a layer that is saved by its configuration: `Rescaling(100.0)` to multiply, "
    "`Reshape((-1, 1))` or `Input(shape=(None, 1))` to add an axis, or a layer class "
    "with `@keras.utils.register_keras_serializable()`."
)


def _refusal(layer: Layer, event: ModelWritten) -> str | None:
    """Why a file with the layer does not load, None if it does, or if that is not known.

    Keras 2 refuses functions in `.keras` files alone.
    """
    function = layer.arguments.get("function")
    if layer.span.elsewhere is not None or (event.keras.is_2 and event.format != "keras"):
        return None
    is_named = isinstance(function, FunctionValue) and function.name != LAMBDA
    return None if is_named and event.names_registered else _what(function, event.keras)


LAMBDA = "<lambda>"


def _what(function: Value, keras: KerasVersion) -> str | None:
    """What keeps a file with this function from being loaded, None if nothing does."""
    if isinstance(function, FunctionValue):
        if keras.is_3 and function.registered:
            return None
        if keras.is_3 and function.name != LAMBDA:
            return f"the code of the function `{function.name}` is not in its file"
        return "Keras refuses to run the Python code in its file"
    if isinstance(function, BuiltinName):
        return f"its file cannot name the function `{function.name}`"
    if isinstance(function, LibraryName) and not function.path.startswith("keras.activations."):
        return f"its file cannot name the function `{function.path}`"
    return None
