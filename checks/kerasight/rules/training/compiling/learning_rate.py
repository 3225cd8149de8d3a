"""The rule `learning-rate`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import KerasObject, ModelCompiled


class LearningRateRule(Rule[ModelCompiled]):
    """
    ## What it does
    Reports a model whose optimizer has a learning rate of zero or below, or one of 1 or above if
    the optimizer adapts its steps (`Adam`, `RMSprop` and the like).

    ## Why it matters
    Such an optimizer moves every weight by about the learning rate in each step, whatever the
    gradient: at 1 the weights jump and the loss never falls. Usual causes: `Adam(1)` for
    `Adam(1e-3)`, a number of epochs in the wrong place.

    ## Example
    ```python
    optimizer = keras.optimizers.Adam(learning_rate=10)
    ```

    ## Use instead
    ```python
    optimizer = keras.optimizers.Adam(learning_rate=1e-3)
    ```

    ## When it is wrong
    For a model of very few weights with large targets.

    ## References
    - Kingma and Ba, [Adam](https://arxiv.org/abs/1412.6980), section 2.1: the step is bounded by
      the learning rate
    """

    name = "learning-rate"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
optimizer = keras.optimizers.Adam(learning_rate=10)  # here
model.compile(optimizer, "mse")
""",
        """\
from tensorflow import keras
from tensorflow.keras.optimizers import SGD

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.compile(loss="mse", optimizer=SGD(-0.01))  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.Adam(1e-8), "mse")
model.compile(keras.optimizers.SGD(learning_rate=2.0), "mse")
model.compile(keras.optimizers.Adadelta(learning_rate=1.0), "mse")
""",
    )

    def judge(self, event: ModelCompiled) -> Iterator[Finding]:
        """One finding for a rate that cannot be meant."""
        optimizer = event.compilation.optimizer
        if optimizer is None or not isinstance(optimizer.value, KerasObject):
            return
        made, spec = optimizer.value, optimizer.spec
        rate = made.arguments.get("learning_rate")
        if isinstance(rate, bool) or not isinstance(rate, int | float):
            return
        if rate <= 0:
            effect = "nothing is learned" if rate == 0 else "the loss is driven up"
            message = f"With a learning rate of {rate} {effect}."
        elif rate >= 1 and spec is not None and spec.is_adaptive:
            message = (
                f"A learning rate of {rate} moves every weight by about {rate} in each step of "
                f"`{made.class_name}`."
            )
        else:
            return
        place = made.places.get("learning_rate", made.span)
        yield self.finding(place, message, "Begin with 0.001.", event.related)
