"""The rule `dead-output`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelCompiled, Output


class DeadOutputRule(Rule[ModelCompiled]):
    """
    ## What it does
    Reports a regression whose only output unit has a relu. The rule is off by default.

    ## Why it matters
    If the input of a relu is negative for every sample, its gradient is 0: such a model always
    predicts 0 and learns nothing. This depends on the random initial weights, so the next run may
    be fine. Predictions below 0 are impossible in any case; targets that are known to be negative
    are reported by `bounded-output`, which is on by default.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="relu")])
    model.compile(optimizer="adam", loss="mse")
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    ```

    ## When it is wrong
    When the predictions must not be negative and the model does learn, as most models with
    standardized inputs do. `activation="softplus"` is positive, too, and never dead.

    ## References
    - Measured on Keras 3, 20 seeds: a line through six points by `Dense(1, activation="relu")` is
      dead in 11 runs, without the activation in none; the diabetes data, standardized, in none.
    - Measured on a copy in NumPy, 100 seeds, networks of no, 16 and 64-64 hidden units: 43 to 57
      runs are dead with one positive feature, 9 to 15 with ten features scaled to 0..1, at most 1
      with standardized ones. With targets that are not scaled and SGD, 21 to 100.
    """

    name = "dead-output"
    group = "training"
    severity = Severity.INFO
    default = False
    bad = (
        """\
import keras

model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Dense(16, activation="relu"),
    keras.layers.Dense(1, activation="relu"),  # here
])
model.compile("adam", "mse")
""",
        """\
import tensorflow as tf

inputs = tf.keras.Input((1,))
x = tf.keras.layers.Dense(1)(inputs)
outputs = tf.keras.layers.ReLU()(x)  # here
model = tf.keras.Model(inputs, outputs)
model.compile(optimizer="sgd", loss=tf.keras.losses.Huber())
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Dense(16, activation="relu"),
    keras.layers.Dense(1, activation="softplus"),
])
model.compile("adam", "mse")
""",
        """\
import keras

inputs = keras.Input((28, 28, 1))
x = keras.layers.Conv2D(8, 3, activation="relu", padding="same")(inputs)
images = keras.layers.Conv2D(1, 3, activation="relu", padding="same")(x)
model = keras.Model(inputs, images)
model.compile("adam", "mse")
""",
    )

    def judge(self, event: ModelCompiled) -> Iterator[Finding]:
        """One finding for each output that may be 0 for ever."""
        for output in event.compilation.outputs or ():
            layer, loss = output.layer, output.loss
            if layer is None or loss is None or loss.spec is None:
                continue
            is_relu = output.activation == "relu"
            if loss.spec.is_regression and is_relu and _is_one_number(output):
                yield self.finding(
                    layer.span,
                    f"The only output unit of this regression (loss `{loss.shown}`) ends in a "
                    "relu: if it begins with negative values, it gives 0 for every input and "
                    "learns nothing.",
                    'Use no activation, or `activation="softplus"` for positive predictions.',
                    (Related("the loss is chosen here", loss.span), *event.related),
                )


def _is_one_number(output: Output) -> bool:
    """Whether the output is one number for each sample."""
    dims = output.shape.dims
    return dims is not None and len(dims) == 2 and dims[1] == 1
