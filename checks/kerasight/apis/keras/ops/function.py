"""A function on tensors: its parameters, its formula, and the nodes it makes in a graph."""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from kerasight.apis.arguments import to_integers, to_items
from kerasight.values.keras import Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import DataValue, Unknown, Value, unknown
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call

Dims: TypeAlias = tuple[Dim, ...]


class Unclear(Exception):
    """The result cannot be computed, or the real function raises; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Given(NamedTuple):
    """The arguments of a call by the names that formulas use."""

    call: Call
    function: Function

    keras: KerasVersion
    """The version whose shape rules apply.

    Those of Keras 3 are the rules of `keras.ops` on symbolic tensors, those of Keras 2 the rules of
    TensorFlow.
    """

    inside: bool
    """Whether it is in the code of a layer, where TensorFlow infers the shapes."""

    floatx: str | None = "float32"
    """The program's float dtype, None if unknown."""

    def value(self, name: str, default: Value = None) -> Value:
        """An argument, by default `default`."""
        for position, (ours, theirs) in enumerate(self.function.parameters):
            if ours == name:
                return self.call.get(theirs, position, default)
        return default

    def rest(self, name: str) -> list[Value]:
        """The arguments from the position of `name` on."""
        position = [ours for ours, _ in self.function.parameters].index(name)
        if self.call.open:
            raise Unclear("arguments are unpacked")
        return self.call.positional[position:]

    def dims(self, name: str = "x") -> Dims:
        """The sizes of a tensor argument."""
        return known_dims(self.value(name, Unknown(f"argument '{name}'")))

    def integer(self, name: str, default: int | None = None) -> int:
        """An argument that must be a number."""
        value = self.value(name, default)
        if isinstance(value, int):
            return int(value)
        raise Unclear(reason_of(value, name))

    def integers(self, name: str) -> tuple[int, ...] | None:
        """An argument that is a number or several; None if it is not given."""
        value = self.value(name)
        if value is None:
            return None
        items = to_integers(value)
        if items is None:
            raise Unclear(reason_of(value, name))
        return tuple(map(int, items))

    def flag(self, name: str) -> bool:
        """A boolean argument."""
        value = self.value(name, False)
        if value is None or isinstance(value, bool | int):
            return bool(value)
        raise Unclear(reason_of(value, name))

    def forbid(self, *names: str) -> None:
        """Raise Unclear if one of these arguments is given."""
        for name in names:
            if self.value(name) is not None:
                raise Unclear(f"argument '{name}' is not known to Kerasight")


Formula: TypeAlias = Callable[[Given], "Dims | list[Dims]"]
"""From arguments to the shape of the result, or of each of several results."""


class Function(NamedTuple):
    """A function on tensors."""

    formula: Formula

    parameters: tuple[tuple[str, str], ...]
    """Pairs of our name and the library's, in order."""

    nodes: tuple[str, ...]
    """Its graph nodes.

    The class of the operation in Keras 3, the TensorFlow functions, in order, in Keras 2.
    """


def functions(
    formula: Formula, parameters: str, names: str, node: Callable[[str], str]
) -> dict[str, Function]:
    """The functions of one family by name.

    `parameters` are written `x axis` or `x=input_tensor axis` if the library's name differs;
    `names` as `mean` or `abs=Absolute` if the node is not `node(name)`; `a+b` are two.
    """
    pairs = tuple(_pair(each) for each in parameters.split())
    table: dict[str, Function] = {}
    for each in names.split():
        name, _, given = each.partition("=")
        table[name] = Function(formula, pairs, tuple((given or node(name)).split("+")))
    return table


def _pair(text: str) -> tuple[str, str]:
    ours, _, theirs = text.partition("=")
    return ours, theirs or ours


def shape_of(value: Value) -> Shape:
    """The shape of a tensor, a number, or nested lists of them."""
    if isinstance(value, Tensor):
        return value.shape
    if isinstance(value, int | float | complex | bool):
        return Shape(())
    if isinstance(value, Unknown):
        number = value.path.startswith("math.")
        return Shape(()) if number else unknown_shape(value.reason)
    if isinstance(value, DataValue):
        from kerasight.apis.arrays.making import shape_of as shape_of_data

        return shape_of_data(value) or unknown_shape("a structure instead of a tensor")
    items = to_items(value)
    if items is None:
        return unknown_shape(f"a {type(value).__name__} instead of a tensor")
    shapes = [shape_of(item) for item in items]
    if not shapes:
        return Shape((0,))
    if shapes[0].dims is None or any(shape != shapes[0] for shape in shapes):
        return unknown_shape("a list of unequal elements")
    return Shape((len(items), *shapes[0].dims))


def known_dims(value: Value) -> Dims:
    """The sizes of a value; raises Unclear if the rank is unknown."""
    shape = shape_of(value)
    if shape.dims is None:
        raise Unclear(shape.reason or "a tensor of unknown shape")
    return shape.dims


def reason_of(value: Value, name: str) -> str:
    """Why an argument cannot be used."""
    return unknown(f"argument '{name}' is not a known number", value).reason


def axis_of(axis: int, rank: int) -> int:
    """An axis counted from the front; raises Unclear if it does not exist."""
    if -rank <= axis < rank:
        return axis % rank
    raise Unclear(f"there is no axis {axis} in a tensor of {rank} axes")


def size_from(value: Value) -> Dim:
    """A size in code: a number, or an element of `tf.shape(x)`."""
    if isinstance(value, Tensor):
        contents = value.contents
        if contents is not None and len(contents) == 1 and not value.shape.dims:
            return contents[0]
        return UnknownDim("a size that is computed when the model runs")
    if value is None or isinstance(value, int):
        return value
    return UnknownDim(reason_of(value, "shape"))


def sizes_from(value: Value) -> Dims:
    """A shape in code: sizes, `tf.shape(x)`, or one number."""
    if isinstance(value, Tensor) and value.shape.rank == 1:
        if value.contents is not None:
            return value.contents
        length = value.shape.dims[0] if value.shape.dims else None
        if isinstance(length, int):
            return (UnknownDim("a shape that is computed when the model runs"),) * length
    items: Iterable[Value] | None = (value,) if isinstance(value, int) else to_items(value)
    if items is None:
        raise Unclear(reason_of(value, "shape"))
    return tuple(size_from(item) for item in items)


def total(dims: Iterable[Dim]) -> Dim:
    """The product of sizes: unknown if one is, else None if one is."""
    result: int = 1
    is_open = False
    for dim in dims:
        if isinstance(dim, UnknownDim):
            return dim
        if dim is None:
            is_open = True
        else:
            result *= dim
    return None if is_open else result


def same_dim(one: Dim, other: Dim) -> Dim:
    """A size that two tensors must share."""
    if one == other:
        return one
    if isinstance(one, int) and isinstance(other, int):
        raise Unclear(f"sizes {one} and {other} differ")
    return UnknownDim(f"{one} and {other} are joined")
