"""The functions of JAX that run a function of the program on tracers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.backends.missing import lacks, report_missing
from kerasight.apis.program.foreign_tracing import JAX
from kerasight.apis.registry import opaque, transfer
from kerasight.values.backends.features import JAX_TRANSFORM
from kerasight.values.findings import Related
from kerasight.values.keras import Layer
from kerasight.values.objects import BoundMethod, FunctionValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


@transfer("jax.checkpoint", "jax.grad", "jax.jit", "jax.pmap", "jax.value_and_grad", "jax.vmap")
def transform(context: Context, call: Call) -> Value:
    """`jax.grad(function)` and the like: the result runs the function on tracers of JAX."""
    function = call.get("fun", 0)
    if lacks(context, JAX_TRANSFORM) and isinstance(function, FunctionValue | BoundMethod | Layer):
        name = call.path.rpartition(".")[2]
        with context.foreign.by(JAX) as trace:
            given: list[Value] = [Unknown("a tracer of JAX") for _ in _parameters(function)]
            context.run_function(function, given, {}, call.span)
        if trace.span is not None:
            related = (Related("Keras is called here", trace.span),)
            report_missing(context, JAX_TRANSFORM, call.span, name, related)
    return opaque(context, call)


def _parameters(function: Value) -> list[object]:
    """The parameters that a call must set."""
    if not isinstance(function, FunctionValue):
        return [None]
    arguments = function.node.args
    names = [*arguments.posonlyargs, *arguments.args]
    return [*names[: len(names) - len(arguments.defaults)]]
