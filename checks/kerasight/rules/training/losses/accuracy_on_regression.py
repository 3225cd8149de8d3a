"""The rule `accuracy-on-regression`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ModelCompiled, Output


class AccuracyOnRegressionRule(Rule[ModelCompiled]):
    """
    ## What it does
    Reports an accuracy among the metrics of a model that predicts a number: no activation in the
    last layer and a regression loss.

    ## Why it matters
    Keras resolves `"accuracy"` by the shapes: for one output it is `BinaryAccuracy`, which rounds
    each prediction to 0 or 1 and counts those that equal the label. For other labels it stays near
    zero however good the model is, and a callback that waits for it never acts. For several outputs
    it compares the greatest of each, as one-hot labels need it: that is not reported.

    ## Example
    ```python
    model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    ```

    ## Use instead
    ```python
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    ```

    ## When it is wrong
    When the targets are 0 and 1 and the model is a linear classifier.

    ## References
    - keras/src/trainers/compile_utils.py: `get_metric`
    """

    name = "accuracy-on-regression"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])  # here
""",
        """\
import tensorflow as tf

model = tf.keras.Sequential([
    tf.keras.layers.Input((30, 1)),
    tf.keras.layers.LSTM(8),
    tf.keras.layers.Dense(1),
])
model.compile(
    loss=tf.keras.losses.Huber(),
    optimizer="sgd",
    metrics=["mae", "acc"],  # here
)
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae", "mse"])
classes = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1, activation="sigmoid")])
classes.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
""",
    )

    def judge(self, event: ModelCompiled) -> Iterator[Finding]:
        """One finding for each accuracy that measures numbers."""
        for output in event.compilation.outputs or ():
            loss = output.loss
            if output.activation != "linear" or loss is None or loss.spec is None:
                continue
            if not loss.spec.is_regression or _may_be_classes(output):
                continue
            for metric in output.metrics:
                if metric.spec is not None and metric.spec.is_accuracy:
                    yield self.finding(
                        metric.span,
                        f"`{metric.shown}` {_meaning(metric.shown)}, but this model predicts a "
                        f"number (no activation, loss `{loss.shown}`): it says nothing here.",
                        'Use `metrics=["mae"]`, the mean distance from the truth.',
                        event.related,
                    )


def _meaning(metric: str) -> str:
    """What a metric counts for one unit; the text is resolved by the shape of the output."""
    if metric in ("accuracy", "acc"):
        return "is `BinaryAccuracy` here, which rounds each prediction to 0 or 1"
    return "counts predictions that equal the label"


def _may_be_classes(output: Output) -> bool:
    """Whether Keras may take the units for classes: for several, it compares the greatest of each.

    That is `CategoricalAccuracy` or its sparse form (`MetricsList` in
    keras/src/trainers/compile_utils.py). With one-hot labels it is meant.
    """
    return not output.shape.dims or output.shape.dims[-1] != 1
