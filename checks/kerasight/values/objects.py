"""Abstract values of Python: containers, functions, classes and what is unknown.

Numbers, strings, bytes, booleans, None, Ellipsis, ranges, slices and tuples represent themselves.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from types import EllipsisType
from typing import TYPE_CHECKING, Final, TypeAlias

from kerasight.values.abstract import AbstractValue
from kerasight.values.findings import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Constant: TypeAlias = "None | bool | int | float | complex | str | bytes | EllipsisType | range"
"""Constants, which represent themselves."""

Slice: TypeAlias = "slice[int | None, int | None, int | None]"

Value: TypeAlias = "Constant | Slice | tuple[Value, ...] | AbstractValue"
"""A value of the program: a constant, a slice, a tuple of values, or an abstract value."""


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Unknown(AbstractValue):
    """A value that cannot be known from the code."""

    reason: str = ""
    """Why, for messages."""

    path: str = ""
    """The library function that returned it."""


NOBODY_CALLS: Final = "which nobody calls in this file"
NOBODY_MAKES: Final = "which nobody makes in this file"
"""The end of the reason of a value that only a caller in another file would give."""


BY_BRANCH: Final = "depends on the branch taken"
"""The reason of a value that differs from branch to branch."""


def is_left_open(reason: str) -> bool:
    """Whether something is unknown because the file does not call the function that gets it."""
    return NOBODY_CALLS in reason or NOBODY_MAKES in reason


def result_of(path: str, arguments: Iterable[Value]) -> Unknown:
    """The unknown result of a library function, for the reason of an argument left open, if any."""
    for value in arguments:
        if isinstance(value, Unknown) and is_left_open(value.reason):
            return Unknown(value.reason, path)
    return Unknown(f"the result of {path}", path)


INT: Final = "builtins.int"
FLOAT: Final = "builtins.float"
TEXT: Final = "builtins.str"

SOME_NUMBER: Final = "math.number"
"""The path of an unknown number of Python that may be of either type."""

NUMBERS: Final = (INT, FLOAT)
"""The paths of unknown numbers of Python, by their type."""


def unknown(otherwise: str, *causes: Value) -> Unknown:
    """An unknown value, for the reason of the first unknown cause, `otherwise` if all are known."""
    for cause in causes:
        reason = cause.reason if isinstance(cause, Unknown) else _reason_inside(cause)
        if reason:
            return Unknown(reason)
    return Unknown(otherwise)


def _reason_inside(value: Value) -> str:
    """Why the number of elements of a container is unknown."""
    if isinstance(value, tuple):
        return next((each.reason for each in value if isinstance(each, Unknown)), "")
    if isinstance(value, ListValue) and not value.complete:
        rest = value.items[-1]
        return rest.reason if isinstance(rest, Rest) else ""
    if isinstance(value, GeneratorValue):
        return _reason_inside(value.items)
    if isinstance(value, DictValue | SetValue):
        others = value.items.get(INCOMPLETE)
        return others.reason if isinstance(others, Unknown) else ""
    return ""


@dataclass(eq=False, slots=True, repr=False)
class Moved(Unknown):
    """An unknown integer plus a known one: `i + 30`."""

    base: Unknown = field(kw_only=True)
    by: int = field(kw_only=True)

    __eq__ = object.__eq__
    __hash__ = object.__hash__


UNKNOWN_SLICE: Final = "a slice that is not known"
"""The reason of a slice with unknown ends: it keeps its axis."""


@dataclass(eq=False, slots=True, repr=False)
class MovingSlice(Unknown):
    """A slice at an unknown place, of a known length unless the end cuts it: `i:i + 30`."""

    length: int = field(kw_only=True)

    __eq__ = object.__eq__
    __hash__ = object.__hash__


def moved(value: Unknown, by: int) -> Value:
    """An unknown integer plus `by`."""
    base, before = place_of(value)
    return Moved(base.reason, INT, base=base, by=before + by)


def place_of(value: Unknown) -> tuple[Unknown, int]:
    """An unknown integer as another one, and what is added to that."""
    return (value.base, value.by) if isinstance(value, Moved) else (value, 0)


def is_integer(value: Value) -> bool:
    """Whether a value is certainly an integer, known or not."""
    return isinstance(value, int) or (isinstance(value, Unknown) and value.path == INT)


def scalar_kind(value: Value) -> str:
    """The `path` of an unknown number or string of the same type, "" for other values."""
    if isinstance(value, str) or (isinstance(value, Unknown) and value.path == TEXT):
        return TEXT
    return number_kind(value)


def number_kind(value: Value) -> str:
    """The `path` of an unknown number of the same type, "" if the value is no Python number."""
    if isinstance(value, Unknown):
        return value.path if value.path in NUMBERS or value.path.startswith("math.") else ""
    return f"builtins.{type(value).__name__}" if type(value) in (int, float) else ""


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Rest(AbstractValue):
    """In a list: an unknown number of other elements."""

    reason: str = ""

    element: Value = field(default=None, hash=False)
    """What each of them is like, None if unknown."""


@dataclass(eq=False, slots=True, repr=False)
class ListValue(AbstractValue):
    """A list; its last element may be `Rest`."""

    items: list[Value] = field(default_factory=list)

    tracker: InstanceValue | None = None
    """The layer that tracks its elements."""

    @property
    def complete(self) -> bool:
        """Whether the number of elements is known."""
        return not (self.items and isinstance(self.items[-1], Rest))


class Entries(dict[Value, Value]):
    """The contents of a dict; `perhaps` are keys that only some branches set."""

    __slots__ = ("perhaps",)

    def __init__(self, entries: dict[Value, Value]) -> None:
        super().__init__(entries)
        self.perhaps: set[Value] = set()


@dataclass(eq=False, slots=True, repr=False)
class DictValue(AbstractValue):
    """A dict with constant keys."""

    items: dict[Value, Value] = field(default_factory=dict)
    """Has the key `INCOMPLETE` if there may be other keys."""

    tracker: InstanceValue | None = None
    """The layer that tracks its values."""

    missing: Value = None
    """What a `defaultdict` calls for a missing key."""

    def __post_init__(self) -> None:
        self.items = Entries(self.items)

    @property
    def complete(self) -> bool:
        """Whether all keys are known."""
        return INCOMPLETE not in self.items

    def surely_has(self, key: Value) -> bool:
        """Whether a key exists in every branch."""
        perhaps = self.items.perhaps if isinstance(self.items, Entries) else ()
        return key in self.items and key not in perhaps


@dataclass(eq=False, slots=True, repr=False)
class Logs(DictValue):
    """The logs of a training, by name."""

    trained: Span = field(kw_only=True)
    """The call of `fit`."""


@dataclass(eq=False, slots=True, repr=False)
class History(Unknown):
    """What `fit` returns; only its `history` is known."""

    logs: Logs = field(kw_only=True)

    __eq__ = object.__eq__
    __hash__ = object.__hash__


@dataclass(eq=False, slots=True, repr=False)
class ConstantInitializer(Unknown):
    """`keras.initializers.Constant(value)`; only the value is known."""

    value: Value = field(kw_only=True)

    __eq__ = object.__eq__
    __hash__ = object.__hash__


@dataclass(eq=False, slots=True, repr=False)
class SetValue(AbstractValue):
    """A set of constants, in unknown order."""

    items: dict[Value, Value] = field(default_factory=dict)
    """The elements as keys, with `INCOMPLETE` if there may be others."""

    @property
    def complete(self) -> bool:
        """Whether all elements are known."""
        return INCOMPLETE not in self.items


@dataclass(eq=False, slots=True, repr=False)
class GeneratorValue(AbstractValue):
    """What a call of a generator function returns."""

    items: ListValue = field(default_factory=ListValue)
    """The values that it has yet to yield."""


INCOMPLETE: Final = Rest("keys that are not known")


@dataclass(unsafe_hash=True, slots=True, repr=False)
class LibraryName(AbstractValue):
    """A name of a library, by its canonical path: `keras.layers.Dense`."""

    path: str

    root: str = field(default="", compare=False)
    """The package of Keras that the program has it from, such as `tensorflow.keras`; "" if that is
    not known, and for other libraries."""


@dataclass(unsafe_hash=True, slots=True, repr=False)
class BuiltinName(AbstractValue):
    """A builtin function or class of Python."""

    name: str


class Integer(int):
    """A known integer of NumPy, `y.max()`: a number with a dtype, unlike those of Python."""

    dtype: str

    def __new__(cls, value: float, dtype: str) -> Integer:
        """The integer `value` of that dtype."""
        made = super().__new__(cls, value)
        made.dtype = dtype
        return made


class DataValue(AbstractValue):
    """A value of `kerasight.values.data`; that module is imported when the first one is made."""

    __slots__ = ()


@dataclass(eq=False, slots=True, repr=False)
class Scope:
    """The names of a module, function or class body, and the enclosing scope."""

    variables: dict[str, Value] = field(default_factory=dict)
    parent: Scope | None = None
    is_class: bool = False
    globals: frozenset[str] = frozenset()
    nonlocals: frozenset[str] = frozenset()
    star_imports: list[str] = field(default_factory=list)

    file: str = ""
    """The path of the module, "" for the inspected file."""


@dataclass(eq=False, slots=True, repr=False)
class ModuleValue(AbstractValue):
    """A module of the project."""

    name: str
    scope: Scope

    folder: str | None = None
    """The folder of its submodules, None if it is no package."""


@dataclass(eq=False, slots=True, repr=False)
class FunctionValue(AbstractValue):
    """A function or lambda of the program, with its scope."""

    name: str
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    scope: Scope

    module: Scope
    """The scope of the module that has its code."""

    defaults: list[Value]
    keyword_defaults: dict[str, Value]
    kind: str = "function"
    owner: ClassValue | None = None

    registered: bool = False
    """Whether Keras knows it by a name."""


@dataclass(eq=False, slots=True, repr=False)
class ClassValue(AbstractValue):
    """A class of the program."""

    name: str
    node: ast.ClassDef

    bases: list[Value]
    """May have library names and unknown values."""

    attributes: dict[str, Value]

    is_dataclass: bool = False
    """Whether its constructor takes the fields of its body."""

    order: list[Value] = field(default_factory=list)
    """The method resolution order, once computed."""

    module: Scope | None = None
    """The scope of the module that has its code."""

    registered: bool = False
    """Whether Keras knows it by a name, or may."""

    is_open: bool = False
    """Whether a statement in it is not followed: it may have any attribute."""


@dataclass(eq=False, slots=True, repr=False)
class InstanceValue(AbstractValue):
    """An instance of a class of the program; for a layer class, that of a `Layer`."""

    of: ClassValue
    span: Span
    attributes: dict[str, Value] = field(default_factory=dict)

    tracked: list[Value] = field(default_factory=list)
    """What is assigned to its attributes and is or may hold layers, in order."""

    given: tuple[tuple[Value, ...], dict[str, Value]] | None = None
    """The arguments that a layer is made with, None if not all are known."""


@dataclass(eq=False, slots=True, repr=False)
class BoundMethod(AbstractValue):
    """A method looked up on a value."""

    target: Value
    name: str

    function: FunctionValue | None = None
    """The function, for a method of the program."""


@dataclass(eq=False, slots=True, repr=False)
class PartialValue(AbstractValue):
    """`functools.partial(callee, ...)`: a call with some of its arguments given."""

    callee: Value
    positional: tuple[Value, ...]
    keywords: dict[str, Value]
    open: str


@dataclass(eq=False, slots=True, repr=False)
class SuperValue(AbstractValue):
    """`super()` in a method."""

    owner: ClassValue
    """The class of the method."""

    target: Value
