"""The rule `dropout-rate`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerMade
from kerasight.values.findings import Finding, Severity

MOST = 0.9
"""From here on less than a tenth is kept. Keras' guides use 0.2 to 0.5."""


class DropoutRateRule(Rule[LayerMade]):
    """
    ## What it does
    Reports a `Dropout` with a rate of 0.9 or more.

    ## Why it matters
    The rate is the share that is dropped. If it is given as the share to keep, as in TensorFlow 1,
    nearly all values are dropped, and the model hardly learns.

    ## Example
    ```python
    layer = keras.layers.Dropout(0.9)
    ```

    ## Use instead
    ```python
    layer = keras.layers.Dropout(0.1)
    ```

    ## When it is wrong
    In experiments with extreme rates.

    ## References
    - keras/src/layers/regularization/dropout.py
    """

    name = "dropout-rate"
    group = "training"
    severity = Severity.WARNING
    bad = ("import keras\n\nlayer = keras.layers.Dropout(0.9)  # here\n",)
    good = ("import keras\n\nlayer = keras.layers.SpatialDropout2D(0.5)\n",)

    def judge(self, event: LayerMade) -> Iterator[Finding]:
        """One finding for a rate that leaves next to nothing."""
        layer = event.layer
        rate = layer.arguments.get("rate")
        if not layer.spec.drops:
            return
        if isinstance(rate, float) and MOST <= rate <= 1:
            yield self.finding(
                event.span,
                f"`{layer.class_name}({rate})` drops {rate:.0%} of what it is fed.",
                f"The rate is the share that is dropped: did you mean {round(1 - rate, 3)}?",
                event.related,
            )
