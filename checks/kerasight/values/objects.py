"""Abstract values of Python: containers, functions, classes and what is unknown.

Numbers, strings, bytes, booleans, None, Ellipsis, ranges, slices and tuples stand for themselves.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from kerasight.values.findings import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Value: TypeAlias = Any
"""An abstract value: a Python constant or an object of this package."""


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Unknown:
    """A value that cannot be read from the code; `reason` says why.

    `path` names the function of a library that gave it.
    """

    reason: str = ""
    path: str = ""


NOBODY_CALLS: Final = "which nobody calls in this file"
NOBODY_MAKES: Final = "which nobody makes in this file"
"""How the reasons end of what is not known since no call in the file tells it."""


def is_left_open(reason: str) -> bool:
    """Whether something is not known since the code leaves it to a caller that is not there."""
    return NOBODY_CALLS in reason or NOBODY_MAKES in reason


def result_of(path: str, arguments: Iterable[Value]) -> Unknown:
    """What a function of a library gives that is not known: since an argument is left open?"""
    for value in arguments:
        if isinstance(value, Unknown) and is_left_open(value.reason):
            return Unknown(value.reason, path)
    return Unknown(f"the result of {path}", path)


def unknown(otherwise: str, *causes: Value) -> Unknown:
    """What cannot be known since one of `causes` is not; `otherwise` says why if all are known."""
    for cause in causes:
        reason = cause.reason if isinstance(cause, Unknown) else _reason_inside(cause)
        if reason:
            return Unknown(reason)
    return Unknown(otherwise)


def _reason_inside(value: Value) -> str:
    """Why the number of elements of a container is not known."""
    if isinstance(value, tuple):
        return next((each.reason for each in value if isinstance(each, Unknown)), "")
    if isinstance(value, ListValue) and not value.complete:
        reason: str = value.items[-1].reason
        return reason
    if isinstance(value, GeneratorValue):
        return _reason_inside(value.items)
    if isinstance(value, DictValue | SetValue):
        others = value.items.get(INCOMPLETE)
        return others.reason if isinstance(others, Unknown) else ""
    return ""


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Rest:
    """In a list: an unknown number of further unknown elements."""

    reason: str = ""


@dataclass(eq=False, slots=True, repr=False)
class ListValue:
    """A list; its last element may be `Rest`.

    `tracker` is the layer whose parts its elements are.
    """

    items: list[Value] = field(default_factory=list)
    tracker: InstanceValue | None = None

    @property
    def complete(self) -> bool:
        """Whether the number of elements is known."""
        return not (self.items and isinstance(self.items[-1], Rest))


class Entries(dict[Value, Value]):
    """The contents of a dict; `perhaps` are keys that only some ways through the program set."""

    __slots__ = ("perhaps",)

    def __init__(self, entries: dict[Value, Value]) -> None:
        super().__init__(entries)
        self.perhaps: set[Value] = set()


@dataclass(eq=False, slots=True, repr=False)
class DictValue:
    """A dict with constant keys; `INCOMPLETE` among the keys when there may be others.

    `tracker` is the layer whose parts its values are, `missing` what a `defaultdict` calls for a
    key that it lacks.
    """

    items: dict[Value, Value] = field(default_factory=dict)
    tracker: InstanceValue | None = None
    missing: Value = None

    def __post_init__(self) -> None:
        self.items = Entries(self.items)

    @property
    def complete(self) -> bool:
        """Whether all keys are known."""
        return INCOMPLETE not in self.items

    def surely_has(self, key: Value) -> bool:
        """Whether a key is there whichever way the program went."""
        perhaps = self.items.perhaps if isinstance(self.items, Entries) else ()
        return key in self.items and key not in perhaps


@dataclass(eq=False, slots=True, repr=False)
class Logs(DictValue):
    """What a training of Keras logs by name; `trained` is the call of `fit`."""

    trained: Span = field(kw_only=True)


@dataclass(eq=False, slots=True, repr=False)
class History(Unknown):
    """What `fit` returns, of which only `history` is known."""

    logs: Logs = field(kw_only=True)

    __eq__ = object.__eq__
    __hash__ = object.__hash__


@dataclass(eq=False, slots=True, repr=False)
class SetValue:
    """A set of constants, the keys of `items`; `INCOMPLETE` among them when there may be others.

    In which order it yields them is not known.
    """

    items: dict[Value, Value] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether all elements are known."""
        return INCOMPLETE not in self.items


@dataclass(eq=False, slots=True, repr=False)
class GeneratorValue:
    """What a call of a generator function gives; `items` are the values it has yet to yield."""

    items: ListValue = field(default_factory=ListValue)


INCOMPLETE: Final = Rest("keys that are not known")


@dataclass(unsafe_hash=True, slots=True, repr=False)
class LibraryName:
    """Something that a library offers, by its canonical path: `keras.layers.Dense`."""

    path: str


@dataclass(unsafe_hash=True, slots=True, repr=False)
class BuiltinName:
    """A builtin function or class of Python."""

    name: str


class Integer(int):
    """A known integer of NumPy, `y.max()`: a number that has a type, unlike those of Python."""

    dtype: str

    def __new__(cls, value: float, dtype: str) -> Integer:
        """The integer `value` of that type."""
        made = super().__new__(cls, value)
        made.dtype = dtype
        return made


class DataValue:
    """A noun of `kerasight.values.data`; that module is imported when the first one is made."""

    __slots__ = ()


@dataclass(eq=False, slots=True, repr=False)
class Scope:
    """Names of a module, function or class body, and the scope around it.

    `file` is the path of the module that it is the scope of, "" for the inspected file.
    """

    variables: dict[str, Value] = field(default_factory=dict)
    parent: Scope | None = None
    is_class: bool = False
    globals: frozenset[str] = frozenset()
    nonlocals: frozenset[str] = frozenset()
    star_imports: list[str] = field(default_factory=list)
    file: str = ""


@dataclass(eq=False, slots=True, repr=False)
class ModuleValue:
    """A module of the project; `folder` is where its submodules stand if it is a package."""

    name: str
    scope: Scope
    folder: str | None = None


@dataclass(eq=False, slots=True, repr=False)
class FunctionValue:
    """A function or lambda of the program, with the scope that it closes over.

    `module` is the scope of the module whose code it is; `registered` tells that Keras knows it
    by a name.
    """

    name: str
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    scope: Scope
    module: Scope
    defaults: list[Value]
    keyword_defaults: dict[str, Value]
    kind: str = "function"
    owner: ClassValue | None = None
    registered: bool = False


@dataclass(eq=False, slots=True, repr=False)
class ClassValue:
    """A class of the program; `bases` may hold library names and unknowns.

    `is_dataclass` tells that its constructor takes the fields that its body declares; `order` is
    where Python looks for attributes, once that is computed. `module` is the scope of the module
    whose code it is; `registered` tells that Keras knows it by a name, or may.
    """

    name: str
    node: ast.ClassDef
    bases: list[Value]
    attributes: dict[str, Value]
    is_dataclass: bool = False
    order: list[Value] = field(default_factory=list)
    module: Scope | None = None
    registered: bool = False


@dataclass(eq=False, slots=True, repr=False)
class InstanceValue:
    """An instance of a class of the program.

    The instance of a layer class is that of a `Layer`. `tracked` holds what is assigned to its
    attributes and may be or hold layers, in order. `given` has the arguments that a layer is made
    with, None where they are not all known.
    """

    of: ClassValue
    span: Span
    attributes: dict[str, Value] = field(default_factory=dict)
    tracked: list[Value] = field(default_factory=list)
    given: tuple[tuple[Value, ...], dict[str, Value]] | None = None


@dataclass(eq=False, slots=True, repr=False)
class BoundMethod:
    """A method looked up on a value: of the program (`function`) or of a known kind (`name`)."""

    target: Value
    name: str
    function: FunctionValue | None = None


@dataclass(eq=False, slots=True, repr=False)
class PartialValue:
    """`functools.partial(callee, ...)`: a call with some of its arguments given."""

    callee: Value
    positional: tuple[Value, ...]
    keywords: dict[str, Value]
    open: str


@dataclass(eq=False, slots=True, repr=False)
class SuperValue:
    """`super()` inside a method of `owner`, for `target`."""

    owner: ClassValue
    target: Value
