"""Calls of custom layers and models: their `build` and `call` are interpreted.

Mirrors `Layer.__call__` of keras/src/layers/layer.py and of tf_keras/src/engine/base_layer.py:
Keras builds the layer, then runs its code on plain tensors to learn its output shapes.
"""

# ruff: noqa: PLC0415 - loaded when Keras rejects something, or a layer asks for its configuration

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call, exchanged, flatten_tensors, tensors_of, to_items
from kerasight.apis.keras.backends.foreign_calls import note_layer
from kerasight.apis.keras.calling import call_layer_method
from kerasight.apis.keras.custom import add_weight, shapes_in
from kerasight.apis.keras.dtypes.policies import autocast
from kerasight.apis.keras.graph.application import cast_for
from kerasight.apis.keras.graph.nodes import connect
from kerasight.apis.keras.graph.operations import shape_value
from kerasight.apis.keras.layers.base_layer import OpaqueLayer
from kerasight.apis.keras.models.parts import all_layers, is_waiting
from kerasight.interpreter.calls.functions import call_function
from kerasight.interpreter.custom.base_classes import base_build, base_layer, base_output
from kerasight.interpreter.custom.traced_state import code_of_call, note_weight
from kerasight.interpreter.objects.classes import find_in_class
from kerasight.values.data import Array
from kerasight.values.keras import Layer, Model, Parameters, Tensor
from kerasight.values.keras_version import KERAS_2
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import (
    DataValue,
    DictValue,
    FunctionValue,
    ListValue,
    Unknown,
    Value,
)
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span


class CustomLayer(OpaqueLayer):
    """A custom layer class: its code defines what the layer does."""

    is_custom = True

    def __init__(self, state: State) -> None:
        self.run = state

    def build(self, call: LayerCall) -> Parameters:
        """Run the layer's `build`; its weights include those of its parts."""
        layer = call.layer
        given = _as_input([Tensor(shape) for shape in call.shapes])
        build_custom(self.run, layer, [given], {}, layer.span)
        return Parameters(None, None)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Run the layer's `call` on tensors of these shapes."""
        return tuple([tensor.shape for tensor in self.compute_output_spec(call)])

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """Run the layer's `call` on these tensors."""
        fed = [Tensor(tensor.shape, dtype=tensor.dtype) for tensor in call.inputs]
        span = self.run.statement or call.layer.span
        result = execute_custom(self.run, call.layer, [_as_input(fed)], {}, span)
        tensors = tensors_of(result)
        return tuple(tensors) if tensors else (Tensor(_not_known(result)),)


def _as_input(tensors: Sequence[Tensor]) -> Value:
    return tensors[0] if len(tensors) == 1 else ListValue(list(tensors))


def _not_known(result: Value) -> Shape:
    reason = result.reason if isinstance(result, Unknown) else ""
    return unknown_shape(reason or "what `call` returns is not known")


def method_of(layer: Layer, name: str) -> FunctionValue | None:
    """A method that a class or one of its bases in the program defines."""
    found = find_in_class(layer.instance.of, name) if layer.instance is not None else None
    return found if isinstance(found, FunctionValue) else None


@contextmanager
def inside(state: State) -> Iterator[None]:
    """While the code of a layer runs: calls in it make no nodes of the graph.

    Keras 2 runs it in its own TensorFlow graph, where automatic names start again
    (`PER_GRAPH_OBJECT_NAME_UIDS` of tf_keras/src/backend.py).
    """
    context = state.context
    own_graph = context.keras.is_2 and not context.tracing.inside
    with context.names.own_graph() if own_graph else nullcontext(), context.tracing.layer_code():
        yield


def call_custom(state: State, layer: Layer, call: Call) -> Value:
    """`layer(inputs, ...)`: the result of its `call`, as the outputs of one node of the graph."""
    if state.context.foreign.traces:
        note_layer(state.context, layer, call)
    values = (*call.positional, *call.keywords.values())
    inputs = [
        leaf for value in values for leaf in flatten_tensors(value) if isinstance(leaf, Tensor)
    ]
    fed = cast_for(state.context, layer, inputs)
    if fed is not inputs:
        call = call.exchanged({id(old): new for old, new in zip(inputs, fed, strict=True)})
    if not inputs and not state.context.tracing.inside and _is_data(call):
        return _call_on_data(state, layer, call)
    result = execute_custom(state, layer, call.positional, call.keywords, call.span, call.open)
    if not inputs:
        if isinstance(layer, Model):
            state.context.journal.change(layer.state).called = True
        return result
    tensors = tensors_of(result)
    made = tensors or [Tensor(_not_known(result))]
    outputs = connect(
        state.context,
        layer,
        inputs,
        made,
        inside=state.context.tracing.inside,
        as_one=_is_one_argument(call, inputs),
    )
    return _restored(result, list(outputs)) if tensors else outputs[0]


def _is_data(call: Call) -> bool:
    """Whether everything in the arguments that may be a tensor is an array."""
    values = (*call.positional, *call.keywords.values())
    leaves = [leaf for value in values for leaf in flatten_tensors(value)]
    found = [isinstance(leaf, Array) for leaf in leaves if isinstance(leaf, DataValue | Unknown)]
    return bool(found) and all(found) and not call.open


def _call_on_data(state: State, layer: Layer, call: Call) -> Value:
    """`layer(x)` where `x` is data: the code of the layer gets it as eager tensors."""
    from kerasight.apis.arrays.conversion import as_arrays, as_tensors

    if isinstance(layer, Model):
        state.context.journal.change(layer.state).called = True
    positional = [as_tensors(each) for each in call.positional]
    keywords = {name: as_tensors(each) for name, each in call.keywords.items()}
    call = replace(call, positional=positional, keywords=keywords)
    leaves = [leaf for each in (*positional, *keywords.values()) for leaf in flatten_tensors(each)]
    given = [leaf for leaf in leaves if isinstance(leaf, Tensor)]
    with state.context.tracing.layer_code(on_data=True):
        fed = cast_for(state.context, layer, given)
        call = call.exchanged({id(old): new for old, new in zip(given, fed, strict=True)})
        made = execute_custom(state, layer, call.positional, call.keywords, call.span, call.open)
        return as_arrays(made)


def _is_one_argument(call: Call, inputs: list[Tensor]) -> bool:
    """Whether the tensors are the first argument, alone or in a list, as a model passes them."""
    first = call.positional[0] if call.positional else None
    items = [first] if isinstance(first, Tensor) else to_items(first) or []
    return sum(isinstance(each, Tensor) for each in items) == len(inputs)


def _restored(structure: Value, outputs: list[Tensor]) -> Value:
    """The structure with its tensors replaced, in the order of `flatten_tensors`."""
    if isinstance(structure, Tensor):
        return outputs.pop(0)
    if isinstance(structure, tuple):
        return tuple([_restored(each, outputs) for each in structure])
    if isinstance(structure, ListValue):
        return ListValue([_restored(each, outputs) for each in structure.items])
    assert isinstance(structure, DictValue)
    keys = sorted(structure.items, key=str)
    made = {key: _restored(structure.items[key], outputs) for key in keys}
    return DictValue({key: made[key] for key in structure.items})


def execute_custom(
    state: State,
    layer: Layer,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
    unpacked: str = "",
) -> Value:
    """The outputs of a layer for these arguments: tensors that belong to no graph yet."""
    build_custom(state, layer, positional, keywords, span)
    spec_method = method_of(layer, "compute_output_spec")
    if spec_method is not None and state.context.keras.is_3 and not state.context.tracing.inside:
        with state.context.expected.within(exceptions=True):
            return call_function(state, spec_method, [layer, *positional], keywords, span, unpacked)
    shape_method = method_of(layer, "compute_output_shape")
    if shape_method is not None and state.context.keras.is_3 and not state.context.tracing.inside:
        with state.context.expected.within(exceptions=True):
            found = call_function(
                state, shape_method, [layer, *_shape_arguments(shape_method, positional)], {}, span
            )
        return _tensors_of_shapes(found, layer.precision.compute)
    method = method_of(layer, "__call__") or method_of(layer, "call")
    known_by_base = (
        state.context.keras.is_3 and not state.context.tracing.inside and _base_of(layer)
    )
    if method is None or known_by_base:
        tensors = tensors_of(positional[0]) if positional else None
        if method is None and _base_of(layer) is None:
            from kerasight.interpreter.custom import refusals

            refusals.report_missing_call(state, layer, span)
        return base_output(state, layer, _base_of(layer), tensors)
    if state.context.keras.is_2 and positional:
        positional = [_autocast(layer, positional[0]), *positional[1:]]
    missing = None if unpacked else lacks(method, [layer, *positional], keywords)
    if missing is not None:
        return Unknown(f"'{method.name}' needs an argument '{missing}'")
    if (len(positional) > 1 or keywords) and not unpacked:
        from kerasight.interpreter.custom import refusals

        refusals.report_unread(state, layer, method, positional, keywords, span)
    code = code_of_call(state, layer, method, positional)
    known = _known_kind(state, (*positional, *keywords.values()))
    with inside(state), state.context.tracing.traced(code), known:
        positional = [_of_the_backend(state, each) for each in positional]
        keywords = {name: _of_the_backend(state, each) for name, each in keywords.items()}
        made = call_function(state, method, [layer, *positional], keywords, span, unpacked)
    if made is None:
        from kerasight.interpreter.custom import refusals

        refusals.report_nothing_returned(state, layer, method)
    return made


def _known_kind(state: State, given: tuple[Value, ...]) -> AbstractContextManager[None]:
    """Where no tensor is given to the code, it is not known on what it runs."""
    leaves = [leaf for value in given for leaf in flatten_tensors(value)]
    tracing = state.context.tracing
    sure = any(isinstance(leaf, Tensor) for leaf in leaves)
    return nullcontext() if sure else tracing.tensors_of(None)


def _of_the_backend(state: State, value: Value) -> Value:
    """An argument as the code of a layer gets it: with tensors of the backend."""
    kind = state.context.tracing.kind
    made = {
        id(leaf): replace(leaf, kind=kind)
        for leaf in flatten_tensors(value)
        if isinstance(leaf, Tensor) and leaf.kind is None
    }
    return exchanged(value, made) if made and kind else value


def _autocast(layer: Layer, value: Value) -> Value:
    """The first argument as Keras 2 passes it to `call`: floats in the compute dtype."""
    compute = layer.precision.compute
    casts = {
        id(leaf): replace(leaf, dtype=autocast(leaf.dtype, compute, KERAS_2))
        for leaf in flatten_tensors(value)
        if isinstance(leaf, Tensor) and autocast(leaf.dtype, compute, KERAS_2) != leaf.dtype
    }
    return exchanged(value, casts) if casts else value


def lacks(method: FunctionValue, positional: list[Value], keywords: dict[str, Value]) -> str | None:
    """The first parameter without a default that these arguments do not set."""
    arguments = method.node.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    needed = names[len(positional) : len(names) - len(method.defaults)]
    return next((name for name in needed if name not in keywords), None)


def _base_of(layer: Layer) -> Layer | None:
    """The layer as its base class in Keras sees it: in Keras 3 that computes the output shape."""
    return base_layer(layer)


def _tensors_of_shapes(found: Value, dtype: str | None) -> Value:
    shapes = shapes_in(found)
    if not shapes:
        return Unknown("the result of compute_output_shape is not known")
    items = to_items(found)
    if len(shapes) == 1 and items is not None and to_items(items[0] if items else None) is None:
        return Tensor(shapes[0], dtype=dtype)
    return tuple([Tensor(shape, dtype=dtype) for shape in shapes])


def build_custom(
    state: State,
    layer: Layer,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
) -> None:
    """Run the `build` of a layer at its first call.

    Without one, Keras 3 runs `call` to build the parts; exceptions of `call` matter only if it also
    computes the output.
    """
    if layer.state.built_for is not None:
        return
    tensors = [leaf for value in positional for leaf in flatten_tensors(value)]
    shapes = tuple(leaf.shape for leaf in tensors if isinstance(leaf, Tensor))
    state.journal.change(layer.state).built_for = shapes
    method = method_of(layer, "build")
    if method is not None:
        arguments, others = _shape_arguments(method, positional), {}
        if len(arguments) != 1:
            from kerasight.interpreter.custom import build_arguments

            if build_arguments.report_refused(state, layer, method, positional, keywords, span):
                note_left(state, layer)
                return
            if state.context.keras.is_3:
                given = build_arguments.by_name(layer, method, positional, keywords)
                arguments, others = [], {name: _shapes_of(value) for name, value in given.items()}
        tracing = state.context.tracing
        with inside(state), tracing.traced(None), tracing.tensors_of(None):
            call_function(state, method, [layer, *arguments], others, span)
        note_left(state, layer)
        return
    base = _base_of(layer)
    if base is not None and shapes:
        base_build(state, layer, base, list(shapes))
    call = method_of(layer, "call")
    if method_of(layer, "compute_output_shape") and call and state.context.keras.is_3:
        tracing = state.context.tracing
        with state.context.expected.within(exceptions=True), inside(state), tracing.traced(None):
            call_function(state, call, [layer, *positional], keywords, span)


def note_left(state: State, layer: Layer) -> None:
    """Note which layers inside have no weights after the `build` of a model."""
    if isinstance(layer, Model):
        inside = [each for each in all_layers(layer) if each is not layer]
        left = tuple(each for each in inside if is_waiting(each))
        state.journal.change(layer.state).left = left


def _shape_arguments(method: FunctionValue, positional: list[Value]) -> list[Value]:
    """The shapes that `build` and `compute_output_shape` get: that of the first argument.

    With several parameters, each gets that of the argument with its name.
    """
    names = method.node.args.args[1:]
    if len(names) != 1:
        reason = f"one of several arguments of '{method.name}'"
        return [Unknown(reason) for _ in names]
    return [_shapes_of(positional[0]) if positional else Unknown("no input")]


def _shapes_of(value: Value) -> Value:
    if isinstance(value, Tensor):
        return shape_value(value.shape)
    if isinstance(value, tuple):
        return tuple([_shapes_of(each) for each in value])
    if isinstance(value, ListValue):
        return ListValue([_shapes_of(each) for each in value.items])
    if isinstance(value, DictValue):
        return DictValue({key: _shapes_of(each) for key, each in value.items.items()})
    return value if isinstance(value, Unknown) else Unknown("the shape of what is no tensor")


def call_custom_method(state: State, layer: Layer, name: str, call: Call) -> Value:
    """`layer.name(...)` if the custom class does not define `name`."""
    if name in ("add_weight", "add_variable"):
        if state.context.tracing.code:
            note_weight(state, layer, call.span)
        return add_weight(state.context, layer, call)
    if name == "build" and layer.is_custom:
        _build_by_hand(state, layer, call)
        return None
    if name == "get_config":
        from kerasight.apis.keras.training.configs import base_config

        return base_config(state.context, layer)
    return call_layer_method(state.context, layer, name, call)


def _build_by_hand(state: State, layer: Layer, call: Call) -> None:
    """`model.build(shape)`: Keras 2 runs the code of a model, Keras 3 builds nothing."""
    shape = call.get("input_shape", 0, Unknown("build without a shape"))
    shapes = shapes_in(shape) or [unknown_shape("the shape given to build is not known")]
    single = not any(to_items(each) is not None for each in to_items(shape) or [])
    if state.context.keras.is_3 or not isinstance(layer, Model):
        state.journal.change(layer.state).built_for = tuple(shapes)
        return
    inputs: Value = Tensor(shapes[0]) if single else ListValue([Tensor(each) for each in shapes])
    with inside(state):
        execute_custom(state, layer, [inputs], {}, call.span)
