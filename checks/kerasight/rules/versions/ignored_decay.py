"""The rule `ignored-decay`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import ObjectMade


class IgnoredDecayRule(Rule[ObjectMade]):
    """
    ## What it does
    Reports an optimizer with `decay=`, which Keras 3 ignores.

    ## Why it matters
    The optimizers of Keras before 2.11 divided the learning rate by `1 + decay * step`. Keras 3
    accepts the argument, warns once (`Argument decay is no longer supported and will be ignored`)
    and trains with a constant learning rate.

    ## Example
    ```python
    optimizer = keras.optimizers.Adam(learning_rate=0.001, decay=1e-4)
    ```

    ## Use instead
    ```python
    rate = keras.optimizers.schedules.InverseTimeDecay(0.001, decay_steps=1, decay_rate=1e-4)
    optimizer = keras.optimizers.Adam(learning_rate=rate)
    ```

    ## When it is wrong
    Not known to be. `weight_decay` is something else, and is not reported.

    ## References
    - keras/src/optimizers/base_optimizer.py: `BaseOptimizer.__init__`
    """

    name = "ignored-decay"
    group = "versions"
    severity = Severity.WARNING
    bad = (
        """\
from tensorflow.keras.optimizers import Adam

optimizer = Adam(learning_rate=0.001, decay=1e-4)  # here
""",
        """\
import keras

EPOCHS = 50
RATE = 0.01
optimizer = keras.optimizers.SGD(RATE, momentum=0.9, decay=RATE / EPOCHS)  # here
""",
    )
    good = (
        """\
import keras

rate = keras.optimizers.schedules.InverseTimeDecay(0.001, decay_steps=1, decay_rate=1e-4)
optimizer = keras.optimizers.Adam(learning_rate=rate, weight_decay=0.004)
still = keras.optimizers.Adam(learning_rate=0.001, decay=0.0)
""",
        """\
import tf_keras as keras

optimizer = keras.optimizers.legacy.Adam(learning_rate=0.001, decay=1e-4)
""",
    )

    def judge(self, event: ObjectMade) -> Iterator[Finding]:
        """One finding for each optimizer whose decay is ignored."""
        made, decay = event.made, event.made.arguments.get("decay")
        if event.keras.is_2 or made.module != "keras.optimizers" or isinstance(decay, bool):
            return
        if isinstance(decay, int | float) and decay != 0:
            rate = made.arguments.get("learning_rate")
            shown = rate if isinstance(rate, int | float) else "learning_rate"
            yield self.finding(
                made.places.get("decay", event.span),
                f"Keras 3 ignores `decay={decay}`: the learning rate stays the same in all steps.",
                "Give `learning_rate=keras.optimizers.schedules.InverseTimeDecay("
                f"{shown}, decay_steps=1, decay_rate={decay})`.",
                event.related,
            )
