"""`isinstance`, `hasattr` and `type`: what a value is."""

# ruff: noqa: PLC0415 - few programs ask what a layer is an instance of

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.objects.classes import ancestors, class_of, find_in_class
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import (
    BuiltinName,
    ClassValue,
    DictValue,
    FunctionValue,
    InstanceValue,
    LibraryName,
    ListValue,
    Unknown,
    Value,
    unknown,
)

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.values.keras_version import KerasVersion

PLAIN = {
    "bool": bool,
    "bytes": bytes,
    "float": float,
    "int": int,
    "range": range,
    "str": str,
    "tuple": tuple,
}

LAYER = "keras.layers.Layer"
MODEL = "keras.models.Model"


def is_instance(call: Call, keras: KerasVersion) -> Value:
    """`isinstance(value, class or classes)`."""
    if len(call.positional) != 2:
        return Unknown("isinstance with other arguments")
    value, classes = call.positional
    options = classes if isinstance(classes, tuple) else (classes,)
    answers = [_is_one(value, each, keras) for each in options]
    if True in answers:
        return True
    if None not in answers:
        return False
    return unknown("the class of a value that is not known", value, *options)


def _is_one(value: Value, option: Value, keras: KerasVersion) -> bool | None:
    if isinstance(value, Unknown) or isinstance(option, Unknown):
        return None
    if isinstance(option, BuiltinName):
        return _is_builtin(value, option.name)
    if isinstance(value, Layer):
        return _is_layer(value, option, keras)
    if isinstance(value, InstanceValue):
        family = (value.of, *ancestors(value.of))
        unsure = any(isinstance(each, Unknown) for each in family)
        return True if option in family else None if unsure else False
    if is_constant(value) or isinstance(value, ListValue | DictValue):
        return False
    return None


def _is_builtin(value: Value, name: str) -> bool | None:
    if isinstance(value, ListValue | DictValue):
        return name == ("list" if isinstance(value, ListValue) else "dict")
    if name in PLAIN and (is_constant(value) or isinstance(value, tuple)):
        return isinstance(value, PLAIN[name])
    if name in ("list", "dict") or name in PLAIN:
        known = is_constant(value) or isinstance(value, Layer | Tensor | tuple | FunctionValue)
        return False if known else None
    return None


def _is_layer(layer: Layer, option: Value, keras: KerasVersion) -> bool | None:
    owners: list[Value] = [LibraryName(f"keras.layers.{layer.class_name}")]
    if layer.instance is not None:
        owners = [layer.instance.of, *ancestors(layer.instance.of)]
    elif isinstance(layer, Model):
        owners = [LibraryName(f"keras.models.{layer.class_name}")]
    if option in owners:
        return True
    if not isinstance(option, LibraryName):
        return False
    if option.path == LAYER:
        return True
    if option.path == MODEL:
        return isinstance(layer, Model)
    answers = [_derives(each, option, keras) for each in owners if isinstance(each, LibraryName)]
    if True in answers:
        return True
    unsure = None in answers or any(isinstance(each, Unknown) for each in owners)
    return None if unsure else False


def _derives(owner: LibraryName, option: LibraryName, keras: KerasVersion) -> bool | None:
    """Whether a class of Keras derives from another; None if one of them is unknown."""
    from kerasight.facts.classes import class_facts

    found, wanted = class_facts(owner.path, keras), class_facts(option.path, keras)
    return None if found is None or wanted is None else found.derives_from(wanted.path)


def has_attribute(value: Value, name: str) -> bool | None:
    """Whether `value.name` exists, None if unknown."""
    instance = value.instance if isinstance(value, Layer) else value
    if isinstance(instance, InstanceValue):
        found = name in instance.attributes or find_in_class(instance.of, name) is not None
        if found or isinstance(value, Layer):
            return True if found else None
        plain = all(isinstance(base, ClassValue) for base in ancestors(instance.of))
        return False if plain else None
    if isinstance(value, Layer) and name == "layers":
        return isinstance(value, Model)
    return None


def type_of(call: Call) -> Value:
    """`type(value)` for layers and instances."""
    if len(call.positional) != 1:
        return Unknown("a class made by a call")
    value = call.positional[0]
    names = {int: "int", str: "str", float: "float", bool: "bool", tuple: "tuple"}
    if type(value) in names:
        return BuiltinName(names[type(value)])
    return class_of(value)
