"""Branches with unknown conditions: all are run, and their results joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from kerasight.interpreter.core.state import NOTHING_YET, Collector, Flow, Outcome, Snapshot, State
from kerasight.interpreter.objects.joining import by_branch, join, join_items
from kerasight.values.journal import MISSING, Attribute, Elements, Place, PlaceKey
from kerasight.values.objects import INCOMPLETE, Entries, Unknown


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


def join_branches(
    state: State, branches: list[Callable[[], Outcome]], why: str = "", *, each_runs: bool = False
) -> Outcome:
    """Run branches of which exactly one would run, and join the results of those that continue.

    `why` is the reason why it is unknown which one; `each_runs` says that each does at some time.
    """
    results: list[tuple[dict[PlaceKey, Place], dict[PlaceKey, Any]]] = []
    outcome = NOTHING_YET
    for branch in branches:
        frame = state.journal.begin(may_not_run=True)
        with state.context.tracing.perhaps(not each_runs):
            flow = branch()
        outcome |= flow
        if flow & Flow.NEXT:
            results.append((frame.places, state.journal.undo()))
        else:
            if flow & (Flow.RETURN | Flow.BREAK | Flow.CONTINUE):
                leave(state, flow, why)
            state.journal.undo()
    if outcome & ~Flow.NEXT and state.context.tracing.kind is not None:
        state.context.tracing.unsure += not each_runs
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
            note_perhaps(state, place, why)
    return outcome


def note_perhaps(state: State, place: Place, why: str) -> None:
    """Mark a key of a dict that only some branches set; a variable counts as set."""
    entries = place.container
    if isinstance(entries, Entries) and place.key in entries and place.key is not INCOMPLETE:
        state.journal.keep_field(entries, "perhaps", entries.perhaps | {place.key})
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
                note_perhaps(state, place, collector.why)
