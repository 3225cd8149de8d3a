"""Custom `Sequence` and `PyDataset` classes: one batch is what `__getitem__` returns."""

# ruff: noqa: PLC0415 - few programs have data sets of their own

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.data import snapshot
from kerasight.values.data import DataFrame, Loader, Series
from kerasight.values.objects import (
    BoundMethod,
    ClassValue,
    FunctionValue,
    InstanceValue,
    LibraryName,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras_version import KerasVersion


def fed(context: Context, value: Value, span: Span) -> Value:
    """The current data given to a model; an instance of a custom `Sequence` is run."""
    if isinstance(value, InstanceValue) and any(
        isinstance(base, LibraryName) and is_sequence(base.path, context.keras)
        for base in value.of.bases
    ):
        return loader_of(context, value, span)
    current = snapshot(value)
    if isinstance(current, DataFrame | Series):
        from kerasight.apis.pandas.feeding import as_fed

        return as_fed(current)
    return current


def is_sequence(path: str, keras: KerasVersion) -> bool:
    """Whether a class is a `keras.utils.Sequence`, which knows its length, or derives from it."""
    from kerasight.facts.classes import class_facts

    found, sequence = class_facts(path, keras), class_facts("keras.utils.Sequence", keras)
    return found is not None and sequence is not None and found.derives_from(sequence.path)


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
