"""The rule `tensor-member`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import TensorMemberMissing
from kerasight.values.findings import Finding, Severity

INSTEAD: Final = {
    "T": "keras.ops.transpose(x)",
    "add_": "x + y",
    "astype": "keras.ops.cast(x, dtype)",
    "at": "keras.ops.scatter_update` or `keras.ops.where",
    "clamp": "keras.ops.clip(x, low, high)",
    "dim": "len(x.shape)",
    "detach": "keras.ops.stop_gradient(x)",
    "flatten": "keras.ops.reshape(x, (-1,))",
    "float": 'keras.ops.cast(x, "float32")',
    "get_shape": "x.shape",
    "int": 'keras.ops.cast(x, "int32")',
    "long": 'keras.ops.cast(x, "int64")',
    "masked_fill": "keras.ops.where(mask, value, x)",
    "mul_": "x * y",
    "permute": "keras.ops.transpose(x, axes)",
    "pow": "x ** n",
    "ravel": "keras.ops.reshape(x, (-1,))",
    "sub_": "x - y",
    "to": "keras.ops.cast(x, dtype)",
    "type": "keras.ops.cast(x, dtype)",
    "unsqueeze": "keras.ops.expand_dims(x, axis)",
    "view": "keras.ops.reshape(x, shape)",
}
"""What to write instead of a member of a tensor of another library."""

VALUES: Final = frozenset({"data", "item", "numpy", "tolist"})
"""Members that give the values of a tensor."""


class TensorMemberRule(Rule[TensorMemberMissing]):
    """
    ## What it does
    Reports methods and attributes of tensors that the tensors of the backend do not have:
    `x.mean()`, `x.reshape(...)`, `x.T` on TensorFlow, `x.numpy()` in the code of a layer.

    ## Why it matters
    The backend raises an `AttributeError`. Each backend has tensors of its own: what works on one
    fails on another. `keras.ops` works on all.

    ## Example
    ```python
    class Center(keras.layers.Layer):
        def call(self, x):
            return x - x.mean(axis=-1, keepdims=True)
    ```

    ## Use instead
    ```python
    class Center(keras.layers.Layer):
        def call(self, x):
            return x - keras.ops.mean(x, axis=-1, keepdims=True)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - Measured for each backend: scripts/generate_tensors.py.
    """

    name = "tensor-member"
    group = "traced"
    severity = Severity.ERROR
    bad = (
        """\
import keras


class Center(keras.layers.Layer):
    def call(self, x):
        return x - x.mean(axis=-1, keepdims=True)  # here


inputs = keras.Input((8,))
model = keras.Model(inputs, Center()(inputs))
""",
        """\
import keras


class Largest(keras.layers.Layer):
    def call(self, x):
        return x / float(keras.ops.max(x).numpy())  # here


inputs = keras.Input((8,))
model = keras.Model(inputs, Largest()(inputs))
""",
    )
    good = (
        """\
import keras


class Center(keras.layers.Layer):
    def call(self, x):
        mean = keras.ops.mean(x, axis=-1, keepdims=True)
        return keras.ops.cast(x - mean, x.dtype) * x.shape[-1]


inputs = keras.Input((8,))
model = keras.Model(inputs, Center()(inputs))
""",
    )

    def judge(self, event: TensorMemberMissing) -> Iterator[Finding]:
        """One finding for each member."""
        title = event.keras.backend_title
        what = "a weight" if event.kind == "weight" else f"a tensor of {title}"
        if event.member in VALUES and event.kind == "traced":
            message = (
                f"`{event.member}` asks for the value of a tensor, which has none here: {title} "
                "only traces this code, and computes later."
            )
            help = "Compute with `keras.ops` here, and read values from what `predict` returns."
        else:
            message = f"There is no `{event.member}` in {what}."
            instead = INSTEAD.get(event.member)
            if instead is None and event.in_ops:
                instead = f"keras.ops.{event.member}(x)"
            if instead is None and event.member in VALUES:
                instead = "keras.ops.convert_to_numpy(x)"
            help = (
                f"Use `{instead}`."
                if instead is not None
                else "Use the functions of `keras.ops`, which work on every backend."
            )
        yield self.finding(event.span, message, help, event.related)
