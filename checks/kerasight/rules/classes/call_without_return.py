"""The rule `call-without-return`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import NothingReturned
from kerasight.values.findings import Finding, Severity


class CallWithoutReturnRule(Rule[NothingReturned]):
    """
    ## What it does
    Reports a `call` of a custom layer or model that returns nothing.

    ## Why it matters
    The layer outputs `None`. Keras notices it only at the next layer, or in the loss: `None
    values not supported.`

    ## Example
    ```python
    class Double(keras.layers.Layer):
        def call(self, inputs):
            inputs * 2

    Double()(keras.Input((4,)))
    ```

    ## Use instead
    ```python
    class Double(keras.layers.Layer):
        def call(self, inputs):
            return inputs * 2

    Double()(keras.Input((4,)))
    ```

    ## When it is wrong
    For a layer that is called for a side effect, such as `self.add_loss(...)`, and whose output is
    not used.

    ## References
    - keras/src/layers/layer.py: `Layer.__call__`
    """

    name = "call-without-return"
    group = "classes"
    severity = Severity.WARNING
    bad = (
        """\
import keras


class Double(keras.layers.Layer):
    def call(self, inputs):  # here
        inputs * 2


outputs = Double()(keras.Input((4,)))
""",
    )
    good = (
        """\
import keras


class Double(keras.layers.Layer):
    def call(self, inputs):
        return inputs * 2


class Later(keras.layers.Layer):
    def call(self, inputs):
        raise NotImplementedError


outputs = Double()(keras.Input((4,)))
""",
    )

    def judge(self, event: NothingReturned) -> Iterator[Finding]:
        """One finding for each `call` that returns None."""
        yield self.finding(
            event.span,
            f"`call` of `{event.class_name}` returns nothing: what it computes is lost.",
            "Return the outputs.",
            event.related,
        )
