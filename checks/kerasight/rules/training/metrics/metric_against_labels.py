"""The rule `metric-against-labels`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.metrics.comparing import raises
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import (
    Component,
    ModelEvaluated,
    ModelFed,
    ModelFitted,
    Target,
)
from kerasight.values.training_specs import MetricSpec


class MetricAgainstLabelsRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports a metric that cannot compare the labels with the output of the model: `F1Score`,
    `Precision`, `Recall`, `AUC` and the like with the numbers of classes, `MeanIoU` with an output
    for each class.

    ## Why it matters
    The loss takes these labels, so that the model seems right, but Keras raises in the first batch:
    `FBetaScore expects 2D inputs`, or `Shapes ... are incompatible`. These metrics need a column
    for each class in the labels, as the output has.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.AUC()])
    model.fit(np.random.rand(60, 4), np.random.randint(0, 3, 60))
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
    model.compile("adam", "categorical_crossentropy", metrics=[keras.metrics.AUC()])
    model.fit(np.random.rand(60, 4), np.eye(3)[np.random.randint(0, 3, 60)])
    ```

    ## When it is wrong
    Not known to be. It counts the numbers of one sample; where a size is unknown, nothing is said.

    ## References
    - keras/src/utils/metrics_utils.py: `update_confusion_matrix_variables`
    - keras/src/metrics/f_score_metrics.py, keras/src/metrics/iou_metrics.py
    """

    name = "metric-against-labels"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(60, 4), np.random.randint(0, 3, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.F1Score()])
model.fit(x, y)  # here
""",
        """\
import numpy as np
from tensorflow import keras

x, y = np.random.rand(60, 4), np.random.randint(0, 3, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile(
    "adam", "sparse_categorical_crossentropy", metrics=["accuracy", keras.metrics.Precision()]
)
model.fit(x, y)  # here
""",
        """\
import keras
import numpy as np

pictures, masks = np.random.rand(6, 8, 8, 1), np.random.randint(0, 3, (6, 8, 8, 1))
model = keras.Sequential([
    keras.Input((8, 8, 1)),
    keras.layers.Conv2D(3, 1, activation="softmax"),
])
model.compile(
    "adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.MeanIoU(num_classes=3)]
)
model.fit(pictures, masks)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(60, 4), np.random.randint(0, 3, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=[keras.metrics.F1Score()])
model.fit(x, np.eye(3)[y])
two = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
two.compile("adam", "binary_crossentropy", metrics=[keras.metrics.Precision()])
two.fit(x, np.random.randint(0, 2, 60))
pictures, masks = np.random.rand(6, 8, 8, 1), np.random.randint(0, 3, (6, 8, 8, 1))
cuts = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Conv2D(3, 1, activation="softmax")])
overlap = keras.metrics.MeanIoU(num_classes=3, sparse_y_pred=False)
cuts.compile("adam", "sparse_categorical_crossentropy", metrics=[overlap])
cuts.fit(pictures, masks)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for each metric that raises, where the loss does not."""
        for target in event.targets:
            if target.match == "raises":
                continue
            for metric in target.output.metrics:
                if metric.spec is None or not raises(metric, metric.spec, target, event.keras):
                    continue
                yield self.finding(
                    event.places.get("y", event.span),
                    f"`{metric.shown}` cannot compare these labels of shape {target.array.shape} "
                    f"with the output {target.output.shape}{_why(metric.spec)}.",
                    _advice(metric, metric.spec, target),
                    (Related("the metric is chosen here", metric.span), *event.related),
                )


def _why(spec: MetricSpec) -> str:
    if spec.compares == "rows":
        return ": it wants one row of both for each sample"
    if spec.compares == "classes":
        return ": it wants the number of a class for each place of both"
    return ": it wants a label for each number of the output"


def _advice(metric: Component[MetricSpec], spec: MetricSpec, target: Target) -> str:
    if spec.compares == "classes" and _has_classes(metric, target):
        return "Give it `sparse_y_pred=False`: it then takes the greatest of the classes."
    if target.as_classes == "fits" and target.spec.y_true == "integers":
        return (
            "Use `keras.utils.to_categorical` for the labels and `categorical_crossentropy` for "
            'the loss, or measure "accuracy" alone.'
        )
    return f"Give labels of the shape of the output, {target.output.shape}."


def _has_classes(metric: Component[MetricSpec], target: Target) -> bool:
    return metric.arguments.get("sparse_y_pred") is not False and target.as_classes == "fits"
