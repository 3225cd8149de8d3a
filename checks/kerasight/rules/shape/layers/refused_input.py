"""The rule `refused-input`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerRejected
from kerasight.values.findings import Finding, Severity
from kerasight.values.problems import OtherMismatch


class RefusedInputRule(Rule[LayerRejected[OtherMismatch]]):
    """
    ## What it does
    Reports a layer that rejects its input for a special reason: groups that do not divide the
    channels, an axis that does not exist, an attention without a value, two tensors for a layer
    that takes one.

    ## Why it matters
    Keras raises when the layer is called.

    ## Example
    ```python
    inputs = keras.Input((32, 32, 3))
    outputs = keras.layers.Conv2D(8, 3, groups=2)(inputs)
    ```

    ## Use instead
    ```python
    inputs = keras.Input((32, 32, 4))
    outputs = keras.layers.Conv2D(8, 3, groups=2)(inputs)
    ```

    ## When it is wrong
    Not known to be: generated programs compare the rejected inputs with the real Keras.

    ## References
    - [How far Kerasight and Keras agree](../agreement.md)
    """

    name = "refused-input"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras

inputs = keras.Input((32, 32, 3))
outputs = keras.layers.Conv2D(8, 3, groups=2)(inputs)  # here
""",
        """\
import keras

inputs = keras.Input((8,))
outputs = keras.layers.BatchNormalization(axis=3)(inputs)  # here
""",
        """\
import keras

first, second = keras.Input((8,)), keras.Input((8,))
outputs = keras.layers.Dense(4)([first, second])  # here
""",
        """\
import keras

inputs = keras.Input((20, 3))
x = keras.layers.RNN(keras.layers.LSTM(8))(inputs)  # here
""",
    )
    good = (
        """\
import keras

inputs = keras.Input((32, 32, 4))
x = keras.layers.Conv2D(8, 3, groups=2)(inputs)
x = keras.layers.BatchNormalization(axis=3)(x)
""",
    )

    def judge(self, event: LayerRejected[OtherMismatch]) -> Iterator[Finding]:
        """One finding for a refusal that no other rule explains."""
        problem = event.problem
        name = event.layer.class_name
        yield self.finding(
            event.span,
            f"`{name}` refuses its input of shape {problem.shape}: {problem.reason}.",
            problem.help or _advice(event),
            event.related,
        )


def _advice(event: LayerRejected[OtherMismatch]) -> str:
    name, inputs, spec = event.layer.class_name, event.inputs, event.layer.spec
    if len(inputs) > 1 and not spec.takes_list and len(spec.tensor_arguments) < len(inputs):
        origin = inputs[0].origin
        if origin is None or any(each.origin is not origin for each in inputs):
            return f"Join them first, `Concatenate()([...])`, or call `{name}` on each."
        source = origin.layer
        if source.arguments.get("return_state") is True:
            return (
                f"`{source.class_name}` returns its states too: take the output alone, "
                f"`x, *states = ...`, and give `x` to `{name}`."
            )
        return f"`{source.class_name}` returns {len(inputs)} tensors: give one of them to `{name}`."
    return f"Change the input of `{name}`, or the argument that asks for another one."
