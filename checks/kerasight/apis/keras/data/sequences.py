"""Custom `Sequence` and `PyDataset` classes: one batch is what `__getitem__` returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.data import snapshot
from kerasight.values.data import Loader
from kerasight.values.objects import (
    BoundMethod,
    ClassValue,
    FunctionValue,
    InstanceValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def loader_of(context: Context, instance: InstanceValue, span: Span) -> Loader:
    """A loader with the batch that the program's code makes for an unknown index."""
    item = _call(context, instance, "__getitem__", [Unknown("the index of a batch")], span)
    count = _call(context, instance, "__len__", [], span)
    batches = int(count) if isinstance(count, int) else None
    return Loader("Sequence", snapshot(item), dict(instance.attributes), batches)


def _call(
    context: Context, instance: InstanceValue, name: str, arguments: list[Value], span: Span
) -> Value:
    function = _find(instance.of, name)
    if function is None:
        return Unknown(f"a Sequence without {name}")
    return context.run_function(BoundMethod(instance, name, function), arguments, {}, span)


def _find(owner: ClassValue, name: str) -> FunctionValue | None:
    found = owner.attributes.get(name)
    return found if isinstance(found, FunctionValue) else None
