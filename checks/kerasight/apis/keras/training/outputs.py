"""The layer that determines an output of a model, and its activation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.keras import Application, Layer, Model, Tensor
from kerasight.values.objects import LibraryName, Value
from kerasight.values.shapes import unknown_shape
from kerasight.values.training import Output

if TYPE_CHECKING:
    from collections.abc import Sequence


def outputs_of(model: Model) -> tuple[Output, ...] | None:
    """The outputs of a model in order, None if their number is unknown."""
    if model.form == "Subclassed":
        made = model.state.fed_outputs
        if not isinstance(made, tuple):
            return None
        return tuple(Output(None, None, tensor.shape) for tensor in made)
    if model.is_sequential and model.outputs is None:
        last = model.stack[-1] if model.stack else None
        layer, activation = _of_layer(last) if isinstance(last, Layer) else (None, None)
        return (Output(layer, activation, unknown_shape("the model is not built")),)
    if model.outputs is None:
        return None
    return tuple(_of_tensor(tensor) for tensor in model.outputs)


def names_of_outputs(model: Model, count: int) -> list[str | None]:
    """The names by which a dict may name the outputs: those of their last layers."""
    tensors = model.outputs or ()
    names = [each.origin.layer.known_name if each.origin is not None else None for each in tensors]
    return names if len(names) == count else [None] * count


def _of_tensor(tensor: Tensor) -> Output:
    layer, activation = _behind(tensor.origin)
    return Output(layer, activation, tensor.shape)


def _behind(origin: Application | None) -> tuple[Layer | None, str | None]:
    while origin is not None and not origin.is_operation:
        if not origin.layer.spec.keeps_values and not _is_identity(origin.layer):
            return _of_layer(origin.layer)
        origin = origin.inputs[0].origin if len(origin.inputs) == 1 else None
    return None, None


def _is_identity(layer: Layer) -> bool:
    """Whether a layer is nothing but a linear activation, as for the dtype of an output."""
    argument = layer.spec.activation_argument
    has_weights = layer.parameters.total != 0
    return (
        not has_weights
        and argument is not None
        and (activation_name(layer.arguments.get(argument)) == "linear")
    )


def _of_layer(layer: Layer) -> tuple[Layer | None, str | None]:
    """The determining layer and its activation, None for both if unknown."""
    if isinstance(layer, Model):
        return _of_model(layer)
    decides, spec = layer.spec.applied(layer), layer.spec
    if decides is not layer:
        return (None, None) if decides is None else _of_layer(decides)
    if spec.activation is not None:
        return layer, spec.activation
    if spec.activation_argument is not None:
        return layer, activation_name(layer.arguments.get(spec.activation_argument))
    return None, None


def _of_model(model: Model) -> tuple[Layer | None, str | None]:
    outputs: Sequence[Output] = outputs_of(model) or ()
    return (outputs[0].layer, outputs[0].activation) if len(outputs) == 1 else (None, None)


def activation_name(value: Value) -> str | None:
    """The name of an activation in any notation, None if it is not one of Keras."""
    if value is None:
        return "linear"
    if isinstance(value, str):
        return value
    if isinstance(value, LibraryName):
        module, _, name = value.path.rpartition(".")
        known = ("keras.activations", "keras.ops", "tensorflow.nn", "tensorflow", "tensorflow.math")
        return name if module in known else None
    if isinstance(value, Layer):
        return value.spec.activation
    return None
