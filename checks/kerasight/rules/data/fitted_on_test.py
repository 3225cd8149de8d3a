"""The rule `fitted-on-test`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.data.histories import history_of, trained_and_other
from kerasight.rules.rule import Rule
from kerasight.values.data import Array, Facts, Step
from kerasight.values.findings import Finding, Related, Severity, Span
from kerasight.values.objects import Value
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted


class FittedOnTestRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports data whose scaler was fitted on the test data: before the split, or again on the test
    data.

    ## Why it matters
    Fitted before the split, the scaler leaks the test data into the training, and the score is too
    good. Fitted again on the test data, it transforms them to another scale than that of the
    training data, and the score is too low.

    ## Example
    ```python
    x = StandardScaler().fit_transform(x)
    x_train, x_test, y_train, y_test = train_test_split(x, y)
    model.fit(x_train, y_train)
    ```

    ## Use instead
    ```python
    x_train, x_test, y_train, y_test = train_test_split(x, y)
    scaler = StandardScaler().fit(x_train)
    model.fit(scaler.transform(x_train), y_train)
    ```

    ## When it is wrong
    When nothing is measured on the test data.

    ## References
    - scikit-learn: [Common pitfalls](https://scikit-learn.org/stable/common_pitfalls.html)
    """

    name = "fitted-on-test"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

x, y = np.random.rand(100, 4), np.random.rand(100)
x = StandardScaler().fit_transform(x)
x_train, x_test, y_train, y_test = train_test_split(x, y)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train)  # here
""",
        """\
import keras
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

x, y = np.random.rand(100, 4), np.random.rand(100)
x_train, x_test, y_train, y_test = train_test_split(x, y)
scaler = MinMaxScaler()
x_train = scaler.fit_transform(x_train)
x_test = scaler.fit_transform(x_test)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

x, y = np.random.rand(100, 4), np.random.rand(100)
x_train, x_test, y_train, y_test = train_test_split(x, y)
scaler = StandardScaler()
x_train = scaler.fit_transform(x_train)
x_test = scaler.transform(x_test)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
model.evaluate(x_test, y_test)
""",
        """\
import keras
import numpy as np
from sklearn.preprocessing import StandardScaler

x, y = np.random.rand(100, 4), np.random.rand(100)
x_train, x_test = x[:80], x[80:]
scaled = StandardScaler().fit_transform(x_train)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(scaled, y[:80])
model.evaluate(StandardScaler().fit(x_train).transform(x_test), y[80:])
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for each array that a scaler has learned too much from."""
        validation = event.arguments.get("validation_data")
        trained, _, _ = trained_and_other(event)
        given: list[tuple[str, Value]] = [("x", event.arguments.get("x"))]
        if isinstance(validation, tuple) and validation:
            given.append(("validation_data", validation[0]))
        for name, data in given:
            if not isinstance(data, Array):
                continue
            leak = _leak(data.facts) or _scaled_anew(trained, data)
            if leak is None:
                continue
            message, step = leak
            related: tuple[Related, ...] = event.related
            if step.span is not None:
                related = (Related("the scaler is used here", step.span), *related)
            place: Span = event.places.get(name, event.span)
            yield self.finding(
                place,
                message,
                "Split first, `fit` the scaler on the training data, only `transform` the rest.",
                related,
            )
            return


def _scaled_anew(trained: Value, other: Array) -> tuple[str, Step] | None:
    """What scales the data of a test by other numbers than the training, None if nothing does.

    The number of rows shows that it was fitted on the test data, not again on the training data.
    """
    one, two = _scaling(trained), _scaling(other)
    if one is None or two is None or one.words != two.words:
        return None
    if one.fitted_on is None or two.fitted_on is None:
        return None
    before, now = one.fitted_on.rows, two.fitted_on.rows
    if not isinstance(before, int) or before == now or now != other.rows:
        return None
    return (
        f"{two.words} was fitted anew on these data: they have another scale than the training "
        "data.",
        two,
    )


def _scaling(data: Value) -> Step | None:
    """The last scaler that data went through, None where there is none."""
    history = reversed(history_of(data))
    return next((step for step in history if step.kind == "standardized"), None)


def _leak(facts: Facts) -> tuple[str, Step] | None:
    """What a scaler has learned that it should not, None when nothing is known."""
    split: str | None = None
    fitted: Step | None = None
    for step in facts.history:
        if step.kind == "split":
            split = step.words
            if fitted is not None:
                return (
                    f"{fitted.words} was fitted on all data before the split: the training has "
                    "seen the test data.",
                    fitted,
                )
        elif step.kind == "standardized" and step.fitted_on is not None:
            learned_from = step.fitted_on.facts.split
            if split is None and learned_from is None:
                fitted = step
            if split == "test" and learned_from == "test":
                return (
                    f"{step.words} was fitted on the test data: they have another scale than the "
                    "training data.",
                    step,
                )
    return None
