"""Branches with unknown conditions: all are run, and their results joined."""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from kerasight.interpreter.core.state import NOTHING_YET, Collector, Flow, Outcome, Snapshot, State
from kerasight.values.journal import MISSING, Attribute, Elements, Place, PlaceKey
from kerasight.values.keras import Parameters, Tensor
from kerasight.values.objects import (
    BY_BRANCH,
    INCOMPLETE,
    BuiltinName,
    DataValue,
    Entries,
    LibraryName,
    ListValue,
    ModuleValue,
    Rest,
    Unknown,
    Value,
    unknown,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

CONSTANTS = (int, float, complex, str, bytes, bool, type(None), range, slice, type(Ellipsis))
FROZEN = (LibraryName, BuiltinName, Unknown, Rest)


def by_branch(why: str) -> str:
    """The same, with the reason why the condition is unknown."""
    return f"{BY_BRANCH} ({why})" if why and BY_BRANCH not in why else why or BY_BRANCH


def join_dims(first: Dim, second: Dim, why: str = "") -> Dim:
    """The join of two dimensions."""
    if first == second and type(first) is type(second):
        return first
    for dim in (first, second):
        if isinstance(dim, UnknownDim):
            return dim
    return UnknownDim(f"{first} or {second}, {by_branch(why)}")


def join_shapes(first: Shape, second: Shape, why: str = "") -> Shape:
    """The join of two shapes."""
    for shape in (first, second):
        if shape.dims is None:
            return shape
    if first.dims is None or second.dims is None or first.rank != second.rank:
        return unknown_shape(by_branch(why))
    pairs = zip(first.dims, second.dims, strict=True)
    return Shape(tuple(join_dims(one, other, why) for one, other in pairs))


def join(first: Value, second: Value, why: str = "") -> Value:
    """The join of two values; a name that only one branch sets has that value.

    `why` is the reason why it is unknown which of the two it is.
    """
    if first is second or second is MISSING:
        return first
    if first is MISSING:
        return second
    if type(first) is type(second):
        if isinstance(first, (*CONSTANTS, *FROZEN)) and first == second:
            return first
        if isinstance(first, Tensor) and isinstance(second, Tensor):
            shape = join_shapes(first.shape, second.shape, why)
            origin = first.origin if first.origin is second.origin else None
            dtype = first.dtype if first.dtype == second.dtype else None
            return Tensor(shape, origin, dtype=dtype)
        if isinstance(first, tuple) and isinstance(second, tuple) and len(first) == len(second):
            return tuple([join(one, other, why) for one, other in zip(first, second, strict=True)])
        if (
            isinstance(first, ListValue)
            and isinstance(second, ListValue)
            and len(first.items) == len(second.items)
        ):
            return ListValue(join_items(first.items, second.items, why))
        if isinstance(first, Shape) and isinstance(second, Shape):
            return join_shapes(first, second, why)
        if isinstance(first, Parameters):
            return first if first == second else Parameters(None, None)
        if isinstance(first, DataValue) and isinstance(second, DataValue):
            return _join_data(first, second, why)
    return unknown(by_branch(why), first, second)


def _join_data(first: DataValue, second: DataValue, why: str) -> Value:
    from kerasight.apis.arrays.joining import join as join_data

    return join_data(first, second, partial(join_shapes, why=why), partial(join, why=why))


def same(first: Value, second: Value) -> bool:
    """Whether two values are certainly the same."""
    if first is second:
        return True
    return (
        type(first) is type(second) and isinstance(first, (*CONSTANTS, *FROZEN)) and first == second
    )


def join_items(first: list[Value], second: list[Value], why: str = "") -> list[Value]:
    """The join of the elements of two lists: the common prefix, then unknown elements."""
    joined: list[Value] = []
    for one, other in zip(first, second, strict=False):
        for each in (one, other):
            if isinstance(each, Rest):
                return [*joined, each]
        if len(first) != len(second) and not same(one, other):
            return [*joined, Rest(by_branch(why))]
        joined.append(join(one, other, why))
    if len(first) != len(second):
        joined.append(Rest(by_branch(why)))
    return joined


def typed(place: Place, contents: Any) -> Any:
    """Contents of the type that their place needs: a field of a record has a type."""
    if isinstance(contents, Unknown) and isinstance(place, Attribute):
        return place.typed(contents)
    return contents


def join_contents(place: Place, first: Any, second: Any, why: str) -> Any:
    """The join of two contents of a place."""
    if isinstance(place, Elements):
        return join_items(first, second, why)
    return typed(place, join(first, second, why))


def join_branches(state: State, branches: list[Callable[[], Outcome]], why: str = "") -> Outcome:
    """Run branches of which exactly one would run, and join the results of those that continue.

    `why` is the reason why it is unknown which one.
    """
    results: list[tuple[dict[PlaceKey, Place], dict[PlaceKey, Any]]] = []
    outcome = NOTHING_YET
    for branch in branches:
        frame = state.journal.begin()
        flow = branch()
        outcome |= flow
        if flow & Flow.NEXT:
            results.append((frame.places, state.journal.undo()))
        else:
            if flow & (Flow.RETURN | Flow.BREAK | Flow.CONTINUE):
                leave(state, flow, why)
            state.journal.undo()
    places: dict[PlaceKey, Place] = {}
    for touched, _ in results:
        places |= touched
    for name, place in places.items():
        contents = [after.get(name, place.before) for _, after in results]
        joined = contents[0]
        for other in contents[1:]:
            joined = join_contents(place, joined, other, why)
        state.journal.write(place, joined)
        if any(each is MISSING for each in contents):
            _note_perhaps(state, place, why)
    return outcome


def _note_perhaps(state: State, place: Place, why: str) -> None:
    """Mark a key of a dict that only some branches set; a variable counts as set."""
    entries = place.container
    if isinstance(entries, Entries) and place.key in entries and place.key is not INCOMPLETE:
        entries.perhaps.add(place.key)
        state.journal.set(entries, INCOMPLETE, Unknown(by_branch(why)))


def leave(state: State, flow: Outcome, why: str) -> None:
    """Pass the changes of the current branch to the function or loop that it exits."""
    for collector in reversed(state.collectors):
        if collector.flows & flow:
            collector.snapshots.append(_snapshot(state, collector.depth))
            collector.why = collector.why or why
            return


def _snapshot(state: State, depth: int) -> Snapshot:
    places: dict[PlaceKey, Place] = {}
    for frame in state.journal.frames[depth:]:
        for name, place in frame.places.items():
            places.setdefault(name, place)
    return [(place, place.read()) for place in places.values()]


@contextmanager
def collecting(state: State, flows: Outcome) -> Iterator[Collector]:
    """The body of a function or loop; joins the changes of early exits at its end."""
    collector = Collector(len(state.journal.frames), flows)
    state.collectors.append(collector)
    try:
        yield collector
    finally:
        state.collectors.pop()
    for snapshot in collector.snapshots:
        for place, contents in snapshot:
            now = place.read()
            state.journal.write(place, join_contents(place, contents, now, collector.why))
            if contents is MISSING or now is MISSING:
                _note_perhaps(state, place, collector.why)


def widen_loop(state: State, body: Callable[[], Outcome], why: str = "") -> Outcome:
    """Run a loop's body once, for any number of iterations; what it changes is unknown afterwards.

    `why` is the reason why the number of iterations is unknown.

    The single run is the first iteration; later ones are not checked.
    """
    frame = state.journal.begin()
    with collecting(state, Flow.BREAK | Flow.CONTINUE):
        flow = body()
    after = state.journal.undo()
    reason = f"changes in a loop ({why})" if why else "changes in a loop"
    for name, place in frame.places.items():
        contents = after[name]
        if isinstance(place, Elements):
            common = [
                one for one, other in zip(place.before, contents, strict=False) if one is other
            ]
            state.journal.write(place, [*common, Rest(reason)])
        elif not same(place.before, contents):
            state.journal.write(place, typed(place, _widened(contents, reason)))
            if place.before is MISSING:
                _note_perhaps(state, place, why)
    return flow & (Flow.RETURN | Flow.RAISE) | Flow.NEXT


def _widened(contents: Any, reason: str) -> Any:
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
    return Unknown(reason)
