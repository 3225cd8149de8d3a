"""The rule `foreign-function`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.rules.rule import Rule
from kerasight.values.custom_classes import ForeignFunction
from kerasight.values.findings import Finding, Severity

LIBRARIES: Final = {"tensorflow": "TensorFlow", "torch": "PyTorch", "jax": "JAX"}

ALIASES: Final = {
    "cat": "concatenate",
    "clip_by_value": "clip",
    "concat": "concatenate",
    "gather": "take",
    "pow": "power",
    "reduce_max": "max",
    "reduce_mean": "mean",
    "reduce_min": "min",
    "reduce_prod": "prod",
    "reduce_sum": "sum",
    "unsqueeze": "expand_dims",
}
"""Functions of TensorFlow and PyTorch that have another name in `keras.ops`."""


class ForeignFunctionRule(Rule[ForeignFunction]):
    """
    ## What it does
    Reports functions of another library than the backend on the tensors of a layer, a loss or a
    metric: `torch.tanh(x)` on TensorFlow, `tf.reduce_mean(x)` on JAX.

    ## Why it matters
    Keras traces this code with tensors of its backend, and the other library raises: `tanh():
    argument 'input' must be Tensor, not SymbolicTensor`.

    ## Example
    ```python
    class Squash(keras.layers.Layer):
        def call(self, x):
            return torch.tanh(x)
    ```

    ## Use instead
    ```python
    class Squash(keras.layers.Layer):
        def call(self, x):
            return keras.ops.tanh(x)
    ```

    ## When it is wrong
    Where the program runs on another backend than is assumed: say which with `KERAS_BACKEND`,
    `--backend` or the setting.

    ## References
    - Measured on Keras 3.15 with each backend.
    """

    name = "foreign-function"
    group = "traced"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import torch


class Squash(keras.layers.Layer):
    def call(self, x):
        return torch.tanh(x)  # here


inputs = keras.Input((3,))
model = keras.Model(inputs, Squash()(inputs))
""",
    )
    good = (
        """\
import keras
import tensorflow as tf


class Squash(keras.layers.Layer):
    def call(self, x):
        return keras.ops.tanh(tf.square(x))


inputs = keras.Input((3,))
model = keras.Model(inputs, Squash()(inputs))
""",
    )

    def judge(self, event: ForeignFunction) -> Iterator[Finding]:
        """One finding for each function."""
        root, _, rest = event.function.partition(".")
        name = rest.rpartition(".")[2]
        ours = ALIASES.get(name, name if event.in_ops else None)
        yield self.finding(
            event.span,
            f"`{name}` of {LIBRARIES[root]} is given a tensor that {event.keras.backend_title} "
            "traces, and takes none.",
            f"Use `keras.ops.{ours}`, which works on every backend."
            if ours
            else "Use the functions of `keras.ops`, which work on every backend.",
            event.related,
        )
