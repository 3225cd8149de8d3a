"""The rule `missing-call`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import CallMissing
from kerasight.values.findings import Finding, Fix, Severity


class MissingCallRule(Rule[CallMissing]):
    """
    ## What it does
    Reports custom layers and models that are called or trained although their class has no `call`:
    often the method is named `forward`, as in PyTorch.

    ## Why it matters
    Keras raises `NotImplementedError`. In Keras 2, a layer without `call` returns its input, which
    is not reported.

    ## Example
    ```python
    class Classifier(keras.Model):
        def __init__(self):
            super().__init__()
            self.last = keras.layers.Dense(3)

        def forward(self, inputs):
            return self.last(inputs)

    Classifier()(keras.Input((4,)))
    ```

    ## Use instead
    ```python
    class Classifier(keras.Model):
        def __init__(self):
            super().__init__()
            self.last = keras.layers.Dense(3)

        def call(self, inputs):
            return self.last(inputs)

    Classifier()(keras.Input((4,)))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/models/model.py and tf_keras/src/engine/training.py: `Model.call`
    """

    name = "missing-call"
    group = "classes"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.last = keras.layers.Dense(3)

    def forward(self, inputs):
        return self.last(inputs)


outputs = Classifier()(keras.Input((4,)))  # here
""",
        """\
import keras
import numpy as np


class Nothing(keras.Model):
    pass


model = Nothing()
model.compile("adam", "mse")
model.fit(np.zeros((4, 3)), np.zeros((4, 3)))  # here
""",
    )
    good = (
        """\
import keras


class Base(keras.Model):
    def call(self, inputs):
        return self.head(inputs)


class Classifier(Base):
    def __init__(self):
        super().__init__()
        self.head = keras.layers.Dense(3)


outputs = Classifier()(keras.Input((4,)))
""",
    )

    def judge(self, event: CallMissing) -> Iterator[Finding]:
        """One finding for each use of an object that cannot be called."""
        fix = None
        if event.correction is not None:
            fix = Fix(f"Rename `{event.instead}` to `call`", (event.correction,))
        advice = "Define `call(self, inputs)`."
        if event.instead is not None:
            advice = f"Keras calls `call`: rename `{event.instead}`."
        yield self.finding(
            event.span,
            f"`{event.class_name}` has no `call`: Keras does not know what it outputs.",
            advice,
            event.related,
            fix,
        )
