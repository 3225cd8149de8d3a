"""Uncalled functions and methods: each is run once, with unknown arguments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kerasight.interpreter.calls.functions import call_function
from kerasight.interpreter.custom.base_classes import library_base
from kerasight.interpreter.custom.making import instantiate_custom
from kerasight.interpreter.objects.classes import find_in_class
from kerasight.values.keras import Layer
from kerasight.values.objects import (
    NOBODY_CALLS,
    NOBODY_MAKES,
    ClassValue,
    FunctionValue,
    InstanceValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.interpreter.calls.kept import KeptGroups
    from kerasight.interpreter.core.state import State


def run_uncalled(state: State, kept: KeptGroups | None = None) -> None:
    """Run every uncalled function once, with unknown arguments.

    `kept` has those of the last run that need not run again, and gets those of this one.
    """
    uncalled = state.definitions.uncalled
    instances: dict[int, InstanceValue | Layer] = {}
    ran: set[int] = set()
    if kept is None:
        while uncalled:
            _run_next(state, instances, ran)
        return
    state.journal.keep_all(uncalled)
    methods: dict[int, list[int]] = {}
    for key, function in uncalled.items():
        if function.owner is not None:
            methods.setdefault(id(function.owner), []).append(key)
    kept.begin()
    while uncalled:
        owner = uncalled[next(reversed(uncalled))].owner
        members = frozenset(
            key for key in (methods.get(id(owner), ()) if owner else ()) if key in uncalled
        )
        kept.run(state, instances, ran, members, partial(_run_group, state, instances, ran, owner))


def _run_group(
    state: State,
    instances: dict[int, InstanceValue | Layer],
    ran: set[int],
    owner: ClassValue | None,
) -> None:
    """Run the last uncalled function, then those that this has defined, and those of its class."""
    uncalled = state.definitions.uncalled
    known = set(uncalled)
    _run_next(state, instances, ran)
    while uncalled:
        key = next(reversed(uncalled))
        if key in known and (owner is None or uncalled[key].owner is not owner):
            break
        _run_next(state, instances, ran)


def _run_next(state: State, instances: dict[int, InstanceValue | Layer], ran: set[int]) -> None:
    """Run the last uncalled function."""
    key, function = state.journal.keep_all(state.definitions.uncalled).popitem()
    if key in ran:
        # A generator becomes pending again whenever it is called, also by itself.
        return
    ran.add(key)
    try:
        _run(state, function, instances)
    except Exception as error:
        state.context.note_fault(error, state.document.span(function.node))


def _run(
    state: State, function: FunctionValue, instances: dict[int, InstanceValue | Layer]
) -> None:
    """Run one of them; `instances` are those made for methods, by the id of the class."""
    reason = f"of '{function.name}', {NOBODY_CALLS}"
    positional, keywords = _open_arguments(function, reason)
    owner = function.owner
    if owner is not None and function.kind != "staticmethod" and positional:
        if id(owner) not in instances:
            instances[id(owner)] = _imagined(state, owner)
        positional[0] = owner if function.kind == "classmethod" else instances[id(owner)]
    if function.name != "__init__" or owner is None:
        more = f"among the arguments {reason}"
        with state.context.tracing.uncalled_function():
            call_function(state, function, positional, keywords, None, unpacked=more)


def _open_arguments(function: FunctionValue, reason: str) -> tuple[list[Value], dict[str, Value]]:
    """Unknown positional arguments and keywords for every parameter."""
    arguments = function.node.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    positional: list[Value] = [Unknown(f"the argument '{name}' {reason}") for name in names]
    keywords: dict[str, Value] = {
        each.arg: Unknown(f"the argument '{each.arg}' {reason}") for each in arguments.kwonlyargs
    }
    return positional, keywords


def _imagined(state: State, owner: ClassValue) -> InstanceValue | Layer:
    """An instance to run methods on: made like the first one in the program, else with unknown
    arguments."""
    span = state.document.span(owner.node)
    path = library_base(owner)
    reason = f"of '{owner.name}', {NOBODY_MAKES}"
    more = f"among the arguments {reason}"
    positional: list[Value] = []
    keywords: dict[str, Value] = {}
    initialize = find_in_class(owner, "__init__")
    if isinstance(initialize, FunctionValue):
        positional, keywords = _open_arguments(initialize, reason)
    if path is not None:
        if state.context.reads is not None:
            state.context.reads.note(state.definitions.first_arguments, id(owner))
        given = state.definitions.first_arguments.get(
            id(owner), (tuple(positional[1:]), keywords, more)
        )
        return instantiate_custom(
            state, owner, path, list(given[0]), given[1], span, given[2], listed=False
        )
    instance = InstanceValue(owner, span)
    if isinstance(initialize, FunctionValue):
        arguments = [instance, *positional[1:]]
        call_function(state, initialize, arguments, keywords, None, unpacked=more)
    return instance
