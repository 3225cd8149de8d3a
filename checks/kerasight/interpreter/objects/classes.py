"""Classes of the program: method resolution order, attributes, fields."""

from __future__ import annotations

import ast

from kerasight.interpreter.core.scopes import library
from kerasight.interpreter.objects.linearization import linearize
from kerasight.values.keras import Layer
from kerasight.values.objects import ClassValue, InstanceValue, LibraryName, Unknown, Value

NAMED_TUPLE = LibraryName("typing.NamedTuple")


def class_of(value: Value) -> Value:
    """The class of an instance or a custom layer."""
    if isinstance(value, Layer):
        of = f"keras.layers.{value.class_name}"
        return library(of) if value.instance is None else value.instance.of
    return value.of if isinstance(value, InstanceValue) else Unknown("the class of a value")


def ancestors(owner: ClassValue) -> list[Value]:
    """The method resolution order of a class."""
    return linearize(owner)[1:]


def find_behind(owner: ClassValue, target: Value, name: str) -> Value | None:
    """What `super()` in a method of `owner` finds for an object: in the classes after `owner`."""
    of = target if isinstance(target, ClassValue) else class_of(target)
    family = linearize(of) if isinstance(of, ClassValue) else []
    behind = family[family.index(owner) + 1 :] if owner in family else ancestors(owner)
    for base in behind:
        if isinstance(base, ClassValue) and name in base.attributes:
            return base.attributes[name]
    return None


def find_in_bases(owner: ClassValue, name: str) -> Value | None:
    """An attribute that the bases of a class define, None if none does."""
    for base in ancestors(owner):
        if isinstance(base, ClassValue) and name in base.attributes:
            return base.attributes[name]
    return None


def find_in_class(owner: ClassValue, name: str) -> Value | None:
    """An attribute that a class or its bases define, None if none does."""
    if name in owner.attributes:
        return owner.attributes[name]
    return find_in_bases(owner, name)


def fields_of(owner: ClassValue) -> list[str]:
    """The names of the fields in order, those of base classes first."""
    names: dict[str, None] = {}
    family = [each for each in ancestors(owner) if isinstance(each, ClassValue)][::-1]
    for each in (*family, owner):
        if each.is_dataclass:
            names.update(
                (statement.target.id, None)
                for statement in each.node.body
                if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
            )
    return list(names)


def tuple_of(instance: InstanceValue) -> list[Value] | None:
    """The fields of a named tuple in order, None for other instances."""
    if NAMED_TUPLE not in ancestors(instance.of):
        return None
    names = fields_of(instance.of)
    if not all(name in instance.attributes for name in names):
        return None  # The class has its own constructor.
    return [instance.attributes[name] for name in names]
