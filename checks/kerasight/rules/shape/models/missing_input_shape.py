"""The rule `missing-input-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import ModelsFinished
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import Layer, Model
from kerasight.values.shapes import Shape, UnknownDim


class MissingInputShapeRule(Rule[ModelsFinished]):
    """
    ## What it does
    Reports a `Sequential` model that is trained, returned or saved without an input shape.

    ## Why it matters
    Such a model has no weights before it gets data: `summary()` shows `?` (Keras 2 raises),
    `count_params()` raises, a mistake between two layers appears only in training, and a grader
    that reads `model.inputs` finds none. A file saved before training is empty.

    ## Example
    ```python
    model = keras.Sequential([
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1),
    ])
    model.compile(loss="mse")
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(8,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1),
    ])
    ```

    ## When it is wrong
    For a stack that is meant for any input, as a part of another model: it is not reported if it is
    called on a tensor or a batch, or only returned without being compiled. A model that is trained,
    evaluated or used for predictions gets the shape from its data; this is only an info.

    ## References
    - Keras: [The Sequential model](https://keras.io/guides/sequential_model/)
    """

    name = "missing-input-shape"
    group = "shape"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([  # here
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(1),
])
model.compile(loss="mse")
model.fit(x, y)
""",
        """\
import tensorflow as tf


def solution_model():
    model = tf.keras.models.Sequential()  # here
    model.add(tf.keras.layers.Flatten())
    model.add(tf.keras.layers.Dense(10, activation="softmax"))
    return model


if __name__ == "__main__":
    solution_model().save("model.keras")
""",
    )
    good = (
        """\
import keras

dense = keras.layers.Dense(4)
dense.build((None, 8))
model = keras.Sequential([dense])
model.save("model.keras")
""",
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(8,)),
    keras.layers.Dense(1),
])
model.compile(loss="mse")
model.fit(x, y)
""",
        """\
import keras

augment = keras.Sequential([keras.layers.GaussianNoise(0.1), keras.layers.Dropout(0.1)])
inputs = keras.Input(shape=(8,))
outputs = keras.layers.Dense(1)(augment(inputs))
model = keras.Model(inputs, outputs)
model.compile(loss="mse")
model.fit(x, y)
""",
        """\
import keras

model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(1)])
model.build((None, 28, 28))
model.save("model.keras")
""",
        """\
import keras

layer = keras.layers.Dense(2)
layer.build((None, 8))
model = keras.Sequential([layer])
model.save("model.keras")
""",
        """\
import keras


def block(units):
    return keras.Sequential([keras.layers.Dense(units), keras.layers.ReLU()])


inputs = keras.Input(shape=(8,))
model = keras.Model(inputs, block(4)(inputs))
""",
    )

    def judge(self, event: ModelsFinished) -> Iterator[Finding]:
        """One finding for each model that never learns its input shape."""
        for model, uses in event.models:
            # What its caller does with a model that a function returns says more.
            whole = [use for use in uses if use.how != "returned"]
            whole = whole or (list(uses) if _is_whole(model) else [])
            first = _first_without_input(model)
            if not whole or first is None:
                continue
            use = whole[0]
            lacks = "" if _has_weights(model) else "no weights, no summary and "
            finding = self.finding(
                model.head or model.span,
                f"This Sequential model is {use.how} without an input shape: its first layer is "
                f"`{first.class_name}`, so it has {lacks}no `inputs` until "
                "it meets data.",
                "Begin with the shape of one sample, without the batch: "
                f"`keras.Input(shape={_sample(model) or first.spec.example_shape})`.",
                (Related(f"the model is {use.how} here", use.span),),
            )
            knows = use.how == "trained" or use.met_data
            yield finding._replace(severity=Severity.INFO) if knows else finding


def _is_whole(model: Model) -> bool:
    """Whether a function returns a model to be trained, not a block for other models."""
    return model.made_in == "solution_model" or model.state.compiled is not None


def _first_without_input(model: Model) -> Layer | None:
    """The first layer of a model that certainly stays without an input, None for others."""
    has_input = model.inputs is not None and not model.state.built_by_data
    if not model.is_sequential or not model.stack or has_input:
        return None
    first = model.stack[0]
    if not isinstance(first, Layer) or isinstance(first, Model):
        return None
    built = all(isinstance(each, Layer) and each.state.parameters for each in model.stack)
    if built and not model.state.fed:
        # They were built before they became layers of the model: it has weights.
        return None
    return None if model.state.called or model.applications else first


def _has_weights(model: Model) -> bool:
    """Whether one of its layers was built by itself, before or after it was added."""
    if model.state.built_by_data:
        return False
    layers = [each for each in model.stack if isinstance(each, Layer)]
    return any(each.state.built_for and each.parameters.total != 0 for each in layers)


def _sample(model: Model) -> Shape | None:
    """The shape of one sample of the data that the model is trained on, if it is known."""
    if not model.inputs or not model.inputs[0].shape.dims:
        return None
    sizes = model.inputs[0].shape.dims[1:]
    return None if any(isinstance(size, UnknownDim) for size in sizes) else Shape(sizes)
