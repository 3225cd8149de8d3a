"""The rule `missing-super-init`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import BaseNotInitialized
from kerasight.values.findings import Finding, Severity


class MissingSuperInitRule(Rule[BaseNotInitialized]):
    """
    ## What it does
    Reports custom layers and models whose `__init__` does not call `super().__init__()`.

    ## Why it matters
    The constructor of Keras sets attributes that its other methods need. Without it, Keras 2 raises
    when the first layer is assigned to `self`, and Keras 3 when the object is first used. The
    message seldom names the cause: `'Classifier' object has no attribute '_dtype_policy'`.

    ## Example
    ```python
    class Classifier(keras.Model):
        def __init__(self):
            self.last = keras.layers.Dense(3)

        def call(self, inputs):
            return self.last(inputs)

    model = Classifier()
    model.compile("adam", "mse")
    ```

    ## Use instead
    ```python
    class Classifier(keras.Model):
        def __init__(self):
            super().__init__()
            self.last = keras.layers.Dense(3)

        def call(self, inputs):
            return self.last(inputs)

    model = Classifier()
    model.compile("adam", "mse")
    ```

    ## When it is wrong
    Not known to be: only objects that the program makes are checked, and only classes without any
    `super` or `__init__` in their code.

    ## References
    - keras/src/layers/layer.py: `Layer.__call__`
    - tf_keras/src/engine/training.py: `Model.__setattr__`
    """

    name = "missing-super-init"
    group = "classes"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Classifier(keras.Model):
    def __init__(self):
        self.last = keras.layers.Dense(3)

    def call(self, inputs):
        return self.last(inputs)


Classifier().compile("adam", "mse")  # here
""",
        """\
import keras


class Double(keras.layers.Layer):
    def __init__(self, factor=2):
        self.factor = factor

    def call(self, inputs):
        return inputs * self.factor


model = keras.Sequential([keras.Input((4,)), Double()])  # here
""",
        """\
import tf_keras


class Classifier(tf_keras.Model):
    def __init__(self):
        self.last = tf_keras.layers.Dense(3)

    def call(self, inputs):
        return self.last(inputs)


model = Classifier()  # here
""",
    )
    good = (
        """\
import keras


class Base(keras.layers.Layer):
    def __init__(self):
        super().__init__()


class Double(Base):
    def call(self, inputs):
        return inputs * 2


class Old(keras.Model):
    def __init__(self):
        keras.Model.__init__(self)
        self.double = Double()

    def call(self, inputs):
        return self.double(inputs)


outputs = Old()(keras.Input((4,)))
""",
    )

    def judge(self, event: BaseNotInitialized) -> Iterator[Finding]:
        """One finding for each object that is made without the constructor of Keras."""
        yield self.finding(
            event.span,
            f"The constructor of `{event.class_name}` does not call that of `{event.base}`: the "
            "object cannot be used.",
            "Begin its `__init__` with `super().__init__()`.",
            event.related,
        )
