"""Indexing of arrays, as in NumPy and TensorFlow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.arrays import ranges
from kerasight.apis.arrays.arithmetic import remember
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.ops.elementwise import broadcast
from kerasight.apis.keras.ops.function import Unclear, total
from kerasight.values.data import NO_FACTS, Array, Facts, Labels, Series, Step, Window, array, view
from kerasight.values.objects import (
    UNKNOWN_SLICE,
    LibraryName,
    ListValue,
    MovingSlice,
    Unknown,
    Value,
    is_integer,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def item(target: Array, index: Value, span: Span) -> Value:
    """`target[index]`: a view, a copy, or a number."""
    keys = list(index) if isinstance(index, tuple) else [index]
    keys = [_key(key) for key in keys]
    if target.shape.dims is None:
        return view(target, target.shape, ranges.part(target.facts))
    try:
        dims, is_copy = _part(target.shape.dims, keys)
    except Unclear as unclear:
        return Unknown(unclear.reason)
    if not is_copy:
        whole = total(dims) == total(target.shape.dims)
        kept = target.facts if whole else ranges.part(target.facts)
        if 0 in dims:
            kept = NO_FACTS
        kept = ranges.rows_kept(kept, target.shape.dims, dims)
        kept = replace(kept, window=_window_of(kept.window, keys))
        return view(target, Shape(dims), kept, _first_row(keys[0] if keys else None))
    facts = _chosen(target, keys)
    if any(isinstance(key, Array) and _is_shuffled(key) for key in keys):
        facts = replace(facts, order="shuffled").did(Step("shuffled", "shuffled", span))
    return array(dims, target.dtype, facts, target.library)


def _window_of(window: Window | None, keys: list[Value]) -> Window | None:
    """The steps of a window after slicing, None if that axis is removed or unknown."""
    if window is None or any(not isinstance(key, slice | int) for key in keys):
        return None
    if len(keys) <= window.axis:
        dropped = sum(isinstance(key, int) for key in keys)
        return window._replace(axis=window.axis - dropped)
    key = keys[window.axis]
    if not isinstance(key, slice):
        return None
    if any(not isinstance(each, int | None) for each in (key.start, key.stop, key.step)):
        return None
    dropped = sum(isinstance(each, int) for each in keys[: window.axis])
    try:
        length = len(range(*key.indices(window.length)))
    except (OverflowError, ValueError):
        return None
    return Window(length, window.axis - dropped)


def _first_row(key: Value) -> int | None:
    """The first row of a slice of all columns, None if unknown."""
    if not isinstance(key, slice) or key.step not in (None, 1):
        return None
    start = 0 if key.start is None else key.start
    return start if isinstance(start, int) and start >= 0 else None


def _chosen(target: Array, keys: list[Value]) -> Facts:
    """The facts of numbers selected by arrays of indices and masks.

    `np.eye(10)[y]` is a one-hot row for every label; a mask may leave out whole classes.
    """
    facts = replace(ranges.part(target.facts), order=None)
    if any(isinstance(key, Array) and key.dtype == "bool" for key in keys):
        facts = replace(facts, attained=False, distinct=None)
    if not all(isinstance(key, slice) or _is_drawn(key) for key in keys):
        facts = replace(facts, drawn=None)
    first = keys[0] if keys else None
    labels = facts.labels
    if not isinstance(first, Array) or labels is None:
        return facts
    if first.dtype == "bool":
        return replace(facts, labels=Labels(labels.form))
    if labels.form == "one-hot" and first.facts.labels is not None:
        return replace(facts, origin=first.facts.origin, history=first.facts.history)
    return facts


def _is_shuffled(key: Array) -> bool:
    return key.facts.order == "shuffled"


def _is_drawn(key: Value) -> bool:
    """Whether an index chooses without regard to what is there."""
    if not isinstance(key, Array) or key.dtype == "bool":
        return False
    drawn = key.facts.drawn
    return _is_shuffled(key) or (drawn is not None and not drawn.in_order)


def _key(key: Value) -> Value:
    """A key with lists as arrays; `np.newaxis` is None."""
    if isinstance(key, LibraryName) and key.path.endswith(".newaxis"):
        return None
    if isinstance(key, ListValue | range):
        found = to_array(key)
        return found if found is not None else Unknown("an index that is not known")
    if isinstance(key, Series):
        return key.array
    return key


def _used(key: Value) -> int:
    """The number of axes that a key uses."""
    if key is None or key is Ellipsis:
        return 0
    if isinstance(key, Array) and key.dtype == "bool":
        return key.shape.rank or 0
    return 1


def _part(dims: tuple[Dim, ...], keys: list[Value]) -> tuple[tuple[Dim, ...], bool]:
    """The shape of a part, and whether it is a copy."""
    for key in keys:
        if isinstance(key, Array) and key.shape.dims is None:
            raise Unclear("an index of unknown shape")
    wanted = sum(map(_used, keys))
    if sum(key is Ellipsis for key in keys) > 1 or wanted > len(dims):
        raise Unclear("too many indices")
    if not any(key is Ellipsis for key in keys):
        keys = [*keys, Ellipsis]
    rest = list(dims)
    result: list[Dim] = []
    fancy: list[tuple[Dim, ...]] = []
    places: list[int] = []
    for key in keys:
        if key is None:
            result.append(1)
        elif key is Ellipsis:
            count = len(dims) - wanted
            result += rest[:count]
            rest = rest[count:]
        elif isinstance(key, Array):
            places.append(len(result))
            fancy.append(_fancy(key, rest))
        elif isinstance(key, slice):
            result.append(_sliced(rest.pop(0), key))
        elif isinstance(key, int):
            _inside(rest.pop(0), key)
        elif is_integer(key):
            rest.pop(0)
        elif isinstance(key, MovingSlice):
            rest.pop(0)
            result.append(key.length)
        elif isinstance(key, Unknown) and key.reason == UNKNOWN_SLICE:
            rest.pop(0)
            result.append(UnknownDim(key.reason))
        else:
            raise Unclear("an index that is not known")
    if not fancy:
        return tuple(result), False
    joined = fancy[0]
    for other in fancy[1:]:
        joined = broadcast(joined, other)
    place = places[0] if len(set(places)) == 1 else 0
    return (*result[:place], *joined, *result[place:]), True


def _fancy(key: Array, rest: list[Dim]) -> tuple[Dim, ...]:
    """The sizes that an array of indices or a mask produces; it consumes axes."""
    assert key.shape.dims is not None
    if key.dtype == "bool":
        for size in key.shape.dims:
            own = rest.pop(0)
            if isinstance(size, int) and isinstance(own, int) and size != own:
                raise Unclear(f"a mask of {size} for an axis of {own}")
        return (UnknownDim("the number of true elements of a mask"),)
    rest.pop(0)
    return key.shape.dims


def _sliced(dim: Dim, key: slice) -> Dim:
    if isinstance(dim, int):
        try:
            return len(range(*key.indices(dim)))
        except (TypeError, ValueError) as error:
            raise Unclear("a slice that fails") from error
    if key == slice(None) or dim is None:
        return dim
    return UnknownDim("a slice of an axis of unknown size")


def _inside(dim: Dim, key: int) -> None:
    if isinstance(dim, int) and not isinstance(key, bool) and not -dim <= key < dim:
        raise Unclear(f"there is no element {key} in {dim}")
    if isinstance(key, bool):
        raise Unclear("True or False as an index")


def set_item(context: Context, target: Array, index: Value, value: Value) -> None:
    """`target[index] = value`: some numbers change, all of them for `target[...]`."""
    given = to_array(value)
    facts = NO_FACTS if given is None else given.facts
    everything = index is Ellipsis or index == slice(None)
    if not everything:
        facts = ranges.union([target.facts, facts]) if given is not None else NO_FACTS
    remember(context, target, ranges.bounds_of(target.dtype, facts))


def rows_of(target: Array, limit: int) -> list[Value] | None:
    """The elements along the first axis, None if there are too many or their number is open."""
    rows = target.rows
    if not isinstance(rows, int) or rows > limit or not target.shape.dims:
        return None
    return [row(target) for _ in range(rows)]


def row(target: Array) -> Value:
    """One element along the first axis."""
    dims = target.shape.dims
    if not dims:
        return Unknown("an element of an array of unknown shape")
    facts = ranges.rows_kept(ranges.part(target.facts), dims, dims[1:])
    return view(target, Shape(dims[1:]), facts)
