"""`isinstance`, `hasattr` and `type`: what a value is."""

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

PLAIN = {
    "bool": bool,
    "bytes": bytes,
    "float": float,
    "int": int,
    "range": range,
    "str": str,
    "tuple": tuple,
}

EVERY_LAYER = frozenset({"keras.layers.Layer", "keras.Layer"})
EVERY_MODEL = frozenset({"keras.models.Model", "keras.Model"})

HAS_SUBCLASSES = frozenset(
    """BaseConv Conv Conv1D Conv2D Conv3D ConvRNN2D DepthwiseConv Dropout Embedding Functional
    InputLayer Pooling1D Pooling2D Pooling3D RNN SeparableConv TextVectorization IndexLookup
    StringLookup IntegerLookup Wrapper Hashing Normalization Add Merge StackedRNNCells""".split()
)
"""Layers of Keras that other layers of Keras may derive from."""


def is_instance(call: Call) -> Value:
    """`isinstance(value, class or classes)`."""
    if len(call.positional) != 2:
        return Unknown("isinstance with other arguments")
    value, classes = call.positional
    options = classes if isinstance(classes, tuple) else (classes,)
    answers = [_is_one(value, each) for each in options]
    if True in answers:
        return True
    if None not in answers:
        return False
    return unknown("the class of a value that is not known", value, *options)


def _is_one(value: Value, option: Value) -> bool | None:
    if isinstance(value, Unknown) or isinstance(option, Unknown):
        return None
    if isinstance(option, BuiltinName):
        return _is_builtin(value, option.name)
    if isinstance(value, Layer):
        return _is_layer(value, option)
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


def _is_layer(layer: Layer, option: Value) -> bool | None:
    path = option.path if isinstance(option, LibraryName) else ""
    if path in EVERY_LAYER:
        return True
    if path in EVERY_MODEL:
        return isinstance(layer, Model)
    if layer.instance is not None:
        family = (layer.instance.of, *ancestors(layer.instance.of))
        if option in family:
            return True
        if isinstance(option, ClassValue):
            return False
        return None if any(isinstance(each, LibraryName) for each in family) else False
    if not isinstance(option, LibraryName):
        return False
    name = option.path.rpartition(".")[2]
    if name == layer.class_name:
        return True
    known = option.path.startswith(("keras.layers.", "keras.models."))
    return False if known and name not in HAS_SUBCLASSES else None


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
