"""The rule `test-used-as-validation`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.data import Array
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ModelFitted


class TestUsedAsValidationRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports test data that is passed to `fit` as `validation_data`.

    ## Why it matters
    If it is used to choose epochs, layers or a learning rate, there is no data left to show how the
    model does on unseen data.

    ## Example
    ```python
    model.fit(x_train, y_train, validation_data=(x_test, y_test))
    ```

    ## Use instead
    ```python
    model.fit(x_train, y_train, validation_split=0.1)
    ```

    ## When it is wrong
    When nothing is chosen by the validation. Since many courses do this, the rule is off by
    default.

    ## References
    - scikit-learn: [Common pitfalls](https://scikit-learn.org/stable/common_pitfalls.html)
    """

    name = "test-used-as-validation"
    group = "data"
    severity = Severity.WARNING
    default = False
    bad = (
        """\
import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test))  # here
""",
    )
    good = (
        """\
import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_split=0.1)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for test data in training."""
        data = event.arguments.get("validation_data")
        first = data[0] if isinstance(data, tuple) and data else None
        if isinstance(first, Array) and first.facts.split == "test":
            yield self.finding(
                event.places.get("validation_data", event.span),
                "The model is validated on the test data.",
                "Keep the test data for the end: `validation_split=0.1`.",
                event.related,
            )
