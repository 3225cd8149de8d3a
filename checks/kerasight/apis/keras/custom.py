"""The parts and weights of custom layers and models that Keras tracks.

Mirrors `Layer.__setattr__` and `keras/src/utils/tracking.py`, and the data structures of
`tensorflow/python/trackable/data_structures.py` in Keras 2.
"""

# ruff: noqa: PLC0415 - few programs write layers with weights

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call, to_items, to_shape, weights
from kerasight.apis.keras.dtypes.policies import FLOATS, dtype_named
from kerasight.values.keras import Layer, Parameters, Tensor, UnknownLayer
from kerasight.values.objects import (
    ClassValue,
    DictValue,
    FunctionValue,
    InstanceValue,
    ListValue,
    Rest,
    Unknown,
    Value,
)
from kerasight.values.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.apis.context import Context

NO_LAYERS = tuple(
    """builtins.float builtins.int keras.activations. keras.backend. keras.callbacks.
    keras.constraints. keras.initializers. keras.losses. keras.metrics. keras.mixed_precision.
    keras.ops. keras.optimizers. keras.random. keras.regularizers. keras.utils. math. numpy. os.
    random. tensorflow.math. tensorflow.nn. tensorflow.random. tensorflow.constant time.""".split()
)
"""Modules without layers."""

VARIABLES = frozenset({"tensorflow.Variable", "keras.Variable"})
"""Functions whose results may be weights when assigned to an attribute."""


def track(context: Context, instance: InstanceValue, value: Value) -> Value:
    """The value of an attribute set to `value`; layers in it become parts.

    Keras 3 tracks the elements of containers and stores a copy of the container, Keras 2 stores the
    container itself.
    """
    if context.keras.is_3:
        return _tracked(context, instance, value)
    if isinstance(value, Layer | ListValue | DictValue | tuple) or _may_be_part(value):
        context.journal.change(instance.tracked).append(value)
    return value


def _tracked(context: Context, instance: InstanceValue, value: Value) -> Value:
    if isinstance(value, Layer | Rest) or _may_be_part(value):
        context.journal.change(instance.tracked).append(value)
    elif isinstance(value, tuple):
        return tuple([_tracked(context, instance, each) for each in value])
    elif isinstance(value, ListValue):
        items = [_tracked(context, instance, each) for each in value.items]
        return ListValue(items, tracker=instance)
    elif isinstance(value, DictValue):
        named = {key: _tracked(context, instance, each) for key, each in value.items.items()}
        return DictValue(named, tracker=instance)
    return value


def untrack(context: Context, instance: InstanceValue, value: Value) -> None:
    """Stop tracking the old value of an attribute; Keras 3 keeps tracking it."""
    if context.keras.is_2 and any(each is value for each in instance.tracked):
        kept = [each for each in instance.tracked if each is not value]
        context.journal.change(instance.tracked)[:] = kept


def _may_be_part(value: Value) -> bool:
    """Whether an unknown value may be a layer or a variable."""
    return isinstance(value, Unknown) and not value.path.startswith(NO_LAYERS)


def sublayers(layer: Layer) -> list[Value]:
    """The layers that a custom layer tracks, with unknown ones."""
    found: dict[int, Value] = {}
    if layer.instance is not None:
        for each in _parts(layer.instance.tracked):
            found.setdefault(id(each), each)
    return list(found.values())


def _parts(values: list[Value]) -> Iterator[Value]:
    for value in values:
        if isinstance(value, Layer):
            yield value
        elif isinstance(value, ListValue):
            yield from _parts(value.items)
        elif isinstance(value, DictValue):
            yield from _parts([value.items[key] for key in sorted(value.items, key=str)])
        elif isinstance(value, tuple):
            yield from _parts(list(value))
        elif isinstance(value, Rest):
            yield UnknownLayer(Unknown(value.reason))
        elif isinstance(value, Unknown) and _may_be_part(value) and value.path not in VARIABLES:
            yield UnknownLayer(value)


def custom_weights(layer: Layer) -> Parameters:
    """The weights that the layer makes itself, without those of its parts."""
    made: tuple[Parameters, ...] = layer.state.weights or ()
    trainable = [each.trainable for each in made]
    frozen = [each.frozen for each in made]
    tracked = layer.instance.tracked if layer.instance is not None else []
    if any(isinstance(each, Unknown) and each.path in VARIABLES for each in tracked):
        trainable.append(None)
    return Parameters(_sum(trainable), _sum(frozen))


def _sum(counts: list[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def methods_of(layer: Layer) -> dict[str, FunctionValue]:
    """The methods of the class of a layer or model and of its bases in the program."""
    found: dict[str, FunctionValue] = {}
    waiting: list[Value] = [] if layer.instance is None else [layer.instance.of]
    while waiting:
        owner = waiting.pop(0)
        if isinstance(owner, ClassValue):
            for name, value in owner.attributes.items():
                if isinstance(value, FunctionValue):
                    found.setdefault(name, value)
            waiting.extend(owner.bases)
    return found


def method_named(owner: ClassValue, name: str) -> FunctionValue | None:
    """A method that a class or one of its bases in the program defines."""
    for each in (owner, *owner.bases):
        if isinstance(each, ClassValue):
            found = each.attributes.get(name) if each is owner else method_named(each, name)
            if isinstance(found, FunctionValue):
                return found
    return None


ADD_WEIGHT = {2: ("name", "shape"), 3: ("shape", "initializer")}
"""The first positions of `add_weight` (keras/src/layers/layer.py, tf_keras base_layer.py)."""

DTYPE_POSITION = 2

TRAINABLE_POSITION = {2: 5, 3: 3}


def add_weight(context: Context, layer: Layer, call: Call) -> Tensor:
    """`self.add_weight(shape=...)`: adds a weight; without a shape, a scalar."""
    given = call.get("shape", ADD_WEIGHT[context.keras.major].index("shape"), ())
    shape = Shape((given,)) if isinstance(given, int) else to_shape(() if given is None else given)
    trainable = call.get("trainable", TRAINABLE_POSITION[context.keras.major], True)
    count = None if shape.dims is None else weights(shape.dims)
    made = Parameters(None, None)
    if trainable is True or trainable is None:
        made = Parameters(count, 0)
    elif trainable is False:
        made = Parameters(0, count)
    context.journal.change(layer.state).weights = (*(layer.state.weights or ()), made)
    if not call.open and not context.journal.frames:
        from kerasight.apis.keras.arguments.weights import report_refused_weight

        report_refused_weight(context, call, given)
    dtype = _weight_dtype(layer, call.get("dtype", DTYPE_POSITION))
    return Tensor(shape, dtype=dtype, kind="weight")


def _weight_dtype(layer: Layer, given: Value) -> str | None:
    """A weight as the code of its layer gets it: floats are cast with mixed precision."""
    compute, variable, _ = layer.precision
    kept = variable if given is None else dtype_named(given)
    return compute if kept in FLOATS and compute != variable else kept


def shapes_in(value: Value) -> list[Shape] | None:
    """The shapes in the result of `compute_output_shape`, None if it is not a shape."""
    items = to_items(value)
    if items is None:
        return None
    if all(item is None or isinstance(item, int | Unknown) for item in items):
        return [to_shape(value)]
    nested = [shapes_in(item) for item in items]
    known = [each for each in nested if each is not None]
    return [shape for each in known for shape in each] if len(known) == len(nested) else None
