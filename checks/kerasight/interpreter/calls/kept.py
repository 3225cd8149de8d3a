"""Runs of uncalled functions that need not be repeated after an edit.

Functions that nobody calls run at the end, those of one class together: a group. What a group has
read of the program around it is noted, and what it has changed. As long as the next text gives it
the same to read, its events, layers and changes are taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from kerasight.interpreter.core.budget import MANY
from kerasight.values.findings import Span
from kerasight.values.journal import MISSING, Frame, Place
from kerasight.values.layer_spec import LayerSpec
from kerasight.values.objects import FunctionValue, ModuleValue, Scope

if TYPE_CHECKING:
    from kerasight.apis.program.reads import Reads
    from kerasight.interpreter.core.state import State

MOST_REACHED: Final = 3_000
"""A group that can reach more objects than this runs again after each edit."""


@dataclass(eq=False, slots=True, repr=False)
class Around:
    """What a group finds before it runs, but for what it reads by name."""

    steps: int
    is_first: bool
    uncalled: frozenset[int]
    ran: frozenset[int]
    stars: tuple[str, ...]
    settings: tuple[object, ...]


@dataclass(eq=False, slots=True, repr=False)
class Group:
    """One run of functions that belong together."""

    first: FunctionValue
    before: Around
    reads: Reads
    members: frozenset[int]
    frame: Frame
    outer: list[tuple[Place, Any]]
    """The places of things that were there before, with what the group has left in them."""

    reached: set[int]
    """The ids of everything that it may have read."""

    added: tuple[list[Any], ...]
    """What it has added to the lists that only grow."""

    removed: frozenset[int]
    popped: frozenset[int]
    instances: dict[int, Any]
    steps: int
    least: int
    was_short: bool
    touches: int
    unclear: int
    root: int

    def take_back(self) -> None:
        """Undo what it has changed outside of itself."""
        for place, _ in reversed(self.outer):
            place.restore(place.before)

    def let_go(self) -> None:
        """Undo the rest as well, once it is not needed: no cycles are left."""
        outer = {id(place) for place, _ in self.outer}
        places = self.frame.places
        inner = Frame({key: each for key, each in places.items() if id(each) not in outer})
        inner.part()
        inner.take_back()


@dataclass(eq=False, slots=True, repr=False)
class KeptGroups:
    """The groups of the last run by their first function, in order."""

    groups: dict[int, Group] = field(default_factory=dict)
    changed: set[int] = field(default_factory=set)
    """The ids of what has changed since they ran, or may have."""

    _done: list[Group | Frame] = field(default_factory=list)
    """All runs of this end, in order: also what the ones that cannot be kept have changed."""

    _waiting: list[tuple[int, Group]] = field(default_factory=list)
    _old: dict[int, Group] = field(default_factory=dict)

    def take_back(self) -> None:
        """Undo what all groups have changed outside of themselves."""
        for each in reversed(self._done):
            if isinstance(each, Frame):
                self.changes([each])
                each.part()
            each.take_back()
        self._done = []

    def changes(self, frames: Iterable[Frame]) -> None:
        """Note that what these frames have touched is not as it was."""
        for frame in frames:
            self.changed.update(name for name, _ in frame.places)

    def begin(self) -> None:
        """The end of a run begins."""
        self._old, self.groups = self.groups, {}
        self._waiting = list(self._old.items())

    def end(self) -> None:
        """The end of a run is over: let the groups go that were not taken over."""
        for key, group in self._old.items():
            if self.groups.get(key) is not group:
                group.let_go()
        self._old, self._waiting = {}, []
        self.changed.clear()

    def run(
        self,
        state: State,
        instances: dict[int, Any],
        ran: set[int],
        members: frozenset[int],
        run: Callable[[], None],
    ) -> None:
        """Run the group of the last uncalled function, or take over what it did."""
        key = next(reversed(state.definitions.uncalled))
        before = _around(state, ran)
        old = self._old.get(key)
        if old is not None and self._holds(state, key, old, before, members, instances):
            _repeat(state, old, instances, ran)
            self.groups[key] = old
            self._done.append(old)
            return
        journal, budget = state.journal, state.budget
        history, journal.history = journal.history, Frame()
        frame = journal.history
        least, short = budget.least, budget.was_short
        budget.least, budget.was_short = MANY, False
        lengths = [len(each) for each in _growing(state)]
        context = state.context
        counts = context.changes.touches, context.tracing.unclear
        known = set(instances)
        started = set(ran)
        first = [state.definitions.uncalled[each] for each in (*members, key)]
        reads = context.start_reading()
        run()
        state.context.reads = None
        journal.history = history
        self.changes([frame])
        added = tuple(each[length:] for each, length in zip(_growing(state), lengths, strict=True))
        after = frozenset(state.definitions.uncalled)
        roots = [*(value for _, _, value in reads.entries.values()), *first]
        reached = _reached(roots, frame)
        if (
            reached is not None
            and not reads.everything
            and not after - before.uncalled
            and not before.settings[0]
            and _settings(state) == before.settings
            and not any(name == id(context.precision) for name, _ in frame.places)
        ):
            outside = {*reached, *map(id, _shared(state))}
            uncalled = id(state.definitions.uncalled)
            outer = [
                (place, place.read())
                for (name, _), place in frame.places.items()
                if name in outside and name != uncalled
            ]
            made = {each: value for each, value in instances.items() if each not in known}
            self.groups[key] = Group(
                first[-1],
                before,
                reads,
                members,
                frame,
                outer,
                reached,
                added,
                before.uncalled - after,
                frozenset(ran - started),
                made,
                before.steps - budget.steps_left,
                budget.least,
                budget.was_short,
                context.changes.touches - counts[0],
                context.tracing.unclear - counts[1],
                context.tracing.root,
            )
            self._done.append(self.groups[key])
        else:
            self._done.append(frame)
        budget.least, budget.was_short = min(budget.least, least), budget.was_short or short

    def _holds(
        self,
        state: State,
        key: int,
        old: Group,
        before: Around,
        members: frozenset[int],
        instances: dict[int, Any],
    ) -> bool:
        """Whether a group would do the same again."""
        while self._waiting:
            other, group = self._waiting[0]
            if other == key:
                break
            del self._waiting[0]
            if self.groups.get(other) is not group:
                self.changed.update(id(place.container) for place, _ in group.outer)
        then = old.before
        more = before.steps - then.steps
        touched = {*old.reads.called, *old.reads.defined, *old.popped, *old.removed, key}
        facts = state.definitions.facts
        return (
            state.definitions.uncalled[key] is old.first
            and members == old.members
            and touched & before.uncalled == touched & then.uncalled
            and old.popped & before.ran == old.popped & then.ran
            and (before.is_first, before.stars, before.settings)
            == (then.is_first, then.stars, then.settings)
            and (not more or (not old.was_short and old.least + more >= 0))
            and instances.keys().isdisjoint(old.instances)
            and all(
                _same(container.get(name, MISSING), value)
                for container, name, value in old.reads.entries.values()
            )
            and self.changed.isdisjoint(old.reached)
            and all(
                place.container is facts or _same(place.read(), place.before)
                for place, _ in old.outer
            )
            and all(question() == answer for question, answer in old.added[-1])
        )


def _repeat(state: State, old: Group, instances: dict[int, Any], ran: set[int]) -> None:
    """Take over what a group did."""
    for place, after in old.outer:
        place.restore(after)
    for items, added in zip(_growing(state), old.added, strict=True):
        items.extend(added)
    uncalled = state.journal.keep_all(state.definitions.uncalled)
    for each in old.removed:
        uncalled.pop(each, None)
    ran |= old.popped
    instances.update(old.instances)
    budget, context = state.budget, state.context
    more = budget.steps_left - old.before.steps
    budget.least = min(budget.least, old.least + more)
    budget.was_short = budget.was_short or old.was_short
    budget.steps_left -= old.steps
    context.changes.touches += old.touches
    context.tracing.unclear += old.unclear
    context.tracing.root = old.root


def _around(state: State, ran: set[int]) -> Around:
    return Around(
        state.budget.steps_left,
        state.context.tracing.root == 0,
        frozenset(state.definitions.uncalled),
        frozenset(ran),
        tuple(state.module.star_imports),
        _settings(state),
    )


def _settings(state: State) -> tuple[object, ...]:
    """What holds for the whole program; first, whether more is followed than a group can say."""
    context = state.context
    return (
        bool(context.changes.freezes) or state.imports is not None,
        *(context.names_registered, context.changes.freezes_unknown, context.recorded_layers),
        *(state.private_keras, context.precision.floatx, context.precision.policy),
    )


def _growing(state: State) -> tuple[list[Any], ...]:
    """The lists that only grow; the questions of the whole text are the last."""
    context = state.context
    return (
        *(context.events, context.models, context.layers),
        *(context.faults, state.definitions.classes, context.source.asked),
    )


def _shared(state: State) -> tuple[object, ...]:
    """The tables of the whole program."""
    context, definitions = state.context, state.definitions
    return (
        *(context.names.counters, context.files, state.module.variables),
        *(definitions.first_arguments, definitions.model_names, definitions.facts),
    )


def _same(one: object, other: object) -> bool:
    """Whether two contents of a place are the same things."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(map(_same, one.values(), other.values()))
    return isinstance(one, int | str | tuple) and one == other


def _reached(roots: list[object], frame: Frame) -> set[int] | None:
    """The ids of all objects that can be reached, also through what a frame has changed.

    None if there are too many, or modules among them.
    """
    found: set[int] = set()
    waiting = list(roots)
    places = list(frame.places.items())
    while True:
        while waiting:
            value = waiting.pop()
            if type(value) in LEAVES or id(value) in found:
                continue
            if isinstance(value, ModuleValue) or len(found) > MOST_REACHED:
                return None
            found.add(id(value))
            waiting.extend(_parts(value))
        hit = [(name, place) for name, place in places if name[0] in found]
        if not hit:
            return found
        places = [(name, place) for name, place in places if name[0] not in found]
        waiting = [place.before for _, place in hit]


LEAVES: Final = frozenset({int, float, str, bool, bytes, complex, type(None), Span})


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Scope):
        if value.parent is not None:
            yield value.variables
            yield value.parent
    elif isinstance(value, dict):
        yield from value.values()
        yield getattr(value, "base", None)
    elif isinstance(value, list | tuple | set | frozenset):
        yield from value
    elif isinstance(value, FunctionValue):
        yield from (value.scope, value.owner, value.defaults, value.keyword_defaults)
    elif not isinstance(value, LayerSpec) and hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield getattr(value, name)
