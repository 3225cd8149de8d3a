"""Attributes of values: of libraries, layers, tensors, and of classes of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis import numbers
from kerasight.apis.arguments import Call
from kerasight.apis.behaviour import behaviour_of
from kerasight.apis.keras import attributes as keras_attributes
from kerasight.apis.keras.custom import track, untrack
from kerasight.apis.keras.models.trainable import set_trainable
from kerasight.interpreter.core.evaluation import call_value
from kerasight.interpreter.core.scopes import in_module, library
from kerasight.interpreter.objects.classes import find_behind, find_in_class
from kerasight.values.keras import Layer, Tensor
from kerasight.values.keras_version import KERAS_2
from kerasight.values.objects import (
    BoundMethod,
    ClassValue,
    DataValue,
    DictValue,
    FunctionValue,
    History,
    InstanceValue,
    LibraryName,
    ListValue,
    ModuleValue,
    SetValue,
    SuperValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State


def get_attribute(state: State, value: Value, name: str) -> Value:
    """`value.name`."""
    if isinstance(value, LibraryName):
        if name == "__name__":
            return value.path.rpartition(".")[2]
        path = f"{value.path}.{name}"
        if path == state.context.other_keras:
            return Unknown(f"{path} is another Keras than that of this file")
        member = library(path)
        return numbers.CONSTANTS.get(member.path, member)
    if isinstance(value, SuperValue):
        found = find_behind(value.owner, value.target, name)
        if isinstance(found, FunctionValue):
            return BoundMethod(value.target, name, found)
        return BoundMethod(value, name)
    if isinstance(value, ClassValue):
        return _of_class(value, name)
    if isinstance(value, InstanceValue):
        return _of_instance(state, value, name)
    if isinstance(value, Layer):
        own = None if value.instance is None else _found(state, value, value.instance, name)
        if own is not None:
            return own[0]
        read = keras_attributes.of_layer(value, name, state.context.keras)
        if isinstance(read, Unknown):
            state.context.touches += 1
        return read
    if isinstance(value, Tensor):
        rules = KERAS_2 if state.context.inside else state.context.keras
        return keras_attributes.of_tensor(value, name, rules)
    if isinstance(value, tuple) and name in ("rank", "ndims"):
        return len(value)
    if isinstance(value, ListValue | DictValue | SetValue | str | tuple):
        return BoundMethod(value, name)
    if isinstance(value, DataValue):
        return behaviour_of(value).attribute(value, name)
    if isinstance(value, Unknown):
        return value.logs if isinstance(value, History) and name == "history" else value
    if isinstance(value, ModuleValue):
        found = in_module(value.scope, name)
        return Unknown(f"'{name}' of the module '{value.name}'") if found is None else found[0]
    return Unknown(f"the attribute '{name}'")


def _of_class(value: ClassValue, name: str) -> Value:
    found = find_in_class(value, name)
    if isinstance(found, FunctionValue) and found.kind == "classmethod":
        return BoundMethod(value, name, found)
    if found is None and name == "__name__":
        return value.name
    return Unknown(f"'{name}' of the class {value.name}") if found is None else found


def _of_instance(state: State, value: InstanceValue, name: str) -> Value:
    found = _found(state, value, value, name)
    return Unknown(f"the attribute '{name}' of a {value.of.name}") if found is None else found[0]


def _found(state: State, target: Value, instance: InstanceValue, name: str) -> tuple[Value] | None:
    """The value of an attribute of an instance or its class, None if there is none."""
    if name in instance.attributes:
        return (instance.attributes[name],)
    found = find_in_class(instance.of, name)
    if isinstance(found, FunctionValue):
        if found.kind == "staticmethod":
            return (found,)
        if found.kind == "property":
            span = instance.span
            return (call_value(state, found, Call([target], {}, span, span, span)),)
        return (BoundMethod(instance.of if found.kind == "classmethod" else target, name, found),)
    return None if found is None else (found,)


def set_attribute(state: State, value: Value, name: str, new: Value) -> None:
    """`value.name = new`."""
    if isinstance(value, InstanceValue | ClassValue):
        state.journal.set(value.attributes, name, new)
    elif isinstance(value, ModuleValue):
        state.journal.set(value.scope.variables, name, new)
    elif isinstance(value, Layer) and name == "trainable":
        if state.statement is not None and value.trainable is not new:
            state.context.freezes.append((value, state.statement))
        set_trainable(state.context, value, new)
    elif isinstance(value, Unknown) and name == "trainable":
        state.context.freezes_unknown = True
    elif isinstance(value, Layer):
        state.context.touches += 1
        _set_of_custom(state, value, name, new)


def _set_of_custom(state: State, layer: Layer, name: str, new: Value) -> None:
    instance = layer.instance
    if instance is not None:
        if name in instance.attributes:
            untrack(state.context, instance, instance.attributes[name])
        state.journal.set(instance.attributes, name, track(state.context, instance, new))
