"""Data classes of the program: the constructor that `@dataclass` and `NamedTuple` generate."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call
from kerasight.interpreter.core.evaluation import call_value, evaluate
from kerasight.interpreter.objects.classes import NAMED_TUPLE, ancestors, fields_of, find_in_class
from kerasight.interpreter.objects.elements import elements
from kerasight.values.objects import (
    ClassValue,
    FunctionValue,
    InstanceValue,
    LibraryName,
    PartialValue,
    Unknown,
    Value,
    unknown,
)

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span

DATACLASS = "dataclasses.dataclass"
FIELD = "dataclasses.field"


def is_dataclass(state: State, node: ast.ClassDef, bases: list[Value]) -> bool:
    """Whether a class statement makes a class with fields."""
    decorators = [
        evaluate(state, each.func if isinstance(each, ast.Call) else each)
        for each in node.decorator_list
    ]
    return LibraryName(DATACLASS) in decorators or NAMED_TUPLE in bases


def fill_fields(
    state: State,
    instance: InstanceValue,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
    unpacked: str,
) -> None:
    """Run the generated constructor of a class, and its `__post_init__`."""
    names = fields_of(instance.of)
    given = dict(zip(names, positional, strict=False)) | keywords
    for name in names:
        value = given.get(name)
        if name not in given:
            value = _default(state, instance.of, name, span)
            if unpacked:
                value = Unknown(unpacked)
        state.journal.set(instance.attributes, name, value)
    after = find_in_class(instance.of, "__post_init__")
    if isinstance(after, FunctionValue):
        call_value(state, after, Call([instance], {}, span, span, span))


def _named_tuple(state: State, call: Call) -> Value:  # noqa: ARG001
    """`collections.namedtuple("Point", "x y")`."""
    name, names = call.positional
    fields = names.replace(",", " ").split() if isinstance(names, str) else elements(names)
    if not isinstance(name, str) or fields is None or call.keywords:
        return unknown("a named tuple of fields that are not known", name, names)
    declared: list[ast.stmt] = [
        ast.AnnAssign(ast.Name(str(field)), ast.Name("object"), None, 1) for field in fields
    ]
    node = ast.ClassDef(name, [], [], declared, [])
    return ClassValue(name, node, [NAMED_TUPLE], {}, is_dataclass=True)


def _replaced(state: State, call: Call) -> Value:  # noqa: ARG001
    """`dataclasses.replace(instance, field=value)`."""
    instance = call.positional[0]
    if not isinstance(instance, InstanceValue) or call.open:
        return unknown("a changed copy of what is not known", instance)
    return InstanceValue(instance.of, call.span, {**instance.attributes, **call.keywords})


FIELD_FUNCTIONS: dict[str, tuple[Callable[[State, Call], Value], int, int]] = {
    "collections.namedtuple": (_named_tuple, 2, 2),
    "dataclasses.replace": (_replaced, 1, 1),
}
"""The handler of each, and its least and greatest number of positional arguments."""


def _default(state: State, owner: ClassValue, name: str, span: Span) -> Value:
    family = (owner, *(each for each in ancestors(owner) if isinstance(each, ClassValue)))
    holder = next((each for each in family if name in each.attributes), None)
    if holder is None:
        return Unknown(f"the field '{name}' is not given")
    value = holder.attributes[name]
    if isinstance(value, PartialValue) and value.callee == LibraryName(FIELD):
        if "default" in value.keywords:
            return value.keywords["default"]
        if "default_factory" in value.keywords:
            call = Call([], {}, span, state.statement or span, span)
            return call_value(state, value.keywords["default_factory"], call)
        return Unknown(f"the field '{name}' is not given")
    return value
