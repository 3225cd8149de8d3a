"""The rule `value-in-traced-code`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import ValueAsked
from kerasight.values.findings import Finding, Severity

CHOICE: Final = "Use `keras.ops.where(condition, a, b)`, or `keras.ops.cond` with two functions."

HELP: Final = {
    "if": CHOICE,
    "while": "Use `keras.ops.while_loop`, or `for` over a number of steps that Python knows.",
    "assert": "Take it out of this code, and check the data before `fit`.",
    "not": "Use `keras.ops.logical_not(x)`.",
    "and": "Use `keras.ops.logical_and(a, b)`.",
    "or": "Use `keras.ops.logical_or(a, b)`.",
    "a chain of comparisons": "Use `keras.ops.logical_and(low < x, x < high)`.",
    "for": "Compute with the whole tensor, or use `keras.ops.vectorized_map`, or `for` over a size "
    "that is known: `for i in range(x.shape[1])`.",
    "unpacking": "Use `keras.ops.unstack(x, axis=...)` along an axis of a known size.",
    "in": "Use `keras.ops.any(x == value)`.",
    "int": 'Leave it a tensor: `keras.ops.cast(x, "int32")`.',
    "float": 'Leave it a tensor: `keras.ops.cast(x, "float32")`.',
    "bool": 'Leave it a tensor: `keras.ops.cast(x, "bool")`.',
    "len": "Use `keras.ops.shape(x)[0]`.",
    "range": "Use `keras.ops.arange(n)`, or `keras.ops.fori_loop` for a loop.",
    "max": "Use `keras.ops.max(x)` for one tensor, `keras.ops.maximum(a, b)` for two.",
    "min": "Use `keras.ops.min(x)` for one tensor, `keras.ops.minimum(a, b)` for two.",
    "sorted": "Use `keras.ops.sort(x)`.",
    "sum": "Use `keras.ops.sum(x, axis=0)`.",
    "round": "Use `keras.ops.round(x)`.",
    "any": "Use `keras.ops.any(x)`.",
    "all": "Use `keras.ops.all(x)`.",
    "a boolean mask": "Use `keras.ops.where(mask, x, 0)`: the shape must not depend on values.",
    "a slice": "Use `keras.ops.slice(x, start, shape)` with a known shape, or a mask.",
    "reversed": "Use `keras.ops.flip(x, axis=0)`.",
}
"""What to write instead, by what asks for the value."""

PHRASES: Final = frozenset({"a boolean mask", "a chain of comparisons", "a slice", "unpacking"})
"""Questions that are no names in the program."""

OF_KERAS: Final = {
    "abs": "absolute",
    "concat": "concatenate",
    "float32": "cast",
    "float64": "cast",
    "int32": "cast",
    "int64": "cast",
    "array": "convert_to_tensor",
    "asarray": "convert_to_tensor",
}
"""Functions of NumPy that have another name in `keras.ops`."""


class ValueInTracedCodeRule(Rule[ValueAsked]):
    """
    ## What it does
    Reports Python and NumPy where they ask for the value of a tensor in the code of a layer, a
    loss or a metric: `if`, `while`, `for`, `float()`, `max()`, `np.mean`.

    ## Why it matters
    Keras runs this code once, to learn what is to be computed (it traces it): in a functional
    model, and in `fit`, `evaluate` and `predict`. The tensors have no values then, and the backend
    raises: `Using a symbolic tf.Tensor as a Python bool is not allowed`.

    ## Example
    ```python
    class Gate(keras.layers.Layer):
        def call(self, x):
            if keras.ops.mean(x) > 0:
                return x
            return -x
    ```

    ## Use instead
    ```python
    class Gate(keras.layers.Layer):
        def call(self, x):
            return keras.ops.where(keras.ops.mean(x) > 0, x, -x)
    ```

    ## When it is wrong
    Not known to be. A layer that is only called on arrays is not reported.

    ## References
    - https://www.tensorflow.org/guide/function
    - Measured for each backend: scripts/generate_tensors.py.
    """

    name = "value-in-traced-code"
    group = "traced"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Gate(keras.layers.Layer):
    def call(self, x):
        if keras.ops.mean(x) > 0:  # here
            return x
        return -x


inputs = keras.Input((8,))
model = keras.Model(inputs, Gate()(inputs))
""",
        """\
import keras
import numpy as np


class Scale(keras.layers.Layer):
    def call(self, x):
        return x / np.max(x)  # here


inputs = keras.Input((8,))
model = keras.Model(inputs, Scale()(inputs))
""",
    )
    good = (
        """\
import keras
import numpy as np


class Gate(keras.layers.Layer):
    def call(self, x, training=False):
        if training and len(x.shape) == 2:
            x = x * np.sqrt(2.0)
        return keras.ops.where(keras.ops.mean(x) > 0, x, -x)


inputs = keras.Input((8,))
model = keras.Model(inputs, Gate()(inputs))
""",
        """\
import keras
import numpy as np


class Gate(keras.layers.Layer):
    def call(self, x):
        return x if keras.ops.mean(x) > 0 else -x


print(Gate()(np.ones((2, 8))))
""",
    )

    def judge(self, event: ValueAsked) -> Iterator[Finding]:
        """One finding for each place that asks."""
        module, _, name = event.question.rpartition(".")
        asks = f"`{event.question}`"
        help = HELP.get(event.question, "Compute with the functions of `keras.ops`.")
        if module:
            asks = asks if module.startswith("keras") else f"`{name}` of NumPy"
            meant = OF_KERAS.get(name, name)
            if name in ("nonzero", "where"):
                help = "Use `keras.ops.where(condition, a, b)`, whose shape depends on no values."
            elif name == "convert_to_numpy":
                help = "Compute with `keras.ops` here, and convert what `predict` returns."
            elif event.in_ops or name in OF_KERAS:
                help = f"Use `keras.ops.{meant}`."
        elif event.question in PHRASES:
            asks = event.question.capitalize()
        yield self.finding(
            event.span,
            f"{asks} asks for the value of a tensor, which has none here: "
            f"{event.keras.backend_title} only traces this code, and computes later.",
            help,
            event.related,
        )
