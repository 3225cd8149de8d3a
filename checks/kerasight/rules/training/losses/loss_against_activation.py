"""The rule `loss-against-activation`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelCompiled, Output
from kerasight.values.training_specs import LossSpec

NO_PROBABILITY = frozenset({"linear", "relu", "leaky_relu", "elu", "selu", "gelu", "tanh"})
"""Activations whose values are no probabilities."""


class LossAgainstActivationRule(Rule[ModelCompiled]):
    """
    ## What it does
    Reports a loss that does not fit the activation of the output layer.

    ## Why it matters
    The model trains without a warning and learns little or nothing: softmax over one unit is always
    1, a cross-entropy of numbers that are not probabilities is clipped, and several sigmoids do not
    compete like classes.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(8,)),
        keras.layers.Dense(1, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(8,)),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    ```

    | task | last layer | loss |
    |---|---|---|
    | a number | `Dense(1)` | `mse`, `mae`, `huber` |
    | yes or no | `Dense(1, activation="sigmoid")` | `binary_crossentropy` |
    | one of n classes | `Dense(n, activation="softmax")` | `sparse_categorical_crossentropy` |
    | any of n labels | `Dense(n, activation="sigmoid")` | `binary_crossentropy` |

    `categorical_crossentropy` is for one-hot labels.

    ## When it is wrong
    When the loss is intended: a Brier score is the squared error of a softmax. `from_logits=True`
    after a softmax is a remark only, because Keras detects it and uses the logits.

    ## References
    - Measured on Keras 2 and 3: all of these combinations train silently; softmax with
      `from_logits=True` trains exactly as without.
    - keras/src/backend/tensorflow/nn.py: `_get_logits`, `binary_crossentropy`
    """

    name = "loss-against-activation"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input(shape=(8,)),
    keras.layers.Dense(1, activation="softmax"),
])
model.compile(optimizer="adam", loss="binary_crossentropy")  # here
""",
        """\
import tensorflow as tf

model = tf.keras.Sequential()
model.add(tf.keras.layers.Input(shape=(28, 28)))
model.add(tf.keras.layers.Flatten())
model.add(tf.keras.layers.Dense(10))
model.compile(
    optimizer=tf.keras.optimizers.Adam(),
    loss=tf.keras.losses.SparseCategoricalCrossentropy(),  # here
)
""",
        """\
import keras
from keras import layers

inputs = keras.Input(shape=(8,))
outputs = layers.Dense(3, activation=keras.activations.sigmoid)(inputs)
model = keras.Model(inputs, outputs)
model.compile("adam", "categorical_crossentropy")  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(5, "softmax")])
model.compile("adam", loss="mse")  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(5, "softmax")])
model.compile("adam", loss=keras.losses.binary_crossentropy)  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(5, "softmax")])
model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, "relu")])
model.compile("adam", loss="binary_crossentropy")  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(5)])
model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))

binary = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="sigmoid")])
binary.compile(optimizer="adam", loss="binary_crossentropy")

labels = keras.Sequential([keras.Input((8,)), keras.layers.Dense(5, activation="sigmoid")])
labels.compile(optimizer="adam", loss="binary_crossentropy")
""",
        """\
import keras

inputs = keras.Input((8,))
kind = keras.layers.Dense(3, activation="softmax", name="kind")(inputs)
size = keras.layers.Dense(1, name="size")(inputs)
model = keras.Model(inputs, [kind, size])
model.compile("adam", loss={"size": "mse", "kind": "sparse_categorical_crossentropy"})
""",
    )

    def judge(self, event: ModelCompiled) -> Iterator[Finding]:
        """One finding for each output whose loss does not fit."""
        for output in event.compilation.outputs or ():
            if output.loss is None or output.layer is None:
                continue
            mismatch, corrected = _mismatch(output), _corrected_by_keras(output)
            related = (Related("the last layer is made here", output.layer.span), *event.related)
            if mismatch is not None:
                yield self.finding(output.loss.span, *mismatch, related)
            elif corrected is not None:
                finding = self.finding(output.loss.span, *corrected, related)
                yield finding._replace(severity=Severity.INFO)


def _mismatch(output: Output) -> tuple[str, str] | None:
    """What is wrong with the loss of an output and what to do, None when nothing is known to be."""
    loss = output.loss
    if loss is None or loss.class_name is None or output.layer is None:
        return None
    name, spec, activation = loss.class_name, loss.spec, output.activation
    layer = output.layer.class_name
    last = output.shape.dims[-1] if output.shape.dims else None
    units = output.layer.arguments.get("units", last)
    if activation == "softmax" and units == 1:
        return (
            "The last layer takes a softmax over one unit, which is 1.0 for every input: nothing "
            f"can be learned with `{loss.shown}`.",
            _for_one_unit(spec),
        )
    if spec is None:
        return None
    if spec.is_multiclass and units == 1 and activation is not None:
        return (
            f"`{loss.shown}` chooses among classes, but the last `{layer}` has one unit.",
            'Use `activation="sigmoid"` with `binary_crossentropy` for two classes, or as many '
            "units as there are classes.",
        )
    if spec.is_crossentropy and activation in NO_PROBABILITY:
        if loss.arguments.get("from_logits") is not False:
            return None
        wanted = "softmax" if spec.is_multiclass else "sigmoid"
        return (
            f"`{loss.shown}` takes probabilities, but the last `{layer}` has "
            f"{_described(activation)}.",
            f'Use `activation="{wanted}"` in the last layer'
            + (f", or `{name}(from_logits=True)`." if activation == "linear" else "."),
        )
    if spec.is_multiclass and activation == "sigmoid":
        number = units if isinstance(units, int) else "many"
        return (
            f"`{loss.shown}` is for classes that exclude each other, but the {number} "
            "sigmoids of the last layer do not compete.",
            'Use `activation="softmax"` for one of several classes, or `binary_crossentropy` '
            "when several labels may hold at once.",
        )
    if spec.y_true == "binary" and activation == "softmax":
        if not isinstance(units, int) or units <= 2:
            return None
        return (
            f"`{loss.shown}` judges each of the {units} units on its own, but the last layer "
            "takes a softmax: one of them is the class.",
            "Use `categorical_crossentropy` for one-hot labels, "
            "`sparse_categorical_crossentropy` for integer ones.",
        )
    if spec.is_regression and activation == "softmax":
        return (
            f"`{loss.shown}` measures the distance of numbers, but the last layer gives the "
            "probabilities of classes (softmax).",
            "Use `sparse_categorical_crossentropy` (integer labels) or "
            "`categorical_crossentropy` (one-hot), or no activation to predict a number.",
        )
    return None


def _for_one_unit(spec: LossSpec | None) -> str:
    """What to do about a softmax over one unit, by what the loss measures."""
    if spec is not None and spec.is_regression:
        return "Leave the activation out, to predict a number."
    if spec is not None and spec.y_true == "binary":
        return (
            'Use `activation="sigmoid"` for the labels 0 and 1. For more classes, use as many '
            "units and `sparse_categorical_crossentropy`."
        )
    return (
        'Use as many units as there are classes, or `activation="sigmoid"` with '
        "`binary_crossentropy` for two classes."
    )


def _corrected_by_keras(output: Output) -> tuple[str, str] | None:
    """`from_logits=True` for probabilities: Keras warns and takes what the activation is given."""
    loss, activation = output.loss, output.activation
    if loss is None or loss.spec is None or loss.arguments.get("from_logits") is not True:
        return None
    wanted = "softmax" if loss.spec.is_multiclass else "sigmoid"
    if not loss.spec.is_crossentropy or activation != wanted:
        return None
    return (
        f"`{loss.shown}` has `from_logits=True`, but the last layer has a {activation}: Keras "
        "warns when it trains, and computes the loss from what goes into the activation.",
        f"Leave out `from_logits=True`, or the {activation}.",
    )


def _described(activation: str | None) -> str:
    return "no activation" if activation == "linear" else f'the activation "{activation}"'
