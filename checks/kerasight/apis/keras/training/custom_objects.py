"""The custom objects of a model: its file names them, and Keras must find them when it loads it."""

# ruff: noqa: PLC0415 - few programs save custom objects

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.models.parts import layers_of
from kerasight.apis.program.automatic_names import snake_case
from kerasight.values.findings import Position, Span
from kerasight.values.keras import Layer, Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import ClassValue, FunctionValue, InstanceValue, LibraryName
from kerasight.values.saving import CustomObject
from kerasight.values.training import KerasObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.values.objects import Value

ROLES = ("activation", "initializer", "regularizer", "constraint")
"""The roles of arguments of layers, by the ends of their names: `kernel_initializer`."""

BASES = tuple(
    f"keras.{module}."
    for module in ("constraints", "initializers", "losses", "metrics", "optimizers")
)
"""The modules whose classes have a configuration for files."""


NAMED = ("activations", *(base.split(".")[1] for base in BASES), "regularizers")
"""The modules that resolve strings to functions and classes."""


def parts_of(model: Model, keras: KerasVersion) -> Iterator[CustomObject]:
    """The custom classes and functions in a model, as its configuration names them.

    Objects made inside of a custom class do not count: its constructor makes them again.
    """
    for layer in layers_in(model):
        if layer.instance is not None:
            role = "model" if isinstance(layer, Model) else "layer"
            yield of_class(layer.instance.of, role, keras)
            continue
        for name, value in layer.arguments.items():
            if name.endswith(ROLES):
                role = next(role for role in ROLES if name.endswith(role))
                yield from _custom(value, role, keras)


def layers_in(model: Model) -> Iterator[Layer]:
    """The layers that the configuration of a model names, the model itself first.

    Those inside of a custom class are not included.
    """
    waiting: list[Value] = [model]
    seen: set[int] = set()
    while waiting:
        layer = waiting.pop(0)
        if not isinstance(layer, Layer) or id(layer) in seen:
            continue
        seen.add(id(layer))
        yield layer
        if layer.instance is None:
            if isinstance(layer, Model):
                waiting.extend(layers_of(layer))
            waiting.extend(value for value in layer.arguments.values() if isinstance(value, Layer))


def compiled_with(arguments: dict[str, Value], keras: KerasVersion) -> Iterator[CustomObject]:
    """The custom objects among the arguments of `compile`."""
    loss = arguments.get("loss")
    several = flatten_tensors(loss)
    for each in several:
        yield from _custom(each, "loss" if each is loss else "losses", keras)
    for each in flatten_tensors(arguments.get("metrics")):
        yield from _custom(each, "metric", keras)
    optimizer = arguments.get("optimizer")
    yield from _custom(optimizer, "optimizer", keras)
    if isinstance(optimizer, KerasObject) and not optimizer.open:
        rate = optimizer.arguments.get("learning_rate")
        yield from _custom(rate, "learning rate", keras)


def _custom(value: Value, role: str, keras: KerasVersion) -> Iterator[CustomObject]:
    if isinstance(value, FunctionValue):
        yield of_function(value, role, keras)
    elif isinstance(value, InstanceValue) and _derives(value.of, BASES):
        yield of_class(value.of, role, keras)


def _derives(owner: ClassValue, modules: tuple[str, ...]) -> bool:
    return any(
        base.path.startswith(modules)
        if isinstance(base, LibraryName)
        else isinstance(base, ClassValue) and _derives(base, modules)
        for base in owner.bases
    )


def of_class(owner: ClassValue, role: str, keras: KerasVersion) -> CustomObject:
    """A class of the program as a part of a model."""
    node = owner.node
    is_here = owner.module is not None and not owner.module.file
    head = _head(node, f"class {owner.name}") if is_here else None
    free = is_here and not node.decorator_list and node.col_offset == 0
    is_known = owner.registered or is_name_of_keras(owner.name, keras)
    return CustomObject(owner.name, role, "class", is_known, head, free)


def of_function(function: FunctionValue, role: str, keras: KerasVersion) -> CustomObject:
    """A function of the program as a part of a model."""
    node = function.node
    if isinstance(node, ast.Lambda):
        return CustomObject("<lambda>", role, "lambda", False, None, False)
    head = head_of(function)
    free = head is not None and not node.decorator_list and node.col_offset == 0
    is_known = function.registered or is_name_of_keras(function.name, keras)
    return CustomObject(function.name, role, "function", is_known, head, free)


def head_of(function: FunctionValue) -> Span | None:
    """The place of the definition of a function, None for a lambda or in another file."""
    node = function.node
    if isinstance(node, ast.Lambda) or function.module.file:
        return None
    word = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    return _head(node, f"{word} {function.name}")


def _head(node: ast.stmt, text: str) -> Span:
    """The start of a definition: only spaces precede it, so bytes can be counted."""
    start = Position(node.lineno, node.col_offset + 1)
    return Span(start, start._replace(column=start.column + len(text)))


@cache
def _names(keras: KerasVersion) -> frozenset[str]:
    known = [facts.names(module, keras) for module in NAMED]
    return frozenset().union(*(each.keys() | set(each.values()) for each in known))


def is_name_of_keras(name: str, keras: KerasVersion) -> bool:
    """Whether Keras may resolve a name of the program to one of its own objects.

    A function `swish` of the program is loaded as that of Keras.
    """
    from kerasight.facts.classes import class_facts

    names = _names(keras)
    if name in names or snake_case(name) in names:
        return True
    return any(class_facts(f"keras.{module}.{name}", keras) for module in ("layers", *NAMED))
