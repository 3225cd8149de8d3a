"""`Input`, `InputLayer`, and input shapes declared by first layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_shape
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.dtypes.policies import dtype_named
from kerasight.apis.keras.graph.declared_shapes import declared_shape
from kerasight.apis.keras.graph.nodes import built, connect, report_made
from kerasight.apis.keras.graph.refused_arguments import report_refused_name
from kerasight.apis.keras.layers.core.input_layer import InputLayer
from kerasight.apis.registry import transfer
from kerasight.values.data import DataShape
from kerasight.values.events import ArgumentRejected
from kerasight.values.findings import Edit, Span
from kerasight.values.keras import DeclaredInput, Layer, Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

INPUT = InputLayer()

DTYPE_POSITION = 2
"""The position of `dtype` among the arguments of an input."""

UNKNOWN_NAME = "?"
"""The name of an input layer that Keras makes, in a way that is not followed."""


def input_tensor(
    context: Context,
    shape: Shape,
    span: Span,
    name: Value = None,
    *,
    dtype: str | None,
    implied: bool = False,
) -> Tensor:
    """A new input layer for tensors of `shape` (batch axis included), and its tensor.

    `implied` is set if Keras makes it, not the program, so that it is not in the text.
    """
    arguments: dict[str, Value] = {} if name is None else {"name": name}
    if not isinstance(name, str):
        name = context.names.of_class("InputLayer")
    layer = Layer("InputLayer", name, INPUT, arguments, span, built())
    if not implied:
        context.layers.append(layer)
    return connect(context, layer, (), (Tensor(shape, dtype=dtype),))[0]


@transfer("keras.Input")
def make_input(context: Context, call: Call) -> Tensor:
    """`keras.Input(...)`: a symbolic tensor."""
    arguments = bind("keras.Input", call, context.keras)
    report_refused_name(context, call, "Input", "dtype", arguments.get("dtype"), DTYPE_POSITION)
    _report_refused_shape(context, call)
    if context.keras.is_2 and isinstance(arguments.get("shape"), int):
        # One size is treated as a tuple (keras/src/engine/input_layer.py of 2.x).
        arguments["shape"] = (arguments["shape"],)
    tensor = arguments.get("tensor")
    if isinstance(tensor, Tensor):
        return tensor
    made = input_tensor(
        context,
        declared_shape(arguments),
        call.span,
        arguments.get("name"),
        dtype=declared_dtype(context, arguments),
    )
    key = call.key("shape", 0)
    if key in call.spans:
        note_first_axis(made, arguments.get("shape"), call.spans[key], call.element_spans.get(key))
    return made


def note_first_axis(
    tensor: Tensor, declared: Value, place: Span, elements: Sequence[Span] | None
) -> None:
    """Remember the edit that removes the first axis of the shape declared at `place`."""
    assert tensor.origin is not None
    edit = None
    of_data = isinstance(declared, DataShape)
    if of_data:
        edit = Edit(Span(place.end, place.end, place.elsewhere), "[1:]")
    elif elements is not None and len(elements) > 2:
        first, second = elements[:2]
        edit = Edit(Span(first.start, second.start, place.elsewhere), "")
    tensor.origin.layer.declared = DeclaredInput(of_data, edit)


def _report_refused_shape(context: Context, call: Call) -> None:
    """`Input(shape=(4))`: the parentheses are not a tuple, and Keras 3 does not accept a number."""
    shape = call.get("shape", 0)
    if context.keras.is_2 or isinstance(shape, bool) or not isinstance(shape, int):
        return
    context.record(
        ArgumentRejected(
            context.at(call.spans.get(call.key("shape", 0), call.span), context.calls.led_here()),
            class_name="Input",
            argument="shape",
            reason=f"must be a tuple of sizes, not {shape}",
            suggestion=f"({shape},)",
        )
    )


@transfer(
    "keras.KerasTensor",
    "keras.backend.KerasTensor",
    "keras.backend.common.keras_tensor.KerasTensor",
)
def make_tensor(context: Context, call: Call) -> Tensor:
    """`keras.KerasTensor(shape, dtype)`: a tensor of no graph."""
    shape = to_shape(call.get("shape", 0, Unknown("the tensor has no shape")))
    arguments = {"dtype": call.get("dtype", 1)}
    return Tensor(shape, dtype=declared_dtype(context, arguments))


@transfer("keras.layers.InputLayer")
def make_input_layer(context: Context, call: Call) -> Layer:
    """`keras.layers.InputLayer(...)`: the layer of such a tensor."""
    arguments = bind("keras.layers.InputLayer", call, context.keras)
    report_refused_name(
        context, call, "InputLayer", "dtype", arguments.get("dtype"), DTYPE_POSITION
    )
    shape = declared_shape(arguments)
    dtype = declared_dtype(context, arguments)
    tensor = input_tensor(context, shape, call.span, arguments.get("name"), dtype=dtype)
    assert tensor.origin is not None
    layer = tensor.origin.layer
    report_made(context, layer, call.span)
    return layer


def declared_dtype(context: Context, arguments: dict[str, Value]) -> str | None:
    """The dtype of an input: its argument, else the program's `floatx`."""
    given = arguments.get("dtype")
    return dtype_named(context.precision.floatx if given is None else given)
