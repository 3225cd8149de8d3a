"""`Lambda`: a function of the program as a layer; keras/src/layers/core/lambda_layer.py."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kerasight.apis.arguments import exchanged, tensors_of, to_items, to_shape
from kerasight.apis.keras.dtypes.policies import autocast
from kerasight.apis.keras.layers.base_layer import NO_WEIGHTS, BaseLayer
from kerasight.values.events import LambdaCaptured
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import (
    DictValue,
    FunctionValue,
    LibraryName,
    ListValue,
    Scope,
    Unknown,
    Value,
)
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.context import Context

Runner = Callable[[Value, list[Value], dict[str, Value]], Value]


def give_means(context: Context, layer: Layer) -> None:
    """Let a new Lambda run the functions that it is made of, on tensors outside of any graph."""
    if not isinstance(layer.spec, LambdaSpec):
        return

    def run(function: Value, positional: list[Value], keywords: dict[str, Value]) -> Value:
        context.inside += 1
        before = context.unclear
        try:
            made = context.run_function(function, positional, keywords, layer.span)
        finally:
            context.inside -= 1
        # Where an operation raises, Keras 3 shows the whole layer as `?`.
        is_clear = context.keras.is_2 or context.unclear == before
        return made if is_clear else Unknown("an operation in the Lambda may not fit its tensors")

    layer.spec = LambdaSpec(run)
    if not context.inside:
        _report_captured(context, layer)


VARIABLES = frozenset({"tensorflow.Variable", "keras.Variable"})
"""What makes a weight of its own."""

WITH_WEIGHTS = frozenset(
    """BatchNormalization Bidirectional Conv1D Conv2D Conv3D Dense Embedding GRU LSTM
    LayerNormalization MultiHeadAttention SeparableConv2D SimpleRNN""".split()
)
"""Layers of Keras that surely have weights."""


def _report_captured(context: Context, layer: Layer) -> None:
    """Record the layers and variables that the function uses by a name of the scope around it."""
    function = layer.arguments.get("function")
    if not isinstance(function, FunctionValue):
        return
    arguments = {each.arg for each in ast.walk(function.node.args) if isinstance(each, ast.arg)}
    used = {
        node.id: None
        for node in ast.walk(function.node)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    for name in used:
        scope: Scope | None = function.scope
        while scope is not None and name not in scope.variables:
            scope = scope.parent
        held = scope.variables[name] if scope is not None and name not in arguments else None
        what = None
        if isinstance(held, Layer) and held.class_name in WITH_WEIGHTS and not held.applications:
            what = f"the layer `{held.class_name}`"
        elif isinstance(held, Unknown) and held.path in VARIABLES:
            what = "a variable"
        if what is not None:
            context.record(
                LambdaCaptured(context.at(layer.span), layer=layer, name=name, what=what)
            )


class LambdaSpec(BaseLayer):
    """`Lambda`: the shape of what its function returns; `output_shape` goes first in Keras 3."""

    many_inputs = True

    def __init__(self, run: Runner | None = None) -> None:
        self.run = run

    def build(self, call: LayerCall) -> Parameters:
        """None: a function holds no weights, another callable may."""
        function = call.layer.arguments.get("function")
        known = isinstance(function, FunctionValue | LibraryName)
        return NO_WEIGHTS if known else Parameters(None, None)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """What the function returns for symbolic tensors of these shapes."""
        return tuple([tensor.shape for tensor in self._made(call)])

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """What the function returns; Keras 3 takes its own dtype for that of the result."""
        made = self._made(call)
        if call.keras.is_2:
            return made
        compute = call.layer.precision.compute
        return tuple([Tensor(tensor.shape, dtype=compute) for tensor in made])

    def _made(self, call: LayerCall) -> tuple[Tensor, ...]:
        layer = call.layer
        run = self.run
        declared = layer.arguments.get("output_shape")
        if run is None:
            return _unknown("the function of the Lambda is not known")
        if call.keras.is_3 and declared is not None:
            shapes = _declared(run, declared, call.shapes)
            return tuple(map(Tensor, shapes))
        arguments = layer.arguments.get("arguments")
        keywords: dict[str, Value] = {}
        if isinstance(arguments, DictValue) and arguments.complete:
            keywords = {
                key: value for key, value in arguments.items.items() if isinstance(key, str)
            }
        elif arguments is not None:
            return _unknown("the arguments of the Lambda are not known")
        compute = layer.precision.compute
        fed = [
            Tensor(
                tensor.shape,
                dtype=compute if call.keras.is_3 else autocast(tensor.dtype, compute, call.keras),
            )
            for tensor in call.inputs
        ]
        given = _given(layer.state.structure, fed)
        return _tensors(run(layer.arguments.get("function"), [given], keywords))


def note_structure(context: Context, layer: Layer, inputs: Value) -> None:
    """Remember in which lists and dicts a Lambda is given its tensors: its function sees them."""
    if isinstance(layer.spec, LambdaSpec):
        context.journal.change(layer.state).structure = inputs


def _given(structure: Value, tensors: list[Tensor]) -> Value:
    before = tensors_of(structure) or []
    if len(before) == len(tensors):
        places = {id(old): new for old, new in zip(before, tensors, strict=True)}
        return exchanged(structure, places)
    return tensors[0] if len(tensors) == 1 else ListValue(list(tensors))


def _unknown(reason: str) -> tuple[Tensor, ...]:
    return (Tensor(unknown_shape(reason)),)


def _tensors(result: Value) -> tuple[Tensor, ...]:
    if isinstance(result, Unknown):
        return _unknown(result.reason)
    made = None if isinstance(result, DictValue) else tensors_of(result)
    if made is None:
        return _unknown("the function of the Lambda returns no tensor")
    return tuple(made)


def _declared(run: Runner, declared: Value, shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """What `output_shape` says: all axes as a function, those behind the batch as a tuple."""
    if isinstance(declared, FunctionValue):
        whole = [_as_tuple(shape) for shape in shapes]
        result = run(declared, [whole[0] if len(whole) == 1 else ListValue(whole)], {})
        return (to_shape(result),)
    items = to_items(declared)
    if not isinstance(declared, tuple) or not all(
        each is None or isinstance(each, int | Unknown) for each in items or ()
    ):
        return (unknown_shape("argument 'output_shape' is not known"),)
    first = shapes[0]
    batch = first.dims[0] if first.dims else UnknownDim(first.reason)
    return (Shape((batch, *(to_shape(declared).dims or ()))),)


def _as_tuple(shape: Shape) -> Value:
    if shape.dims is None:
        return Unknown(shape.reason)
    return tuple(Unknown(dim.reason) if isinstance(dim, UnknownDim) else dim for dim in shape.dims)


SPECS: dict[str, BaseLayer] = {"Lambda": LambdaSpec()}
