"""The rule `lost-weights`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.saving import WeightsLost


class LostWeightsRule(Rule[WeightsLost]):
    """
    ## What it does
    Reports models whose weights do not come back when they are loaded: a custom model is saved
    whose `build` leaves layers without weights, or weights are loaded into a custom model that
    `model.build(shape)` has not built.

    ## Why it matters
    When Keras loads a file, it makes the layers of a custom model by its `build`, and does not call
    it. A layer without weights takes nothing from the file, and Keras 3 does not say so: the loaded
    model predicts as if it had never been trained. Keras 2 raises, or says nothing either.

    ## Example
    ```python
    class Tower(keras.Model):
        def build(self, input_shape):
            self.dense = keras.layers.Dense(8)

        def call(self, inputs):
            return self.dense(inputs)
    ```

    ## Use instead
    ```python
    class Tower(keras.Model):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.dense = keras.layers.Dense(8)

        def call(self, inputs):
            return self.dense(inputs)
    ```

    or build each layer in `build`: `self.dense.build(input_shape)`. Call a custom model on some
    data before `load_weights`: `model(x[:1])`.

    ## When it is wrong
    When the file is never loaded. Classes that say how they are built or loaded
    (`build_from_config`, `load_own_variables`) are not checked.

    ## References
    - keras/src/models/model.py: `Model.build_from_config`
    - keras/src/layers/core/dense.py: `load_own_variables` does nothing before `build`
    - Measured on Keras 3.15 and 2.21: predictions differ by 0.9 to 2.8.
    """

    name = "lost-weights"
    group = "saving"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np


@keras.saving.register_keras_serializable()
class Tower(keras.Model):
    def build(self, input_shape):
        self.dense = keras.layers.Dense(8, activation="relu")
        self.last = keras.layers.Dense(1)

    def call(self, inputs):
        return self.last(self.dense(inputs))


model = Tower()
model.compile("adam", "mse")
model.fit(np.zeros((16, 4)), np.zeros((16, 1)))
model.save("tower.keras")  # here
""",
        """\
import keras


class Tower(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(8)

    def call(self, inputs):
        return self.dense(inputs)


model = Tower()
model.build((None, 4))
model.load_weights("tower.weights.h5")  # here
""",
        """\
import numpy as np
import tf_keras


@tf_keras.saving.register_keras_serializable()
class Stack(tf_keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.pairs = [[tf_keras.layers.Dense(4), tf_keras.layers.Dense(4)] for _ in range(2)]

    def call(self, inputs):
        for first, second in self.pairs:
            inputs = second(first(inputs))
        return inputs


inputs = tf_keras.Input((4,))
model = tf_keras.Model(inputs, Stack()(inputs))
model.save("stack.keras")  # here
""",
    )
    good = (
        """\
import keras
import numpy as np


@keras.saving.register_keras_serializable()
class Tower(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(8, activation="relu")
        self.drop = keras.layers.Dropout(0.5)

    def build(self, input_shape):
        self.dense.build(input_shape)

    def call(self, inputs):
        return self.drop(self.dense(inputs))


model = Tower()
model.compile("adam", "mse")
model.fit(np.zeros((16, 4)), np.zeros((16, 8)))
model.save("tower.keras")
again = Tower()
again.build((None, 4))
again.load_weights("tower.weights.h5")
""",
        """\
import keras
import numpy as np


@keras.saving.register_keras_serializable()
class Block(keras.layers.Layer):
    def build(self, input_shape):
        self.pairs = [[keras.layers.Dense(4), keras.layers.Dense(4)] for _ in range(2)]

    def call(self, inputs):
        for first, second in self.pairs:
            inputs = second(first(inputs))
        return inputs


inputs = keras.Input((4,))
model = keras.Model(inputs, Block()(inputs))
model.save("block.keras")
""",
    )

    def judge(self, event: WeightsLost) -> Iterator[Finding]:
        """One finding for each file or loading that loses weights."""
        shown = [f"`{name}`" for name in event.parts[:3]]
        parts = ", ".join(shown) + (" and others" if len(event.parts) > 3 else "")
        who = f"`{event.class_name}`"
        if event.cause == "hollow build":
            message = (
                f"`build` of {who} makes no weights, since the class has no `build` of its own: "
                f"{parts} will not get those of the file, and Keras does not say so."
            )
            help = "Call the model on some data before: `model(x[:1])`."
        elif event.cause == "build":
            message = (
                f"`build` of {who} leaves {parts} without weights: loading brings none of theirs "
                "back" + ("." if event.keras.is_2 else ", and Keras does not say so.")
            )
            help = (
                "Make the layers in `__init__` and remove `build`, or build each of them in it: "
                "`self.dense.build(input_shape)`."
            )
            if event.keras.is_2:
                help = "Make the layers in `__init__`, and end `build` with `super().build(...)`."
        else:
            message = (
                f"{who} has {parts} in lists or dicts of lists, which Keras 2 does not write to a "
                "`.keras` file: loading brings none of their weights back."
            )
            help = "Keep them in one flat list."
        related: tuple[Related, ...] = ()
        if event.definition is not None:
            related = (Related("the model is made here", event.definition),)
            if event.cause == "build":
                related = (Related("`build` is here", event.definition),)
        yield self.finding(event.span, message, help, (*event.related, *related))
