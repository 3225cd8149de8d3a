"""Copies of models: the same layers with their own weights.

Mirrors keras/src/models/cloning.py and tf_keras/src/models/cloning.py: every layer is made again
from its configuration, with its old name, and called as before. A model loaded from its file is
made in the same way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.keras.graph.nodes import connect
from kerasight.apis.keras.graph.traversal import traverse
from kerasight.apis.keras.models.functional import graph
from kerasight.apis.keras.models.inputs import UNKNOWN_NAME, input_tensor
from kerasight.apis.keras.models.parts import layers_of
from kerasight.apis.registry import transfer
from kerasight.values.keras import Layer, Model, ModelState, Tensor
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


@transfer("keras.models.clone_model")
def clone_model(context: Context, call: Call) -> Value:
    """`keras.models.clone_model(model)`; unknown with a clone function."""
    model = call.get("model", 0)
    if not isinstance(model, Model) or len(call.positional) + len(call.keywords) > 1:
        return Unknown("a clone that may differ from its model")
    if not _is_clear(model):
        return Unknown("a clone of a model with parts that are not known")
    return _list_copy(context, _copy_model(context, model, call, is_outermost=True))


def restore_model(context: Context, model: Model, call: Call) -> Model | None:
    """The result of `load_model` for the file of a model.

    None if the model has no inputs yet, or layers that are not of Keras.
    """
    if model.inputs is None or not _is_clear(model):
        return None
    return _list_copy(context, _copy_model(context, model, call))


def _list_copy(context: Context, copied: Model) -> Model:
    copied.made_in = context.calls.function
    context.journal.change(copied.state).shared = True
    context.list_model(copied)
    return copied


def _is_clear(model: Model) -> bool:
    """Whether every layer is one of Keras, made from its arguments."""
    return model.instance is None and all(
        isinstance(each, Layer)
        and each.instance is None
        and (not isinstance(each, Model) or _is_clear(each))
        for each in layers_of(model)
    )


def _copy_layer(context: Context, layer: Layer, copies: dict[int, Layer], call: Call) -> Layer:
    copied = copies.get(id(layer))
    if copied is None:
        if isinstance(layer, Model):
            copied = _copy_model(context, layer, call)
        else:
            arguments = {
                name: _copy_layer(context, value, copies, call)
                if isinstance(value, Layer)
                else value
                for name, value in layer.arguments.items()
            }
            copied = replace(
                layer,
                arguments=arguments,
                state=replace(layer.state),
                applications=[],
                inside=[],
            )
            if layer.state.wraps is not None:
                context.journal.change(copied.state).wraps = tuple(
                    _copy_layer(context, each, copies, call) if isinstance(each, Layer) else each
                    for each in layer.state.wraps
                )
        copies[id(layer)] = copied
    return copied


def _copy_model(context: Context, model: Model, call: Call, *, is_outermost: bool = False) -> Model:
    """A model of copied layers, called on new inputs in the same order."""
    copies: dict[int, Layer] = {}
    copied = replace(
        model,
        span=call.span,
        head=call.callee,
        state=ModelState(
            trainable=model.state.trainable,
            called=model.state.called,
            listed=model.state.listed,
        ),
        applications=[],
        inside=[],
        stack=[],
    )
    if model.inputs is not None and model.outputs is not None:
        names_tensors = is_outermost and model.is_functional and context.keras.is_3
        tensors = _copy_tensors(context, model, copies, call, names_tensors)
        inputs = tuple(tensors[id(tensor)] for tensor in model.inputs)
        # Outputs that depend on an unknown branch or loop come from no layer.
        outputs = tuple(tensors.get(id(tensor), tensor) for tensor in model.outputs)
        state = context.journal.change(copied.state)
        state.inputs, state.outputs = inputs, outputs
        if model.state.graph is not None:
            state.graph = tuple(graph(context, inputs, outputs, call))
    copied.stack = [
        _copy_layer(context, each, copies, call) for each in model.stack if isinstance(each, Layer)
    ]
    return copied


def _copy_tensors(
    context: Context, model: Model, copies: dict[int, Layer], call: Call, names_tensors: bool
) -> dict[int, Tensor]:
    """The tensors of the copy by the id of those of the model.

    With `names_tensors`, inputs get the names of the old tensors, not of the old layers: they
    differ unless the program names them.
    """
    assert model.inputs is not None and model.outputs is not None
    tensors: dict[int, Tensor] = {}
    for tensor in model.inputs:
        layer = tensor.origin.layer if tensor.origin is not None else None
        name: Value = layer.name if layer is not None else None
        if names_tensors and layer is not None:
            name = layer.arguments.get("name", UNKNOWN_NAME)
        tensors[id(tensor)] = input_tensor(
            context, tensor.shape, call.span, name, dtype=tensor.dtype, implied=True
        )
    order, _, _ = traverse(model.outputs, {id(tensor) for tensor in model.inputs})
    for application in order:
        if any(id(tensor) in tensors for tensor in application.outputs):
            continue
        made = connect(
            context,
            _copy_layer(context, application.layer, copies, call),
            [tensors.get(id(tensor), tensor) for tensor in application.inputs],
            application.outputs,
            others=tuple(tensors.get(id(tensor), tensor) for tensor in application.others),
            is_operation=application.is_operation,
            again=application.again,
        )
        for before, after in zip(application.outputs, made, strict=True):
            tensors[id(before)] = after
    return tensors
