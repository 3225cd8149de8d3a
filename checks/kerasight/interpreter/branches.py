"""Branches of which it is not known whether they run: all are run, and joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kerasight.interpreter.run import NOTHING_YET, Collector, Flow, Outcome, Run, Snapshot
from kerasight.values.journal import MISSING, WHOLE, Place
from kerasight.values.keras import LayerState, Parameters, Tensor, UnknownLayer
from kerasight.values.objects import (
    BuiltinName,
    LibraryName,
    ListValue,
    ModuleValue,
    Rest,
    Unknown,
    Value,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

CONSTANTS = (int, float, complex, str, bytes, bool, type(None), range, slice, type(Ellipsis))
FROZEN = (LibraryName, BuiltinName, Unknown, Rest)


def join_dims(first: Dim, second: Dim) -> Dim:
    """A dimension that is one of two."""
    if first == second and type(first) is type(second):
        return first
    return UnknownDim(f"{first} or {second}, by the branch taken")


def join_shapes(first: Shape, second: Shape) -> Shape:
    """A shape that is one of two."""
    if first.dims is None or second.dims is None or first.rank != second.rank:
        return first if first == second else unknown_shape("depends on the branch taken")
    return Shape(tuple(map(join_dims, first.dims, second.dims)))


def join(first: Value, second: Value) -> Value:
    """A value that is one of two; a name that only one branch sets has that value."""
    if first is second or second is MISSING:
        return first
    if first is MISSING:
        return second
    if type(first) is type(second):
        if isinstance(first, (*CONSTANTS, *FROZEN)) and first == second:
            return first
        if isinstance(first, Tensor):
            shape = join_shapes(first.shape, second.shape)
            return Tensor(shape, first.origin if first.origin is second.origin else None)
        if isinstance(first, tuple) and len(first) == len(second):
            return tuple(map(join, first, second))
        if isinstance(first, ListValue) and len(first.items) == len(second.items):
            return ListValue(join_items(first.items, second.items))
        if isinstance(first, Shape):
            return join_shapes(first, second)
        if isinstance(first, Parameters):
            return first if first == second else Parameters(None, None)
    if isinstance(first, Tensor) or isinstance(second, Tensor):
        return Unknown("a tensor in one branch, something else in another")
    return Unknown("depends on the branch taken")


def same(first: Value, second: Value) -> bool:
    """Whether two values are known to be the same."""
    if first is second:
        return True
    return (
        type(first) is type(second) and isinstance(first, (*CONSTANTS, *FROZEN)) and first == second
    )


def join_items(first: list[Value], second: list[Value]) -> list[Value]:
    """The elements of a list that is one of two: the common beginning, then who knows."""
    joined: list[Value] = []
    for one, other in zip(first, second, strict=False):
        if isinstance(one, Rest) or isinstance(other, Rest):
            return [*joined, Rest("depends on the branch taken")]
        if len(first) != len(second) and not same(one, other):
            return [*joined, Rest("depends on the branch taken")]
        joined.append(join(one, other))
    if len(first) != len(second):
        joined.append(Rest("depends on the branch taken"))
    return joined


def write(run: Run, place: Place, contents: Any) -> None:
    """Put contents into a place, noted in the journal of the enclosing branch."""
    if place.key is WHOLE:
        run.journal.change(place.container)[:] = contents
    elif contents is MISSING:
        run.journal.delete(place.container, place.key)
    else:
        run.journal.set(place.container, place.key, contents)


UNSURE: dict[str, Value] = {
    "inputs": (Tensor(unknown_shape("depends on the branch taken")),),
    "outputs": (Tensor(unknown_shape("depends on the branch taken")),),
    "built_for": (unknown_shape("depends on the branch taken"),),
    "graph": (UnknownLayer(Unknown("depends on the branch taken")),),
    "parameters": Parameters(None, None),
    "weights": (Parameters(None, None),),
}
"""What stands in the state of a layer where it is not known: each key keeps its type."""


def typed(place: Place, contents: Any) -> Any:
    """Contents as their place needs them: an unknown part of a layer's state has a type."""
    if isinstance(contents, Unknown) and isinstance(place.container, LayerState):
        return UNSURE.get(place.key, contents)
    return contents


def join_contents(place: Place, first: Any, second: Any) -> Any:
    """The contents of a place that are one of two."""
    return join_items(first, second) if place.key is WHOLE else typed(place, join(first, second))


def run_alternatives(run: Run, branches: list[Callable[[], Outcome]]) -> Outcome:
    """Run branches of which exactly one would run, and join what those leave that go on."""
    results: list[tuple[dict[tuple[int, Any], Place], dict[tuple[int, Any], Any]]] = []
    outcome = NOTHING_YET
    for branch in branches:
        frame = run.journal.begin()
        flow = branch()
        outcome |= flow
        if flow & Flow.NEXT:
            results.append((frame.places, run.journal.undo()))
        else:
            if flow & (Flow.RETURN | Flow.BREAK | Flow.CONTINUE):
                leave(run, flow)
            run.journal.undo()
    places: dict[tuple[int, Any], Place] = {}
    for touched, _ in results:
        places |= touched
    for name, place in places.items():
        contents = [after.get(name, place.before) for _, after in results]
        joined = contents[0]
        for other in contents[1:]:
            joined = join_contents(place, joined, other)
        write(run, place, joined)
    return outcome


def leave(run: Run, flow: Outcome) -> None:
    """Hand what the branch under way has changed to the function or loop that it leaves."""
    for collector in reversed(run.collectors):
        if collector.flows & flow:
            collector.snapshots.append(_snapshot(run, collector.depth))
            return


def _snapshot(run: Run, depth: int) -> Snapshot:
    places: dict[tuple[int, Any], Place] = {}
    for frame in run.journal.frames[depth:]:
        for name, place in frame.places.items():
            places.setdefault(name, place)
    return [(place, place.read()) for place in places.values()]


@contextmanager
def collecting(run: Run, flows: Outcome) -> Iterator[Collector]:
    """A function or loop: at its end, what early exits have left is joined to what is there."""
    collector = Collector(len(run.journal.frames), flows)
    run.collectors.append(collector)
    try:
        yield collector
    finally:
        run.collectors.pop()
    for snapshot in collector.snapshots:
        for place, contents in snapshot:
            write(run, place, join_contents(place, contents, place.read()))


def run_unknown_times(run: Run, body: Callable[[], Outcome]) -> Outcome:
    """Run a loop's body that runs any number of times: once, then what it changes is unknown.

    What the single run meets is what the first iteration meets; later ones are not judged.
    """
    frame = run.journal.begin()
    with collecting(run, Flow.BREAK | Flow.CONTINUE):
        flow = body()
    after = run.journal.undo()
    for name, place in frame.places.items():
        contents = after[name]
        if place.key is WHOLE:
            common = [
                one for one, other in zip(place.before, contents, strict=False) if one is other
            ]
            write(run, place, [*common, Rest("changes in a loop")])
        elif not same(place.before, contents):
            write(run, place, typed(place, _widened(contents)))
    return flow & (Flow.RETURN | Flow.RAISE) | Flow.NEXT


def _widened(contents: Any) -> Any:
    if contents is MISSING:
        return Unknown("deleted in a loop")
    if isinstance(contents, Tensor):
        return Tensor(unknown_shape("changes in a loop"))
    if isinstance(contents, tuple) and contents and isinstance(contents[0], Tensor):
        return tuple(Tensor(unknown_shape("changes in a loop")) for _ in contents)
    if isinstance(contents, Parameters):
        return contents
    if isinstance(contents, LibraryName | BuiltinName | ModuleValue):
        return contents
    return Unknown("changes in a loop")
