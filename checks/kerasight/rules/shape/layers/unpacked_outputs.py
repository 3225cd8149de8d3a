"""The rule `unpacked-outputs`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import UnpackedWrong
from kerasight.values.findings import Finding, Severity


class UnpackedOutputsRule(Rule[UnpackedWrong]):
    """
    ## What it does
    Reports outputs of a layer that are bound to another number of names: a recurrent layer with
    `return_state=True` gives its output and its states, a bidirectional one those of both
    directions.

    ## Why it matters
    Python raises `ValueError`: too many values to unpack, or not enough.

    ## Example
    ```python
    output, h, c = layers.Bidirectional(layers.LSTM(32, return_state=True))(x)
    ```

    ## Use instead
    ```python
    output, forward_h, forward_c, backward_h, backward_c = layers.Bidirectional(
        layers.LSTM(32, return_state=True)
    )(x)
    h = layers.Concatenate()([forward_h, backward_h])
    c = layers.Concatenate()([forward_c, backward_c])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/rnn/rnn.py, keras/src/layers/rnn/bidirectional.py
    """

    name = "unpacked-outputs"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
from keras import layers

x = keras.Input((12, 8))
output, h, c = layers.Bidirectional(layers.LSTM(32, return_state=True))(x)  # here
""",
        """\
import tf_keras
from tf_keras import layers

x = tf_keras.Input((12, 8))
output, h = layers.LSTM(32, return_state=True, return_sequences=True)(x)  # here
""",
        """\
import keras
from keras import layers

x = keras.Input((12, 8))
output, h, c = layers.GRU(32, return_state=True)(x)  # here
""",
    )
    good = (
        """\
import keras
from keras import layers

x = keras.Input((12, 8))
output, h, c = layers.LSTM(32, return_state=True)(x)
output, *states = layers.Bidirectional(layers.LSTM(32, return_state=True))(x)
output, h = layers.GRU(32, return_state=True)(x)
""",
    )

    def judge(self, event: UnpackedWrong) -> Iterator[Finding]:
        """One finding for each assignment."""
        layer = event.layer
        is_both = "layer" in layer.arguments
        parts = "its output and its states" + (", those of both directions" if is_both else "")
        names = "1 name" if event.targets == 1 else f"{event.targets} names"
        yield self.finding(
            event.span,
            f"`{layer.class_name}` gives {event.count} tensors here, and there are {names}.",
            f"It returns {parts}: write {event.count} names.",
            event.related,
        )
