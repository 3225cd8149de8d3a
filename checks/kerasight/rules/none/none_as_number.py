"""The rule `none-as-number`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import Event, NoneAsNumber
from kerasight.values.findings import Finding, Severity


class NoneAsNumberRule(Rule):
    """
    ## What it does
    Reports arithmetic with a size of a symbolic tensor that is open: `x.shape[0] * 2`.

    ## Why it matters
    The batch size, and every size given as `None`, is `None` in `x.shape`. Python raises:
    `unsupported operand type(s) for *: 'NoneType' and 'int'`.

    ## Example
    ```python
    x = keras.Input((8, 4))
    x = keras.ops.reshape(x, (x.shape[0] * 8, 4))
    ```

    ## Use instead
    ```python
    x = keras.Input((8, 4))
    x = keras.ops.reshape(x, (-1, 4))
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/backend/common/keras_tensor.py: `shape`
    """

    name = "none-as-number"
    group = "none"
    severity = Severity.ERROR
    reads = (NoneAsNumber,)
    bad = (
        """\
import keras

x = keras.Input((8, 4))
rows = x.shape[0] * 8  # here
""",
        """\
from tensorflow import keras

inputs = keras.Input((None, 3))
x = keras.layers.Dense(4)(inputs)
half = x.shape[1] // 2  # here
""",
    )
    good = (
        """\
import keras

x = keras.Input((8, 4))
width = x.shape[1] * x.shape[2]
flat = keras.layers.Reshape((width,))(x)
""",
    )

    def judge(self, event: Event) -> Iterator[Finding]:
        """One finding for each sum or product with None."""
        assert isinstance(event, NoneAsNumber)
        yield self.finding(
            event.span,
            f"`{event.text}` is None: this size of the tensor is open, and Python cannot compute "
            "with it.",
            "Let a `-1` in the new shape stand for it, or take `keras.ops.shape(x)` inside a "
            "layer.",
            event.related,
        )
