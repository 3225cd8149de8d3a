"""Functions that the backend refuses in code that it traces: those of other libraries.

Measured on Keras 3.15 with TensorFlow, JAX and PyTorch: a function of PyTorch or JAX raises on the
tensors of another backend, and a function of TensorFlow on those that JAX traces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.ops.kinds import certain_kind
from kerasight.facts.functions import function_signature, module_names
from kerasight.values.custom_classes import ForeignFunction, RandomUnseeded

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.keras_version import Backend
    from kerasight.values.objects import Value

FOREIGN: Final[dict[Backend, tuple[str, ...]]] = {
    "tensorflow": ("torch.", "jax.lax.", "jax.nn.", "jax.numpy.", "jax.scipy."),
    "jax": ("torch.", "tensorflow."),
    "torch": ("jax.lax.", "jax.nn.", "jax.numpy.", "jax.scipy."),
}
"""The modules whose functions take no traced tensor of a backend."""

TAKES_ALL: Final = frozenset(
    """as_tensor custom_gradient executing_eagerly function is_tensor numpy_function py_function
    result_type tensor""".split()
)
"""Functions that take anything, or whose outcome was not measured."""


def is_refused(context: Context, call: Call) -> bool:
    """Whether the backend refuses a call in traced code; that is recorded."""
    if context.keras.is_2 or context.tracing.unsure:
        return False
    if call.path.startswith("keras.random."):
        return context.keras.backend == "jax" and _is_unseeded(context, call)
    name = call.path.rpartition(".")[2]
    if not call.path.startswith(FOREIGN[context.keras.backend]) or name in TAKES_ALL:
        return False
    if name[:1].isupper() or not any(_is_traced(context, each) for each in call.positional):
        return False
    at = context.at(call.span, context.calls.led_here())
    in_ops = name in (module_names("keras.ops", context.keras) or ())
    context.record(ForeignFunction(at, function=call.path, in_ops=in_ops))
    return True


def _is_traced(context: Context, value: Value) -> bool:
    """Whether an argument is a traced tensor, or a list with one."""
    items = to_items(value) or [value]
    return any(certain_kind(context, each) == "traced" for each in items)


def _is_unseeded(context: Context, call: Call) -> bool:
    signature = function_signature(call.path, context.keras)
    if signature is None or call.open:
        return False
    names = list(signature.names)
    if "seed" not in names or call.get("seed", names.index("seed")) is not None:
        return False
    at = context.at(call.span, context.calls.led_here())
    context.record(RandomUnseeded(at, function=call.path))
    return True
