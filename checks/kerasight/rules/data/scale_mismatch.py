"""The rule `scale-mismatch`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.data.scaling import is_raw, is_scaled
from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity, Span
from kerasight.values.objects import Value
from kerasight.values.training import ModelFed, ModelFitted


class ScaleMismatchRule(Rule[ModelFed]):
    """
    ## What it does
    Reports images for validation, evaluation or prediction on another scale than the training
    images: one of the two divided by 255, the other not.

    ## Why it matters
    The model sees numbers 255 times as large as in training. Its accuracy on them is that of
    guessing, and looks like overfitting.

    ## Example
    ```python
    x_train = x_train / 255.0
    model.fit(x_train, y_train, validation_data=(x_test, y_test))
    ```

    ## Use instead
    ```python
    x_train, x_test = x_train / 255.0, x_test / 255.0
    model.fit(x_train, y_train, validation_data=(x_test, y_test))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - Keras: [Image classification from scratch](https://keras.io/examples/vision/)
    """

    name = "scale-mismatch"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(x_test, y_test))  # here
model.evaluate(x_test, y_test)  # here
""",
    )
    good = (
        """\
import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
model.evaluate(x_test, y_test)
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for data on the other scale."""
        place: Span = event.places.get("x", event.span)
        trained: Value = event.trained_on
        other: Value = event.arguments.get("x")
        what = "these"
        if isinstance(event, ModelFitted):
            data = event.arguments.get("validation_data")
            if not isinstance(data, tuple) or not data:
                return
            trained, other, what = other, data[0], "the validation"
            place = event.places.get("validation_data", event.span)
        if (is_scaled(trained) and is_raw(other)) or (is_raw(trained) and is_scaled(other)):
            yield self.finding(
                place,
                f"The model is trained on images up to {trained.facts.high:g}, but {what} images "
                f"go up to {other.facts.high:g}.",
                "Scale all images in the same way.",
                event.related,
            )
