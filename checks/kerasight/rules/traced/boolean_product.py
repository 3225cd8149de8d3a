"""The rule `boolean-product`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import DtypesMixed
from kerasight.values.findings import Finding, Severity


class BooleanProductRule(Rule[DtypesMixed]):
    """
    ## What it does
    Reports a tensor of TensorFlow that is multiplied by a boolean one with `*`.

    ## Why it matters
    TensorFlow makes integers of both and returns booleans: `[0.5, 3.0] * [True, False]` is
    `[False, False]`. In a loss nothing is left to learn from: `No gradients provided for any
    variable`.

    ## Example
    ```python
    scores = keras.ops.convert_to_tensor([0.5, 3.0])
    kept = scores * (scores > 1)
    ```

    ## Use instead
    ```python
    scores = keras.ops.convert_to_tensor([0.5, 3.0])
    kept = scores * keras.ops.cast(scores > 1, scores.dtype)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - Measured on TensorFlow 2.21: `multiply` of a tensor and a boolean one.
    """

    name = "boolean-product"
    group = "traced"
    severity = Severity.WARNING
    bad = (
        """\
import keras

scores = keras.ops.convert_to_tensor([0.5, 3.0])
kept = scores * (scores > 1)  # here
""",
    )
    good = (
        """\
import keras

scores = keras.ops.convert_to_tensor([0.5, 3.0])
kept = scores * keras.ops.cast(scores > 1, scores.dtype)
same = keras.ops.multiply(scores, scores > 1)
both = (scores > 1) * (scores < 2)
""",
    )

    def judge(self, event: DtypesMixed) -> Iterator[Finding]:
        """One finding for each product that is one of truths."""
        if not event.becomes_bool:
            return
        other = event.right if event.left == "bool" else event.left
        to = other if other not in ("int", "float") else "int32"
        yield self.finding(
            event.span,
            f"This product of {event.left} and {event.right} is a tensor of booleans on "
            "TensorFlow: the numbers are lost.",
            f'Use `keras.ops.cast(mask, "{to}")`, or `keras.ops.where(mask, x, 0)`.',
            event.related,
        )
