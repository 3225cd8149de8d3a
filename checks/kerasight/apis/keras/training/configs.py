"""Whether custom layers and models can be loaded from their saved configuration.

Mirrors `Operation.__new__`, `Operation.get_config` and `Layer.get_config` of keras/src, and
`base_layer.py` of tf_keras: without `get_config`, Keras uses the arguments of the constructor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kerasight.apis.keras.training.custom_objects import head_of, layers_in
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import (
    BoundMethod,
    BuiltinName,
    ClassValue,
    DataValue,
    DictValue,
    FunctionValue,
    InstanceValue,
    LibraryName,
    ListValue,
    Unknown,
)
from kerasight.values.saving import ConfigLacks, ConfigUnsaved, FileFormat
from kerasight.values.training import KerasObject

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.objects import Value

BASES = ("keras.layers.Layer", "keras.models.Model")
"""The classes with a known configuration."""

BASE_KEYS = ("name", "trainable", "dtype")
"""The configuration of any layer (keras/src/layers/layer.py: `Layer.get_config`)."""


class Constructor(NamedTuple):
    """The signature of `__init__`: its parameters, the required ones, and whether it accepts any
    keyword."""

    names: frozenset[str]
    required: tuple[str, ...]
    takes_any: bool


def note_unloadable(context: Context, model: Model, kind: FileFormat, span: Span) -> None:
    """Record custom layers and models that cannot be loaded from a file written at `span`."""
    if kind == "folder":
        return
    for layer in custom_parts(model):
        assert layer.instance is not None
        # Keras 3 reads no custom model from an HDF5 file, Keras 2 writes none.
        if not (isinstance(layer, Model) and kind == "h5"):
            _report(context, layer, layer.instance, span)


def custom_parts(model: Model) -> Iterator[Layer]:
    """The custom layers and models that the configuration of a model names."""
    yield from (layer for layer in layers_in(model) if layer.instance is not None)


def base_config(context: Context, layer: Layer) -> Value:
    """`super().get_config()` in a class of the program."""
    owner = layer.instance.of if layer.instance is not None else None
    if owner is None or not _is_plain(owner):
        return Unknown("the configuration of a layer of Keras")
    if context.keras.is_2 and isinstance(layer, Model):
        return DictValue({})
    values: dict[Value, Value] = {name: Unknown(f"'{name}' of a layer") for name in BASE_KEYS}
    return DictValue(values | {"name": layer.name})


def _report(context: Context, layer: Layer, instance: InstanceValue, span: Span) -> None:
    owner = instance.of
    initialize, config = _find(owner, "__init__"), _find(owner, "get_config")
    if not isinstance(initialize, FunctionValue) or _find(owner, "from_config") is not None:
        return
    constructor = _constructor(initialize)
    if constructor is None or not _is_plain(owner):
        return
    if config is None:
        if _is_unsavable(context, layer, instance, constructor):
            context.record(
                ConfigUnsaved(
                    context.at(span),
                    class_name=owner.name,
                    definition=head_of(initialize),
                    is_model=isinstance(layer, Model),
                )
            )
            return
        if context.keras.is_3:
            given = constructor.names | {"trainable", "dtype"}
        elif isinstance(layer, Model) and _is_given_objects(instance):
            given = frozenset()
        else:
            return
    elif isinstance(config, FunctionValue):
        method = BoundMethod(layer, "get_config", config)
        made = context.run_function(method, [], {}, span)
        if not isinstance(made, DictValue) or not made.complete:
            return
        given = frozenset(str(key) for key in made.items)
    else:
        return
    missing = tuple(name for name in constructor.required if name not in given)
    unknown = () if constructor.takes_any else tuple(sorted(given - constructor.names))
    if missing or unknown:
        context.record(
            ConfigLacks(
                context.at(span),
                class_name=owner.name,
                missing=missing,
                unknown=unknown,
                definition=head_of(config if missing and config is not None else initialize),
            )
        )


def _is_unsavable(
    context: Context, layer: Layer, instance: InstanceValue, constructor: Constructor
) -> bool:
    """Whether Keras cannot make a configuration from the arguments, and certainly raises.

    Keras 3 does not record those of a model, and Keras 2 saves a model without them.
    """
    if isinstance(layer, Model):
        return context.keras.is_3 and bool(constructor.required)
    return _is_given_objects(instance)


def _is_given_objects(instance: InstanceValue) -> bool:
    """Whether a constructor certainly gets other values than numbers, strings and None."""
    if instance.given is None:
        return False
    positional, keywords = instance.given
    return any(_is_no_plain(value) for value in (*positional, *keywords.values()))


NO_PLAIN = (
    BuiltinName,
    ClassValue,
    DataValue,
    FunctionValue,
    InstanceValue,
    KerasObject,
    Layer,
    LibraryName,
)
"""Values that an automatic configuration cannot contain: other than numbers, strings and None."""


def _is_no_plain(value: Value) -> bool:
    if isinstance(value, tuple):
        return any(_is_no_plain(each) for each in value)
    if isinstance(value, ListValue | DictValue):
        items = value.items.values() if isinstance(value, DictValue) else value.items
        return any(_is_no_plain(each) for each in items)
    return isinstance(value, NO_PLAIN)


def _constructor(function: FunctionValue) -> Constructor | None:
    """The signature of a constructor, None if it has `*args`."""
    arguments: ast.arguments = function.node.args
    if arguments.vararg is not None or arguments.posonlyargs:
        return None
    names = [each.arg for each in arguments.args][1:]
    required = names[: len(names) - len(arguments.defaults)]
    keywords = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    required += [each.arg for each, default in keywords if default is None]
    every = frozenset((*names, *(each.arg for each in arguments.kwonlyargs)))
    return Constructor(every, tuple(required), arguments.kwarg is not None)


def _is_plain(owner: ClassValue) -> bool:
    """Whether only known classes of the program are between a class and `Layer` or `Model`."""
    return not owner.is_open and all(
        base.path in BASES
        if isinstance(base, LibraryName)
        else isinstance(base, ClassValue) and _is_plain(base)
        for base in owner.bases
    )


def _find(owner: ClassValue, name: str) -> Value:
    if name in owner.attributes:
        return owner.attributes[name]
    found = (_find(base, name) for base in owner.bases if isinstance(base, ClassValue))
    return next((each for each in found if each is not None), None)
