"""The rule `missing-get-config`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.saving import ConfigUnsaved


class MissingGetConfigRule(Rule[ConfigUnsaved]):
    """
    ## What it does
    Reports a saved model with a custom layer or model that has no `get_config`, although its
    constructor gets a value that Keras cannot write to a file.

    ## Why it matters
    Keras can save a class by the arguments of its constructor if they are numbers, strings or None;
    for a subclass of `Model`, Keras 3 can only if none of them is required. Otherwise `save`
    raises, after the training: `Object Twice was created by passing non-serializable argument
    values in __init__(), and therefore the object must override get_config()`.

    ## Example
    ```python
    class Twice(keras.layers.Layer):
        def __init__(self, inner, **kwargs):
            super().__init__(**kwargs)
            self.inner = inner

    model = keras.Sequential([keras.Input((4,)), Twice(keras.layers.Dense(4))])
    model.save("model.keras")
    ```

    ## Use instead
    ```python
    class Twice(keras.layers.Layer):
        def __init__(self, units, **kwargs):
            super().__init__(**kwargs)
            self.units = units
            self.inner = keras.layers.Dense(units)
    ```

    or write `get_config` and `from_config` with `keras.saving.serialize_keras_object`.

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/ops/operation.py: `Operation.__new__`, `Operation.get_config`
    """

    name = "missing-get-config"
    group = "saving"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Twice(keras.layers.Layer):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner

    def call(self, inputs):
        return self.inner(self.inner(inputs))


model = keras.Sequential([keras.Input((4,)), Twice(keras.layers.Dense(4))])
model.save("model.keras")  # here
""",
        """\
import keras
import numpy as np


class Classifier(keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.dense = keras.layers.Dense(classes, activation="softmax")

    def call(self, inputs):
        return self.dense(inputs)


model = Classifier(3)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(np.zeros((8, 4)), np.zeros(8))
model.save("model.keras")  # here
""",
    )
    good = (
        """\
import keras


class Scale(keras.layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, inputs):
        return inputs * self.factor


model = keras.Sequential([keras.Input((4,)), Scale(2.0), keras.layers.Dense(1)])
model.save("model.keras")
""",
    )

    def judge(self, event: ConfigUnsaved) -> Iterator[Finding]:
        """One finding for each save that fails for a class."""
        why = (
            "its `__init__` needs arguments that Keras 3 does not keep"
            if event.is_model
            else "its `__init__` was given more than numbers and strings"
        )
        related: tuple[Related, ...] = ()
        if event.definition is not None:
            related = (Related("the constructor is here", event.definition),)
        yield self.finding(
            event.span,
            f"`{event.class_name}` has no `get_config`, and {why}: saving raises.",
            "Write a `get_config` that returns all arguments of `__init__`, or give it numbers and "
            "strings alone.",
            (*event.related, *related),
        )
