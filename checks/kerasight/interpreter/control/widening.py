"""Loops of an unknown number of iterations: what their bodies change is unknown afterwards."""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import Any

from kerasight.interpreter.control.branches import collecting, note_perhaps, typed
from kerasight.interpreter.core.state import Flow, Outcome, State
from kerasight.interpreter.objects.joining import rest_of, same
from kerasight.values.journal import MISSING, Elements, Place, PlaceKey
from kerasight.values.keras import Parameters, Tensor
from kerasight.values.objects import (
    BuiltinName,
    DataValue,
    LibraryName,
    ModuleValue,
    Rest,
    Unknown,
    Value,
    scalar_kind,
)
from kerasight.values.shapes import unknown_shape

MOST_PASSES = 3
"""How often a loop's body is run until no pass changes anything more."""

MOST_OF_BUDGET = 8
"""A body whose run took more than this part of the remaining steps is not run again."""


def widen_loop(state: State, body: Callable[[], Outcome], why: str = "") -> Outcome:
    """Run a loop's body for any number of iterations; what it changes is unknown afterwards.

    `why` is the reason why the number of iterations is unknown.

    The first pass is the first iteration, and what it does is checked. Later iterations may take
    other branches, as the first one has changed what these depend on: further passes, in which all
    that changed is unknown, find what else the loop changes. They are not checked.
    """
    loop = _Loop(state, f"changes in a loop ({why})" if why else "changes in a loop")
    before = state.budget.steps_left
    flow = outcome = loop.run(body)
    used = before - state.budget.steps_left
    for _ in range(MOST_PASSES - 1):
        is_left = not flow & (Flow.NEXT | Flow.CONTINUE)
        if is_left or not loop.has_lost or not state.budget.suffices(used * MOST_OF_BUDGET):
            break
        with _unnoted(state):
            flow = loop.run(body)
        outcome |= flow
    if loop.has_lost:
        loop.forget_elements()
    return outcome & (Flow.RETURN | Flow.RAISE) | Flow.NEXT


class _Loop:
    """What the passes of one loop have changed."""

    def __init__(self, state: State, reason: str) -> None:
        self.state = state
        self.reason = reason
        self.places: dict[PlaceKey, Place] = {}

        self.has_lost = False
        """Whether the last pass changed what was known when it began."""

    def run(self, body: Callable[[], Outcome]) -> Outcome:
        """Run the body once; what it changes is unknown then."""
        journal = self.state.journal
        frame = journal.begin()
        tracing = self.state.context.tracing
        with collecting(self.state, Flow.BREAK | Flow.CONTINUE), tracing.perhaps():
            flow = body()
        after = journal.undo()
        self.has_lost = False
        lists: list[tuple[Place, list[Value], list[Value]]] = []
        for name, place in frame.places.items():
            contents = after[name]
            if isinstance(place, Elements):
                kept = _common(place.before, contents)
                changed = [*place.before[len(kept) :], *contents[len(kept) :]]
                if (len(changed) == 2 and changed[0] is changed[1]) or not changed:
                    continue
                journal.write(place, [*kept, Rest(self.reason)])
                lists.append((place, kept, changed))
            elif same(place.before, contents):
                continue
            elif name in self.places:
                if scalar_kind(place.before) and not _of_one_kind(place.before, contents):
                    journal.write(place, typed(place, Unknown(self.reason)))
                continue
            else:
                journal.write(place, typed(place, _widened(place.before, contents, self.reason)))
                if place.before is MISSING:
                    note_perhaps(self.state, place, self.reason)
            self.has_lost |= name not in self.places and place.before is not MISSING
            self.places[name] = place
        for place, kept, changed in lists:
            journal.write(place, [*kept, rest_of(changed, self.reason)])
        return flow

    def forget_elements(self) -> None:
        """The lists have unknown elements: later passes may add others."""
        for place in self.places.values():
            if isinstance(place, Elements):
                kept = [each for each in place.read() if not isinstance(each, Rest)]
                self.state.journal.write(place, [*kept, Rest(self.reason)])


def _common(first: list[Value], second: list[Value]) -> list[Value]:
    """The known elements at the start of both lists."""
    pairs = zip(first, second, strict=False)
    alike = takewhile(lambda pair: pair[0] is pair[1] and not isinstance(pair[0], Rest), pairs)
    return [one for one, _ in alike]


@contextmanager
def _unnoted(state: State) -> Iterator[None]:
    """What runs makes no event, model or layer, and counts as not run."""
    context, definitions = state.context, state.definitions
    lists: list[list[Any]] = [
        *(context.events, context.models, context.layers),
        *(context.changes.freezes, definitions.classes),
    ]
    lengths = [len(each) for each in lists]
    dicts: list[dict[Any, Any]] = [
        *(context.names.counters, definitions.uncalled),
        *(definitions.first_arguments, definitions.model_names),
    ]
    copies = [dict(each) for each in dicts]
    for each in dicts:
        state.journal.keep_all(each)
    try:
        yield
    finally:
        for items, length in zip(lists, lengths, strict=True):
            del items[length:]
        for entries, copy in zip(dicts, copies, strict=True):
            entries.clear()
            entries.update(copy)


def _of_one_kind(first: Any, second: Any) -> bool:
    return scalar_kind(first) == scalar_kind(second)


def _widened(before: Any, contents: Any, reason: str) -> Any:
    if contents is MISSING:
        return Unknown("deleted in a loop")
    if isinstance(contents, Tensor):
        return Tensor(unknown_shape(reason))
    if isinstance(contents, tuple) and contents and isinstance(contents[0], Tensor):
        return tuple(Tensor(unknown_shape(reason)) for _ in contents)
    if isinstance(contents, Parameters):
        return contents
    if isinstance(contents, DataValue):
        from kerasight.apis.arrays.joining import widened

        return widened(contents)
    if isinstance(contents, LibraryName | BuiltinName | ModuleValue):
        return contents
    kept = scalar_kind(before) if _of_one_kind(before, contents) else ""
    return Unknown(reason, kept)
