"""Arrays that a program gives a layer for its weights: `weights=`, `set_weights`, `Constant`.

Measured on Keras 3.15 and 2.21: a list must have one array of the right shape for each weight;
`Constant` is broadcast in Keras 3, and reshaped in Keras 2.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import Call, to_items
from kerasight.apis.registry import transfer
from kerasight.values.custom_classes import GivenWeightsRefused
from kerasight.values.data import Array
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import ConstantInitializer
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer
    from kerasight.values.layer_spec import WeightSpec
    from kerasight.values.objects import Value

CONSTANT: Final = "keras.initializers.Constant"

TABLE: Final = "embeddings_initializer"


@transfer(CONSTANT)
def make_constant(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.initializers.Constant(value)`."""
    return ConstantInitializer(
        f"the result of {CONSTANT}", CONSTANT, value=call.get("value", 0, 0.0)
    )


def report_given(context: Context, layer: Layer, call: Call) -> None:
    """Record arrays in the constructor of an `Embedding` that do not fit its table."""
    called = LayerCall.on_shapes(layer, [unknown_shape("not called yet")], context.keras)
    specs = layer.spec.weights(called)
    if specs is None:
        return
    given = layer.arguments.get("weights")
    if isinstance(given, Array) and context.keras.is_3:
        given = (given,)
    reason, how = _refused(given, specs), "weights"
    initializer = layer.arguments.get(TABLE)
    if reason is None and isinstance(initializer, ConstantInitializer):
        how = TABLE
        reason = _unfit_constant(initializer.value, specs[0], reshapes=context.keras.is_2)
    if reason is not None:
        _record(context, layer, f"`{how}`", reason, call.spans.get(how, call.span))


def report_set(context: Context, layer: Layer, call: Call) -> None:
    """Record `layer.set_weights(arrays)` with arrays that do not fit the weights."""
    shapes = layer.state.built_for
    if not shapes or layer.is_custom or context.journal.frames:
        return
    specs = layer.spec.weights(LayerCall.on_shapes(layer, shapes, context.keras))
    reason = None if specs is None else _refused(call.get("weights", 0), specs)
    if reason is not None:
        _record(context, layer, "`set_weights`", reason, call.span)


def _record(context: Context, layer: Layer, how: str, reason: str, span: Span) -> None:
    at = context.at(span, context.calls.led_here())
    context.record(GivenWeightsRefused(at, class_name=layer.class_name, how=how, reason=reason))


def _refused(given: Value, specs: Sequence[WeightSpec]) -> str | None:
    """What is wrong with a list of arrays for these weights, None if nothing certain is."""
    items = to_items(given)
    if items is None or any(spec.shape.dims is None for spec in specs):
        return None
    if len(items) != len(specs):
        names = ", ".join(f"`{spec.name}` {spec.shape}" for spec in specs)
        return f"has {_arrays(len(items))}, and the layer has {len(specs)}: {names}"
    for item, spec in zip(items, specs, strict=True):
        if isinstance(item, Array) and _differ(item.shape, spec.shape):
            return f"has an array of the shape {item.shape}, and `{spec.name}` is {spec.shape}"
    return None


def _arrays(count: int) -> str:
    return "one array" if count == 1 else f"{count} arrays"


def _differ(one: Shape, other: Shape) -> bool:
    """Whether two shapes certainly differ."""
    if one.dims is None or other.dims is None:
        return False
    return len(one.dims) != len(other.dims) or any(
        isinstance(first, int) and isinstance(second, int) and first != second
        for first, second in zip(one.dims, other.dims, strict=True)
    )


def _unfit_constant(value: Value, spec: WeightSpec, *, reshapes: bool) -> str | None:
    """What is wrong with the array of a `Constant` for this weight."""
    if not isinstance(value, Array) or value.shape.dims is None or spec.shape.dims is None:
        return None
    given, needed = value.shape.dims, spec.shape.dims
    if not given:
        return None
    if reshapes:
        sizes = [size for size in (*given, *needed) if isinstance(size, int)]
        known = len(sizes) == len(given) + len(needed)
        unfit = known and prod(sizes[: len(given)]) not in (1, prod(sizes[len(given) :]))
    else:
        pairs = list(zip(reversed(given), reversed(needed), strict=False))
        unfit = len(given) > len(needed) or any(
            isinstance(one, int) and isinstance(other, int) and one not in (1, other)
            for one, other in pairs
        )
    return f"has the shape {value.shape}, and `{spec.name}` is {spec.shape}" if unfit else None
