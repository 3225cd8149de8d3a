"""Functional models: the graph between inputs and outputs.

Mirrors `map_graph` of keras/src/ops/function.py, so that the layers are in the order of
`model.summary()`.
"""

# ruff: noqa: PLC0415 - few models are given what an earlier version took

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors, tensors_of
from kerasight.apis.keras.graph.traversal import is_input, traverse
from kerasight.apis.keras.models.inputs import UNKNOWN_NAME, input_tensor
from kerasight.apis.keras.models.model_spec import MODEL
from kerasight.apis.keras.models.trainable import set_trainable
from kerasight.apis.registry import transfer
from kerasight.values.events import GraphDisconnected, LayerInPlaceOfTensor, NameRepeated
from kerasight.values.keras import Application, Layer, Model, Tensor, UnknownLayer
from kerasight.values.objects import ListValue, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


EARLIER_NAMES = frozenset({"input", "output"})
"""What Keras 1 called the arguments of `Model`."""


@transfer("keras.models.Model")
def make_functional(context: Context, call: Call) -> Model:
    """`keras.Model(inputs, outputs)`."""
    if not EARLIER_NAMES.isdisjoint(call.keywords):
        from kerasight.apis.keras.training.objects import reject_arguments

        reject_arguments(context, "Model", "keras.models.Model", call)
    inputs = call.get("inputs", 0, call.keywords.get("input"))
    outputs = call.get("outputs", 1, call.keywords.get("output"))
    name = call.get("name", 2)
    if not isinstance(name, str):
        name = context.names.of_class("Functional")
    arguments = dict(call.keywords)
    model = Model(
        "Functional",
        name,
        MODEL,
        arguments,
        call.span,
        made_in=context.calls.function,
        head=call.callee,
    )
    context.list_model(model)
    connect_graph(context, model, inputs, outputs, call)
    trainable = call.keywords.get("trainable")
    if trainable is not None:
        set_trainable(context, model, trainable)
    return model


def connect_graph(
    context: Context, model: Model, inputs: Value, outputs: Value, call: Call
) -> None:
    """Set the inputs, outputs and layers of a functional model."""
    known_inputs, known_outputs = tensors_of(inputs), tensors_of(outputs)
    given = {"inputs": inputs, "outputs": outputs}
    state = context.journal.change(model.state)
    state.listed = tuple(name for name, value in given.items() if is_listed(value))
    if known_inputs is not None:
        state.inputs = tuple(known_inputs)
        state.nested_inputs = None if "inputs" in state.listed else inputs
    if known_outputs is not None:
        state.outputs = tuple(known_outputs)
        state.nested_outputs = None if "outputs" in state.listed else outputs
    if known_inputs is None or known_outputs is None:
        state.graph = (UnknownLayer(Unknown("inputs or outputs of the model are not known")),)
    else:
        state.graph = tuple(graph(context, known_inputs, known_outputs, call))
    check_graph(context, model, inputs, outputs, call)


def is_listed(value: Value) -> bool:
    """Whether it is a tensor or a flat list of tensors, which Keras uses in this order."""
    tensors = value.items if isinstance(value, ListValue) else value
    if isinstance(tensors, tuple | list):
        return all(isinstance(each, Tensor) for each in tensors)
    return isinstance(tensors, Tensor)


def check_graph(context: Context, model: Model, inputs: Value, outputs: Value, call: Call) -> None:
    """Record what Keras rejects in a graph: uncalled layers, missing inputs, duplicate names."""
    for where, value in (("inputs", inputs), ("outputs", outputs)):
        for leaf in flatten_tensors(value):
            if isinstance(leaf, Layer):
                context.record(LayerInPlaceOfTensor(context.at(call.span), layer=leaf, where=where))
    known_inputs, known_outputs = tensors_of(inputs), tensors_of(outputs)
    if known_inputs is None or known_outputs is None:
        return
    order, _, complete = traverse(known_outputs, {id(tensor) for tensor in known_inputs})
    for application in order:
        layer, tensor = application.layer, application.outputs[0]
        if layer.spec.is_input and all(each is not tensor for each in known_inputs):
            if complete:
                context.record(GraphDisconnected(context.at(call.span), model=model, missing=layer))
            return
    names: dict[str, Layer] = {}
    for layer in (each for each in model.state.graph or () if isinstance(each, Layer)):
        if not isinstance(layer.arguments.get("name"), str):
            continue
        first = names.setdefault(layer.name, layer)
        if first is not layer:
            context.record(
                NameRepeated(context.at(call.span), model=model, first=first, second=layer)
            )


def graph(
    context: Context, inputs: Sequence[Tensor], outputs: Sequence[Tensor], call: Call
) -> list[Layer | UnknownLayer]:
    """The layers between tensors in the order of `model.summary()`.

    If the origin of a tensor is unknown, the last layer is unknown.
    """
    cut = {id(tensor) for tensor in inputs}
    order, indices, complete = traverse(outputs, cut)
    depths = _depths(order, cut)
    for tensor in inputs:
        if is_input(tensor) and tensor.origin:
            depths.setdefault(tensor.origin.layer, 0)
    ordered = sorted(depths, key=lambda layer: (-depths[layer], indices.get(id(layer), -1)))
    layers: list[Layer | UnknownLayer] = [*_missing_inputs(context, inputs, call), *ordered]
    return layers if complete else [*layers, UnknownLayer(Unknown("a part is not known"))]


def _missing_inputs(context: Context, inputs: Sequence[Tensor], call: Call) -> list[Layer]:
    """New input layers for inputs that are outputs of other layers, as Keras makes them.

    Keras 3 names them after the number of tensors made so far.
    """
    name = UNKNOWN_NAME if context.keras.is_3 else None
    made = [
        input_tensor(context, tensor.shape, call.span, name, dtype=tensor.dtype, implied=True)
        for tensor in inputs
        if not is_input(tensor)
    ]
    return [tensor.origin.layer for tensor in made if tensor.origin is not None]


def _depths(order: list[Application], cut: set[int]) -> dict[Layer, int]:
    """For each layer, the greatest number of applications between it and an output."""
    of_application: dict[int, int] = {}
    of_layer: dict[Layer, int] = {}
    included = {id(application) for application in order}
    for application in reversed(order):
        depth = max(of_application.get(id(application), 0), of_layer.get(application.layer, 0))
        of_application[id(application)] = depth
        of_layer[application.layer] = depth
        for tensor in (*application.inputs, *application.others):
            before = tensor.origin
            if before is None or (id(tensor) in cut and not is_input(tensor)):
                continue
            if id(before) in included:
                of_application[id(before)] = max(depth + 1, of_application.get(id(before), 0))
    return of_layer
