"""Attributes of values: of libraries, layers, tensors, and of classes of the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kerasight.apis import names, numbers
from kerasight.apis.arguments import Call
from kerasight.apis.behaviour import behaviour_of
from kerasight.apis.keras import attributes as keras_attributes
from kerasight.apis.keras.custom import track, untrack
from kerasight.apis.keras.models.trainable import set_trainable
from kerasight.interpreter.core.by_type import ByType
from kerasight.interpreter.core.evaluation import call_value
from kerasight.interpreter.core.scopes import in_module, library
from kerasight.interpreter.custom.traced_state import note_assigned
from kerasight.interpreter.objects.classes import find_behind, find_in_class
from kerasight.interpreter.objects.unknowns import has_method
from kerasight.values.backends.foreign import TAPE, TF_KERAS
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
    return GETTERS[type(value)](state, value, name)


def _of_library(state: State, value: LibraryName, name: str) -> Value:
    if name == "__name__":
        return value.path.rpartition(".")[2]
    path = f"{value.path}.{name}"
    if path == state.context.source.other_keras:
        return Unknown(f"{path} is another Keras than that of this file", path)
    is_keras = value.path == "keras" or value.path.startswith("keras.")
    # `keras.src` is Keras again, but private: what its modules have is not listed.
    inner = f"{value.root}.{name}" if value.path == "keras" else ""
    root = inner if inner in names.KERAS_ROOTS else value.root
    member = library(path, root if is_keras else None)
    return numbers.CONSTANTS.get(member.path, member)


def _of_super(state: State, value: SuperValue, name: str) -> Value:  # noqa: ARG001
    found = find_behind(value.owner, value.target, name)
    if isinstance(found, FunctionValue):
        return BoundMethod(value.target, name, found)
    return BoundMethod(value, name)


def _of_class(state: State, value: ClassValue, name: str) -> Value:  # noqa: ARG001
    found = find_in_class(value, name)
    if isinstance(found, FunctionValue) and found.kind == "classmethod":
        return BoundMethod(value, name, found)
    if found is None and name == "__name__":
        return value.name
    return Unknown(f"'{name}' of the class {value.name}") if found is None else found


def _of_instance(state: State, value: InstanceValue, name: str) -> Value:
    found = _found(state, value, value, name)
    return Unknown(f"the attribute '{name}' of a {value.of.name}") if found is None else found[0]


def _of_layer(state: State, value: Layer, name: str) -> Value:
    own = None if value.instance is None else _found(state, value, value.instance, name)
    if own is not None:
        return own[0]
    read = keras_attributes.of_layer(value, name, state.context.keras)
    if isinstance(read, Unknown):
        state.context.changes.touches += 1
    return read


def _of_tensor(state: State, value: Tensor, name: str) -> Value:
    rules = KERAS_2 if state.context.tracing.inside else state.context.keras
    return keras_attributes.of_tensor(value, name, rules)


def _of_tuple(state: State, value: tuple[Value, ...], name: str) -> Value:  # noqa: ARG001
    return len(value) if name in ("rank", "ndims") else BoundMethod(value, name)


def _method(state: State, value: Value, name: str) -> Value:  # noqa: ARG001
    return BoundMethod(value, name)


def _of_data(state: State, value: DataValue, name: str) -> Value:  # noqa: ARG001
    return behaviour_of(value).attribute(value, name)


def _of_unknown(state: State, value: Unknown, name: str) -> Value:  # noqa: ARG001
    if f"{value.path}.".startswith(TF_KERAS) or value.path == TAPE:
        return Unknown(value.reason, f"{value.path}.{name}")
    return BoundMethod(value, name) if has_method(value, name) else value


def _of_history(state: State, value: History, name: str) -> Value:  # noqa: ARG001
    return value.logs if name == "history" else value


def _of_module(state: State, value: ModuleValue, name: str) -> Value:  # noqa: ARG001
    found = in_module(value.scope, name)
    return Unknown(f"'{name}' of the module '{value.name}'") if found is None else found[0]


def _of_other(state: State, value: Value, name: str) -> Value:  # noqa: ARG001
    return Unknown(f"the attribute '{name}'")


GETTERS: ByType[Callable[[State, Any, str], Value]] = ByType(
    {
        LibraryName: _of_library,
        SuperValue: _of_super,
        ClassValue: _of_class,
        InstanceValue: _of_instance,
        Layer: _of_layer,
        Tensor: _of_tensor,
        tuple: _of_tuple,
        ListValue: _method,
        DictValue: _method,
        SetValue: _method,
        str: _method,
        DataValue: _of_data,
        Unknown: _of_unknown,
        History: _of_history,
        ModuleValue: _of_module,
        object: _of_other,
    }
)
"""What gives the attributes of each type of values."""


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
    SETTERS[type(value)](state, value, name, new)


def set_some_attribute(state: State, value: Value, new: Value) -> None:
    """`setattr(value, name, new)` for a name that is not known: a layer tracks what is set."""
    if isinstance(value, Layer) and value.instance is not None:
        track(state.context, value.instance, new)


def _set_variable(state: State, value: InstanceValue | ClassValue, name: str, new: Value) -> None:
    state.journal.set(value.attributes, name, new)


def _set_in_module(state: State, value: ModuleValue, name: str, new: Value) -> None:
    state.journal.set(value.scope.variables, name, new)


def _set_of_layer(state: State, value: Layer, name: str, new: Value) -> None:
    if name != "trainable":
        state.context.changes.touches += 1
        _set_of_custom(state, value, name, new)
        return
    if state.statement is not None and value.trainable is not new:
        state.context.changes.freezes.append((value, state.statement))
    set_trainable(state.context, value, new)


def _set_of_unknown(state: State, value: Unknown, name: str, new: Value) -> None:  # noqa: ARG001
    if name == "trainable":
        state.context.changes.freezes_unknown = True


def _set_of_data(state: State, value: DataValue, name: str, new: Value) -> None:
    behaviour_of(value).set_attribute(state.context, value, name, new)


def _set_of_other(state: State, value: Value, name: str, new: Value) -> None:
    """What is set of other values is not followed."""


def _set_of_custom(state: State, layer: Layer, name: str, new: Value) -> None:
    instance = layer.instance
    if instance is not None:
        if state.context.tracing.code:
            note_assigned(state, layer, new)
        if name in instance.attributes:
            untrack(state.context, instance, instance.attributes[name])
        state.journal.set(instance.attributes, name, track(state.context, instance, new))


SETTERS: ByType[Callable[[State, Any, str, Value], None]] = ByType(
    {
        InstanceValue: _set_variable,
        ClassValue: _set_variable,
        ModuleValue: _set_in_module,
        Layer: _set_of_layer,
        Unknown: _set_of_unknown,
        DataValue: _set_of_data,
        object: _set_of_other,
    }
)
"""What sets the attributes of each type of values."""
