"""The rule `unread-argument`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import ArgumentUnread
from kerasight.values.findings import Finding, Severity


class UnreadArgumentRule(Rule[ArgumentUnread]):
    """
    ## What it does
    Reports a custom layer or model that is called with an argument which its `call` never reads: a
    mask, `use_causal_mask=True`.

    ## Why it matters
    The argument does nothing. A mask that does not reach the attention layer inside is no mask: the
    model looks at padding, or at the words that it is to predict, and nothing is said.

    ## Example
    ```python
    class Block(keras.layers.Layer):
        def call(self, inputs, use_causal_mask=False):
            return self.attend(inputs, inputs)

    outputs = Block()(inputs, use_causal_mask=True)
    ```

    ## Use instead
    ```python
    class Block(keras.layers.Layer):
        def call(self, inputs, use_causal_mask=False):
            return self.attend(inputs, inputs, use_causal_mask=use_causal_mask)
    ```

    ## When it is wrong
    When the argument is taken only to fit the calls of other layers. `training` is left out, since
    Keras hands it on by itself.

    ## References
    - keras/src/layers/attention/multi_head_attention.py: `call`
    """

    name = "unread-argument"
    group = "classes"
    severity = Severity.WARNING
    bad = (
        """\
import keras


class Block(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.attend = keras.layers.MultiHeadAttention(2, 8)

    def call(self, inputs, use_causal_mask=False):
        return inputs + self.attend(inputs, inputs)


inputs = keras.Input((16, 8))
outputs = Block()(inputs, use_causal_mask=True)  # here
""",
        """\
import keras


class Encoder(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.attend = keras.layers.MultiHeadAttention(2, 8)

    def call(self, inputs, padding_mask=None):
        return self.attend(inputs, inputs)


inputs, mask = keras.Input((16, 8)), keras.Input((16,), dtype="bool")
outputs = Encoder()(inputs, padding_mask=mask)  # here
""",
    )
    good = (
        """\
import keras


class Block(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.attend = keras.layers.MultiHeadAttention(2, 8)

    def call(self, inputs, use_causal_mask=False, training=None, mask=None):
        return self.attend(inputs, inputs, use_causal_mask=use_causal_mask)


inputs = keras.Input((16, 8))
outputs = Block()(inputs, use_causal_mask=True, training=True)
outputs = Block()(outputs)
""",
    )

    def judge(self, event: ArgumentUnread) -> Iterator[Finding]:
        """One finding for each argument."""
        yield self.finding(
            event.span,
            f"`call` of `{event.class_name}` never reads `{event.argument}`, which is passed to it "
            "here: it has no effect.",
            f"Pass `{event.argument}` on to the layer that it is meant for, inside `call`.",
            event.related,
        )
