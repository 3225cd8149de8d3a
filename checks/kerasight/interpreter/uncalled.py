"""Functions and methods that nobody calls: run once, with arguments that are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.interpreter.attributes import find_in_class
from kerasight.interpreter.functions import call_function
from kerasight.interpreter.own_layers import instantiate_own, library_base
from kerasight.values.keras import Layer
from kerasight.values.objects import ClassValue, FunctionValue, InstanceValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.interpreter.run import Run


def run_uncalled(run: Run) -> None:
    """Run every function that nobody called once, with unknown arguments."""
    instances: dict[int, InstanceValue | Layer] = {}
    while run.pending:
        _, function = run.pending.popitem()
        node = function.node
        names = [each.arg for each in (*node.args.posonlyargs, *node.args.args)]
        reason = f"of '{function.name}', which nobody calls in this file"
        values: list[Value] = [Unknown(f"the argument '{name}' {reason}") for name in names]
        owner = function.owner
        if owner is not None and function.kind != "staticmethod" and values:
            if id(owner) not in instances:
                instances[id(owner)] = _imagined(run, owner)
            values[0] = owner if function.kind == "classmethod" else instances[id(owner)]
        if function.name != "__init__" or owner is None:
            run.context.inside += 1
            run.context.root += 1
            call_function(run, function, values, {}, None, unpacked=True)
            run.context.inside -= 1


def _imagined(run: Run, owner: ClassValue) -> InstanceValue | Layer:
    """An instance to run methods on: made as the program makes its first, else of unknowns."""
    span = run.document.span(owner.node)
    path = library_base(owner)
    if path is not None:
        positional, keywords, unpacked = run.instances.get(id(owner), ((), {}, True))
        return instantiate_own(
            run, owner, path, list(positional), keywords, span, unpacked, listed=False
        )
    instance = InstanceValue(owner, span)
    initialize = find_in_class(owner, "__init__")
    if isinstance(initialize, FunctionValue):
        call_function(run, initialize, [instance], {}, None, unpacked=True)
    return instance
