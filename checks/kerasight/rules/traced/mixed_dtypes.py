"""The rule `mixed-dtypes`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import DtypesMixed
from kerasight.values.findings import Finding, Severity


class MixedDtypesRule(Rule[DtypesMixed]):
    """
    ## What it does
    Reports operators on tensors of TensorFlow with different dtypes, an integer tensor with a
    float, and arithmetic with booleans.

    ## Why it matters
    The operators of TensorFlow convert no tensor: they raise `cannot compute Mul as input #1 was
    expected to be a int32 tensor but is a float tensor`. NumPy, JAX, PyTorch and `keras.ops` find a
    common dtype.

    ## Example
    ```python
    steps = keras.ops.arange(3)
    half = steps * 0.5
    ```

    ## Use instead
    ```python
    steps = keras.ops.arange(3)
    half = keras.ops.cast(steps, "float32") * 0.5
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - Measured for every pair of dtypes on TensorFlow 2.21.
    """

    name = "mixed-dtypes"
    group = "traced"
    severity = Severity.ERROR
    bad = (
        """\
import keras

steps = keras.ops.convert_to_tensor([1, 2, 3], dtype="int32")
half = steps * 0.5  # here
""",
        """\
import keras


class Positions(keras.layers.Layer):
    def call(self, x):
        return x * keras.ops.arange(3, dtype="int32")  # here


inputs = keras.Input((3,))
model = keras.Model(inputs, Positions()(inputs))
""",
    )
    good = (
        """\
import keras
import numpy as np

steps = keras.ops.convert_to_tensor([1, 2, 3], dtype="int32")
half = keras.ops.cast(steps, "float32") * 0.5
double = half * np.ones(3) * 2
same = keras.ops.multiply(steps, half)
""",
    )

    def judge(self, event: DtypesMixed) -> Iterator[Finding]:
        """One finding for each operator that raises."""
        if event.becomes_bool:
            return
        left, right = event.left, event.right
        if left == right:
            message = f"`{event.symbol}` takes no tensors of dtype {left} on TensorFlow."
        else:
            message = (
                f"`{event.symbol}` gets {left} and {right}: TensorFlow converts neither, and "
                "raises."
            )
        floats = [each for each in (left, right) if each.startswith(("float", "bfloat"))]
        to = next((each for each in floats if each != "float"), "float32")
        if not floats and "bool" not in (left, right):
            to = left
        yield self.finding(
            event.span,
            message,
            f'Cast one first, `keras.ops.cast(x, "{to}")`, or use the function of `keras.ops`.',
            event.related,
        )
