"""`Lambda`: a function of the program as a layer; keras/src/layers/core/lambda_layer.py."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from kerasight.apis.arguments import exchanged, tensors_of, to_items, to_shape
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import must
from kerasight.apis.keras.dtypes.policies import autocast
from kerasight.apis.keras.layers.attributes import Given, attributes_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Layer, Tensor
from kerasight.values.layer_spec import LayerCall, MaskNodes, WeightSpec
from kerasight.values.objects import (
    DictValue,
    FunctionValue,
    LibraryName,
    ListValue,
    Unknown,
    Value,
)
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape

Runner = Callable[[Value, list[Value], dict[str, Value]], Value]


def _arguments(given: Given) -> Value:
    """An empty dict for None."""
    return DictValue() if given.value is None else given.value


class Lambda(BaseLayer):
    """`Lambda`: the shape of its function's result; `output_shape` takes precedence in Keras 3."""

    checks = checks_of(function=must("a function", callable))
    attributes = attributes_of(arguments=_arguments)

    many_inputs = True
    runs_function = True
    rescales = True

    def __init__(self, run: Runner | None = None) -> None:
        self.run = run
        """Runs functions of the program, None if they are unknown."""

    def has_weights(self, layer: Layer) -> bool:
        """A function holds no weights, another callable may."""
        return not isinstance(layer.arguments.get("function"), FunctionValue | LibraryName)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """Those of a callable are unknown."""
        return None if self.has_weights(call.layer) else ()

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """What the function returns for symbolic tensors of these shapes."""
        return tuple([tensor.shape for tensor in self._made(call)])

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The result of the function; Keras 3 uses the dtype of the layer for it."""
        made = self._made(call)
        if call.keras.is_2:
            return made
        compute = call.layer.precision.compute
        return tuple([Tensor(tensor.shape, dtype=compute) for tensor in made])

    def compute_mask(
        self,
        call: LayerCall,
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,
    ) -> Tensor | None:
        """What the argument `mask` makes of it."""
        if call.layer.arguments.get("mask") is None:
            return None
        return graph.unknown(call.inputs, "argument 'mask'")

    def _made(self, call: LayerCall) -> tuple[Tensor, ...]:
        layer = call.layer
        run = self.run
        declared = layer.arguments.get("output_shape")
        if run is None:
            return _unknown("the function of the Lambda is not known")
        if call.keras.is_3 and declared is not None:
            _look_inside(run, layer)
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


def _look_inside(run: Runner, layer: Layer) -> None:
    """Run a `lambda` that Keras runs only when the model meets data: no other code calls it."""
    function = layer.arguments.get("function")
    if isinstance(function, FunctionValue) and isinstance(function.node, ast.Lambda):
        reason = "an argument of the function of a Lambda"
        run(function, [Unknown(reason) for _ in function.node.args.args], {})


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
    """The argument `output_shape`: all axes if a function, those after the batch if a tuple."""
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
