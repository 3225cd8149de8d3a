"""Instances of the program's classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.interpreter.calls.functions import call_function
from kerasight.interpreter.custom.base_classes import library_base
from kerasight.interpreter.custom.making import instantiate_custom
from kerasight.interpreter.objects.classes import fields_of, find_in_class
from kerasight.interpreter.objects.data_classes import fill_fields
from kerasight.values.objects import ClassValue, FunctionValue, InstanceValue, Value

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer


def instantiate(
    state: State,
    owner: ClassValue,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
    unpacked: str = "",
) -> InstanceValue | Layer:
    """A new instance of a class of the program; that of a layer class is a layer."""
    path = library_base(owner)
    if path is not None:
        first = state.definitions.first_arguments
        if state.context.reads is not None:
            state.context.reads.note(first, id(owner))
        if id(owner) not in first:
            state.journal.keep(first, id(owner), (tuple(positional), keywords, unpacked))
        return instantiate_custom(state, owner, path, positional, keywords, span, unpacked)
    instance = InstanceValue(owner, span)
    initialize = find_in_class(owner, "__init__")
    if isinstance(initialize, FunctionValue):
        call_function(state, initialize, [instance, *positional], keywords, span, unpacked)
    elif fields_of(owner):
        fill_fields(state, instance, positional, keywords, span, unpacked)
    return instance
