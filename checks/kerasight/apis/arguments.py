"""Reading arguments of calls and of layers: sizes, tuples of sizes, shapes, flags."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import prod
from typing import TYPE_CHECKING

from kerasight.values.keras import Layer, Tensor, Written
from kerasight.values.objects import DictValue, ListValue, Unknown, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kerasight.values.findings import Span


@dataclass(eq=False, slots=True, repr=False)
class Call:
    """A call: its arguments and their places."""

    positional: list[Value]
    keywords: dict[str, Value]
    span: Span
    statement: Span

    callee: Span
    """The place of the part before the parenthesis."""

    spans: dict[int | str, Span] = field(default_factory=dict)
    """The place of each argument by position or name."""

    element_spans: dict[int | str, list[Span]] = field(default_factory=dict)
    """The places of the elements of each argument that is written out as a list."""

    names: dict[str, Span] = field(default_factory=dict)
    """The places of the keywords themselves."""

    attribute: Span | None = None
    """The place of what follows the last dot of the callee."""

    open: str = ""
    """Why there may be further arguments, from an unknown `*` or `**`; empty if there are none."""

    constants: set[Span] = field(default_factory=set)
    """The places of the arguments and elements that are a number or a string in the text."""

    path: str = ""
    """The canonical path of a library function that is called."""

    root: str = ""
    """The package of Keras that the program has that function from, "" if that is not known."""

    def get(self, name: str, position: int | None = None, default: Value = None) -> Value:
        """The argument `name`, or at `position`; unknown if the call is open."""
        if name in self.keywords:
            return self.keywords[name]
        if position is not None and position < len(self.positional):
            return self.positional[position]
        return Unknown(self.open) if self.open else default

    def exchanged(self, others: dict[int, Tensor]) -> Call:
        """The same call with other tensors, by the `id` of those that they replace."""
        return replace(
            self,
            positional=[exchanged(value, others) for value in self.positional],
            keywords={name: exchanged(value, others) for name, value in self.keywords.items()},
        )

    @property
    def written(self) -> Written | None:
        """The places of its parts, if all of its arguments are written out."""
        count = len(self.positional) + len(self.keywords)
        if self.open or len(self.spans) != count:
            return None
        return Written(self.spans, self.names, self.callee, self.attribute)

    def key(self, name: str, position: int) -> int | str:
        """The key of an argument in `spans` and `element_spans`."""
        return name if name in self.keywords else position


def to_dim(value: Value) -> Dim:
    """A value as a dimension: an int, None, or unknown with the reason."""
    if value is None:
        return None
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | UnknownDim):
        return value
    if isinstance(value, Unknown):
        return UnknownDim(value.reason)
    return UnknownDim(f"{type(value).__name__} where a size is expected")


def to_items(value: Value) -> list[Value] | None:
    """The elements of a tuple or list, None when they are not all known."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, ListValue) and value.complete:
        return list(value.items)
    return None


def to_integers(value: Value) -> list[int] | None:
    """An integer, or those of a tuple or list; None if not all are known."""
    items = [value] if isinstance(value, int) else to_items(value)
    if items is None:
        return None
    integers = [item for item in items if isinstance(item, int)]
    return integers if len(integers) == len(items) else None


def to_shape(value: Value) -> Shape:
    """A tuple or list of sizes as a shape; anything else is a shape of unknown rank."""
    if isinstance(value, Shape):
        return value
    items = to_items(value)
    if items is not None:
        return Shape(tuple(to_dim(item) for item in items))
    if isinstance(value, Unknown):
        return unknown_shape(value.reason)
    return unknown_shape("not a tuple of sizes")


def size(layer: Layer, name: str) -> int | UnknownDim:
    """An integer argument of the layer; unknown if it is anything else."""
    value = layer.arguments.get(name, Unknown())
    if isinstance(value, Unknown):
        return UnknownDim(_why_unknown(name, value))
    dim = to_dim(value)
    return UnknownDim(f"argument '{name}' is None") if dim is None else dim


def _why_unknown(name: str, value: Unknown) -> str:
    """Why an argument of a layer is unknown."""
    argument = f"argument '{name}'"
    is_named = not value.reason or value.reason.startswith(argument)
    return value.reason or argument if is_named else f"{argument}: {value.reason}"


def sizes(layer: Layer, name: str, count: int) -> tuple[int | UnknownDim, ...]:
    """An argument given as an int for all axes, or as a tuple or list of `count` ints."""
    value = layer.arguments.get(name, Unknown(f"argument '{name}'"))
    if isinstance(value, int) and not isinstance(value, bool):
        return (value,) * count
    if isinstance(value, Unknown):
        return (UnknownDim(_why_unknown(name, value)),) * count
    items = to_items(value)
    if items is None or len(items) != count:
        return (UnknownDim(f"argument '{name}'"),) * count
    dims = [to_dim(item) for item in items]
    return tuple(UnknownDim(f"argument '{name}'") if dim is None else dim for dim in dims)


def text(layer: Layer, name: str, default: str) -> str | None:
    """A string argument in lower case, `default` for None, None if unknown."""
    value = layer.arguments.get(name)
    if value is None:
        return default
    return value.lower() if isinstance(value, str) else None


def flag(layer: Layer, name: str, default: bool = False) -> bool | None:
    """A boolean argument, None if unknown."""
    value = layer.arguments.get(name, default)
    if isinstance(value, bool | int) or value is None:
        return bool(value)
    return None


def weights(*factors: Iterable[Dim] | Dim) -> int | None:
    """The product of sizes, None if one is unknown; a nested iterable counts as its product."""
    flat: list[Dim] = []
    for factor in factors:
        if factor is None or isinstance(factor, int | UnknownDim):
            flat.append(factor)
        else:
            flat.extend(factor)
    known = [dim for dim in flat if isinstance(dim, int)]
    return prod(known) if len(known) == len(flat) else None


def add(*counts: int | None) -> int | None:
    """A sum of counts, None if one of them is unknown."""
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def flatten_tensors(value: Value) -> list[Value]:
    """The leaves of nested lists, tuples and dicts, in Keras' order (dicts by sorted key)."""
    if isinstance(value, DictValue):
        keys: Sequence[Value] = sorted(value.items, key=str)
        return [leaf for key in keys for leaf in flatten_tensors(value.items[key])]
    if isinstance(value, tuple):
        return [leaf for item in value for leaf in flatten_tensors(item)]
    if isinstance(value, ListValue):
        return [leaf for item in value.items for leaf in flatten_tensors(item)]
    return [value]


def tensors_of(value: Value) -> list[Tensor] | None:
    """The tensors in a nested structure, None if it has anything else."""
    leaves = flatten_tensors(value)
    tensors = [leaf for leaf in leaves if isinstance(leaf, Tensor)]
    return tensors if leaves and len(tensors) == len(leaves) else None


def tensors_or_unknown(value: Value) -> list[Tensor] | None:
    """The tensors in a structure, with unknown shapes for unknown values.

    Whatever a layer is called on, its output is a tensor of the rank that it makes.
    """
    leaves = flatten_tensors(value)
    known = [leaf for leaf in leaves if isinstance(leaf, Tensor | Unknown)]
    if not leaves or len(known) < len(leaves):
        return None
    return [
        leaf if isinstance(leaf, Tensor) else Tensor(unknown_shape(leaf.reason)) for leaf in known
    ]


def exchanged(value: Value, others: dict[int, Tensor]) -> Value:
    """A nested structure with other tensors, by the `id` of those that they replace."""
    if isinstance(value, Tensor):
        return others.get(id(value), value)
    if isinstance(value, tuple):
        return tuple(exchanged(item, others) for item in value)
    if isinstance(value, ListValue):
        return ListValue([exchanged(item, others) for item in value.items])
    if isinstance(value, DictValue):
        return DictValue({key: exchanged(item, others) for key, item in value.items.items()})
    return value
