"""The rule `meaningless-metric`."""

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


class MeaninglessMetricRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports a metric that runs, but whose value has nothing to do with the model: `MeanIoU` of
    probabilities, `CategoricalAccuracy` of the numbers of classes, `Accuracy` of probabilities.

    ## Why it matters
    There is no warning. `MeanIoU` and `IoU` cut the output to integers, and a probability below 1
    becomes class 0: the value stays the same in all epochs. `CategoricalAccuracy` looks for the
    greatest column of a label that has one. `Accuracy` asks whether a probability equals the label
    to the last digit.

    ## Example
    ```python
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.Accuracy()])
    model.fit(np.random.rand(60, 4), np.random.randint(0, 2, 60))
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    model.fit(np.random.rand(60, 4), np.random.randint(0, 2, 60))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/metrics/iou_metrics.py, keras/src/metrics/accuracy_metrics.py
    - Measured on Keras 2 and 3: `MeanIoU(num_classes=3)` of a softmax is the same in each epoch.
    """

    name = "meaningless-metric"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(60, 4), np.random.randint(0, 2, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.Accuracy()])
model.fit(x, y)  # here
""",
        """\
import keras
import numpy as np

pictures = np.random.rand(6, 8, 8, 1)
masks = keras.utils.to_categorical(np.random.randint(0, 3, (6, 8, 8)), 3)
model = keras.Sequential([
    keras.Input((8, 8, 1)),
    keras.layers.Conv2D(3, 1, activation="softmax"),
])
overlap = keras.metrics.MeanIoU(num_classes=3)
model.compile("adam", "categorical_crossentropy", metrics=[overlap])
model.fit(pictures, masks)  # here
""",
        """\
import numpy as np
from tensorflow import keras

x, y = np.random.rand(60, 4), np.random.randint(0, 3, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile(
    "adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.CategoricalAccuracy()]
)
model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(60, 4), np.random.randint(0, 3, 60)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y)
model.compile(
    "adam", "categorical_crossentropy", metrics=[keras.metrics.CategoricalAccuracy()]
)
model.fit(x, np.eye(3)[y])
pictures = np.random.rand(6, 8, 8, 1)
masks = keras.utils.to_categorical(np.random.randint(0, 3, (6, 8, 8)), 3)
cuts = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Conv2D(3, 1, activation="softmax")])
overlap = keras.metrics.MeanIoU(num_classes=3, sparse_y_true=False, sparse_y_pred=False)
cuts.compile("adam", "categorical_crossentropy", metrics=[overlap])
cuts.fit(pictures, masks)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for each metric that measures nothing."""
        for target in event.targets:
            for metric in target.output.metrics:
                spec = metric.spec
                if spec is None or raises(metric, spec, target, event.keras):
                    continue
                found = _mistake(metric, spec, target)
                if found is None:
                    continue
                what, advice = found
                yield self.finding(
                    event.places.get("y", event.span),
                    f"`{metric.shown}` says nothing of this model: {what}.",
                    advice,
                    (Related("the metric is chosen here", metric.span), *event.related),
                )


def _mistake(
    metric: Component[MetricSpec], spec: MetricSpec, target: Target
) -> tuple[str, str] | None:
    """What the metric compares instead, and what to do; None if it measures something."""
    activation, units = target.output.activation, target.units
    probabilities = activation in ("sigmoid", "softmax")
    sparse = metric.arguments.get("sparse_y_pred", True) is True
    if spec.compares == "classes" and probabilities and sparse:
        if units == 1:
            return (
                "it takes the numbers of classes, and cuts every probability below 1 to class 0",
                "Use `keras.metrics.BinaryIoU()`.",
            )
        columns = target.as_one_hot == "fits"
        labels = "sparse_y_true=False, " if columns else ""
        return (
            "it takes the numbers of classes, and cuts every probability below 1 to class 0",
            f"Give it `{labels}sparse_y_pred=False`: it then takes the greatest of the classes.",
        )
    if spec.wants == "exact" and probabilities:
        return (
            f"it counts the outputs of `{activation}` that equal the label to the last digit",
            'Use `metrics=["accuracy"]`, which fits the output and the labels.',
        )
    classes = target.as_classes == "fits" and target.spec.y_true == "integers"
    if spec.wants == "one-hot" and classes and isinstance(units, int) and units > 1:
        return (
            "it wants a column for each class, and these labels are the numbers of classes",
            'Use `metrics=["accuracy"]`, or `SparseCategoricalAccuracy`.',
        )
    return None
