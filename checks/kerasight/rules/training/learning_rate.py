"""The rule `learning-rate`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import Event
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ObjectMade

ADAPTIVE = frozenset({"Adam", "AdamW", "Adamax", "Nadam", "RMSprop", "Lion"})


class LearningRateRule(Rule):
    """
    ## What it does
    Reports a learning rate of zero or below, and one of 1 or above for an optimizer that adapts
    its steps (`Adam`, `RMSprop` and the like).

    ## Why it matters
    Such an optimizer moves every weight by about the learning rate in each step, whatever the
    gradient: at 1 the weights jump about and the loss never falls. Usual causes: `Adam(1)` for
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
    reads = (ObjectMade,)
    bad = (
        "import keras\n\noptimizer = keras.optimizers.Adam(learning_rate=10)  # here\n",
        """\
from tensorflow.keras.optimizers import RMSprop, SGD

first = RMSprop(1.0)  # here
second = SGD(-0.01)  # here
""",
    )
    good = (
        """\
import keras

first = keras.optimizers.Adam(1e-8)
second = keras.optimizers.SGD(learning_rate=2.0)
third = keras.optimizers.Adadelta(learning_rate=1.0)
""",
    )

    def judge(self, event: Event) -> Iterator[Finding]:
        """One finding for a rate that cannot be meant."""
        assert isinstance(event, ObjectMade)
        made = event.made
        rate = made.arguments.get("learning_rate")
        if not made.path.startswith("keras.optimizers.") or isinstance(rate, bool):
            return
        if not isinstance(rate, int | float):
            return
        if rate <= 0:
            effect = "nothing is learned" if rate == 0 else "the loss is driven up"
            message = f"With a learning rate of {rate} {effect}."
        elif rate >= 1 and made.class_name in ADAPTIVE:
            message = (
                f"A learning rate of {rate} moves every weight by about {rate} in each step of "
                f"`{made.class_name}`."
            )
        else:
            return
        place = made.places.get("learning_rate", event.span)
        yield self.finding(place, message, "Begin with 0.001.", event.related)
