"""The rule `tensor-index`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import TensorIndexRefused
from kerasight.values.findings import Finding, Severity


class TensorIndexRule(Rule[TensorIndexRefused]):
    """
    ## What it does
    Reports elements of tensors that are set, `x[:, 0] = 0`, and indices with a list, an array or a
    tensor of numbers in them, `x[:, [0, 2]]`.

    ## Why it matters
    A tensor of TensorFlow or JAX does not change: the backend raises `'SymbolicTensor' object does
    not support item assignment`. TensorFlow takes only numbers and slices as indices.

    ## Example
    ```python
    class First(keras.layers.Layer):
        def call(self, x):
            x[:, 0] = 0.0
            return x[:, [0, 2]]
    ```

    ## Use instead
    ```python
    class First(keras.layers.Layer):
        def call(self, x):
            x = x * keras.ops.convert_to_tensor([0.0, 1.0, 1.0])
            return keras.ops.take(x, [0, 2], axis=1)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - Measured for each backend: scripts/generate_tensors.py.
    """

    name = "tensor-index"
    group = "traced"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class First(keras.layers.Layer):
    def call(self, x):
        x[:, 0] = 0.0  # here
        return x


inputs = keras.Input((3,))
model = keras.Model(inputs, First()(inputs))
""",
        """\
import keras


class Some(keras.layers.Layer):
    def call(self, x):
        return x[:, [0, 2]]  # here


inputs = keras.Input((3,))
model = keras.Model(inputs, Some()(inputs))
""",
    )
    good = (
        """\
import keras


class Some(keras.layers.Layer):
    def call(self, x):
        rows = [x[:, 0], x[..., -1]]
        rows[0] = rows[0] * 2
        return keras.ops.concatenate([keras.ops.take(x, [0, 2], axis=1), x[:, 1:]], axis=1)


inputs = keras.Input((3,))
model = keras.Model(inputs, Some()(inputs))
""",
    )

    def judge(self, event: TensorIndexRefused) -> Iterator[Finding]:
        """One finding for each index."""
        title = event.keras.backend_title
        if event.sets:
            message = f"A tensor of {title} cannot be changed: no element of it can be set."
            help = (
                "Make another tensor: `keras.ops.where(mask, value, x)`, or "
                "`keras.ops.slice_update(x, start, values)`."
            )
        else:
            message = (
                f"`[{event.index}]` picks elements by a list or an array, and {title} takes only "
                "numbers and slices as indices."
            )
            help = "Use `keras.ops.take(x, indices, axis=...)`."
        yield self.finding(event.span, message, help, event.related)
