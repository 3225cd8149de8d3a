"""The rule `scale-mismatch`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.data.histories import history_of
from kerasight.rules.data.scaling import is_raw, is_scaled
from kerasight.rules.rule import Rule
from kerasight.values.data import Step
from kerasight.values.findings import Finding, Related, Severity, Span
from kerasight.values.objects import Value
from kerasight.values.training import ModelFed, ModelFitted


class ScaleMismatchRule(Rule[ModelFed]):
    """
    ## What it does
    Reports data for validation, evaluation or prediction on another scale than the training data:
    one of the two divided by 255, the other not, or only one part of a split through a scaler.

    ## Why it matters
    The model sees numbers of another size than in training. Its accuracy on them is that of
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
        """\
import keras
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

x, y = load_wine(return_X_y=True)
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2)
x_train = StandardScaler().fit_transform(x_train)
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train)
print(model.evaluate(x_test, y_test))  # here
""",
        """\
import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
mean, std = x_train.mean(axis=0), x_train.std(axis=0)
x_train = (x_train - mean) / std
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test))  # here
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
        """\
import keras
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

x, y = load_wine(return_X_y=True)
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2)
scaler = StandardScaler().fit(x_train)
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(scaler.transform(x_train), y_train)
print(model.evaluate(scaler.transform(x_test), y_test))
""",
        """\
import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
mean, std = x_train.mean(axis=0), x_train.std(axis=0)
x_train = (x_train - mean) / std
x_test -= mean
x_test /= std
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
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
        one_part = _scaled_part(trained, other)
        if one_part is not None:
            which, step = one_part
            untouched = "these are not" if which == "train" else "the training data are not"
            scaled = "The training data" if which == "train" else f"The {which} data"
            related = (Related(f"here: {step.words}", step.span),) if step.span else ()
            yield self.finding(
                place,
                f"{scaled} were scaled after the split ({step.words}), but {untouched}.",
                "Scale all parts in the same way: `transform` with the scaler that was fitted on "
                "the training data.",
                (*related, *event.related),
            )
        elif (is_scaled(trained) and is_raw(other)) or (is_raw(trained) and is_scaled(other)):
            yield self.finding(
                place,
                f"The model is trained on images up to {trained.facts.high:g}, but {what} images "
                f"go up to {other.facts.high:g}.",
                "Scale all images in the same way.",
                event.related,
            )


def _scaled_part(trained: Value, other: Value) -> tuple[str, Step] | None:
    """Of two parts of one split, the one that was scaled since, and by what, if only one was."""
    first, second = _since_split(trained), _since_split(other)
    if first is None or second is None:
        return None
    split, steps = first
    other_split, other_steps = second
    if split.span != other_split.span or split.span is None or split.words == other_split.words:
        return None
    scaled, raw = _scaling(steps), _scaling(other_steps)
    if scaled is not None and not other_steps:
        return split.words, scaled
    return (other_split.words, raw) if raw is not None and not steps else None


def _since_split(data: Value) -> tuple[Step, tuple[Step, ...]] | None:
    """The last split of data and what was done since, None where it was not split."""
    history = history_of(data)
    places = [index for index, step in enumerate(history) if step.kind == "split"]
    return (history[places[-1]], history[places[-1] + 1 :]) if places else None


def _scaling(steps: tuple[Step, ...]) -> Step | None:
    return next((step for step in steps if step.kind in ("scaled", "standardized")), None)
