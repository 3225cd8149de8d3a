"""The rule `missing-attribute`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import AttributeMissing
from kerasight.values.findings import Finding, Fix, Severity


class MissingAttributeRule(Rule[AttributeMissing]):
    """
    ## What it does
    Reports code of a custom layer or model that reads an attribute which is never set:
    `self.dense3` where the constructor makes `self.dense1` and `self.dense2`.

    ## Why it matters
    Python raises `AttributeError` when the model is first called, below a long traceback of Keras.

    ## Example
    ```python
    class Classifier(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = keras.layers.Dense(8, activation="relu")
            self.last = keras.layers.Dense(3)

        def call(self, inputs):
            return self.lsat(self.hidden(inputs))

    Classifier()(keras.Input((4,)))
    ```

    ## Use instead
    ```python
    class Classifier(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = keras.layers.Dense(8, activation="relu")
            self.last = keras.layers.Dense(3)

        def call(self, inputs):
            return self.last(self.hidden(inputs))

    Classifier()(keras.Input((4,)))
    ```

    ## When it is wrong
    When code in another file sets the attribute. Only objects that the program makes are checked,
    where the code certainly runs, and only names that occur nowhere else in the file.

    ## References
    - keras/src/layers/layer.py and tf_keras/src/engine/base_layer.py: what every layer has
    """

    name = "missing-attribute"
    group = "classes"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(8, activation="relu")
        self.last = keras.layers.Dense(3)

    def call(self, inputs):
        return self.lsat(self.hidden(inputs))  # here


outputs = Classifier()(keras.Input((4,)))
""",
        """\
import keras
import numpy as np


class Scale(keras.layers.Layer):
    def __init__(self, factor):
        super().__init__()

    def call(self, inputs):
        return inputs * self.factor  # here


model = keras.Sequential([keras.Input((4,)), Scale(2.0)])
model.predict(np.zeros((2, 4)))
""",
    )
    good = (
        """\
import keras


class Stack(keras.Model):
    def __init__(self, depth=2):
        super().__init__()
        for number in range(depth):
            setattr(self, f"dense_{number}", keras.layers.Dense(4))

    def call(self, inputs):
        return self.dense_1(self.dense_0(inputs))


class Whole(keras.Model):
    def call(self, inputs):
        return self.head(inputs) if hasattr(self, "head") else inputs


outputs = Stack()(keras.Input((4,)))
model = Whole()
print(model.name, model.built, model.losses)
outputs = model(keras.Input((4,)))
""",
    )

    def judge(self, event: AttributeMissing) -> Iterator[Finding]:
        """One finding for each attribute that nothing sets."""
        close, fix = event.suggestion, None
        if close is not None and event.correction is not None:
            fix = Fix(f"Write `{close}`", (event.correction,))
        advice = f"Did you mean `{close}`?" if close else "Set it in the constructor."
        yield self.finding(
            event.span,
            f"`{event.class_name}` has no attribute `{event.attribute}`: nothing sets it.",
            advice,
            event.related,
            fix,
        )
