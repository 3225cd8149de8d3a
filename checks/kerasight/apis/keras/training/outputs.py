"""Which layer decides what an output of a model looks like, and with which activation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.keras import Application, Layer, Model, Tensor
from kerasight.values.objects import LibraryName, Value
from kerasight.values.shapes import unknown_shape
from kerasight.values.training import Output

if TYPE_CHECKING:
    from collections.abc import Sequence

KEEPS_VALUES = frozenset(
    """Cropping1D Cropping2D Cropping3D Dropout Flatten Permute RepeatVector Reshape
    SpatialDropout1D SpatialDropout2D SpatialDropout3D UpSampling1D""".split()
)
"""Layers that move values or drop some: the activation before them still holds."""

ACTIVATION_LAYERS = {
    "ELU": "elu",
    "LeakyReLU": "leaky_relu",
    "PReLU": "leaky_relu",
    "ReLU": "relu",
    "Softmax": "softmax",
}
"""Layers that are an activation."""

WITH_ACTIVATION = frozenset(
    """Activation Dense EinsumDense Conv1D Conv2D Conv3D Conv1DTranspose Conv2DTranspose
    Conv3DTranspose DepthwiseConv1D DepthwiseConv2D SeparableConv1D SeparableConv2D""".split()
)
"""Layers that end with the activation that they are given."""

LINEAR = frozenset("""BatchNormalization LayerNormalization Rescaling Normalization""".split())
"""Layers that output any number."""


def outputs_of(model: Model) -> tuple[Output, ...] | None:
    """The outputs of a model in order, None when not even their number is known."""
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


def _of_tensor(tensor: Tensor) -> Output:
    layer, activation = _behind(tensor.origin)
    return Output(layer, activation, tensor.shape)


def _behind(origin: Application | None) -> tuple[Layer | None, str | None]:
    while origin is not None and not origin.is_operation:
        if origin.layer.class_name not in KEEPS_VALUES:
            return _of_layer(origin.layer)
        origin = origin.inputs[0].origin if len(origin.inputs) == 1 else None
    return None, None


def _of_layer(layer: Layer) -> tuple[Layer | None, str | None]:
    """The layer that decides and its activation, nothing when that cannot be told."""
    if isinstance(layer, Model):
        return _of_model(layer)
    if layer.is_custom:
        return None, None
    if layer.class_name == "TimeDistributed":
        inner = layer.arguments.get("layer")
        return _of_layer(inner) if isinstance(inner, Layer) else (None, None)
    if layer.class_name in ACTIVATION_LAYERS:
        return layer, ACTIVATION_LAYERS[layer.class_name]
    if layer.class_name in LINEAR:
        return layer, "linear"
    if layer.class_name in WITH_ACTIVATION:
        return layer, activation_name(layer.arguments.get("activation"))
    return None, None


def _of_model(model: Model) -> tuple[Layer | None, str | None]:
    outputs: Sequence[Output] = outputs_of(model) or ()
    return (outputs[0].layer, outputs[0].activation) if len(outputs) == 1 else (None, None)


def activation_name(value: Value) -> str | None:
    """The name of an activation however it is written, None when it is not one of Keras."""
    if value is None:
        return "linear"
    if isinstance(value, str):
        return value
    if isinstance(value, LibraryName):
        module, _, name = value.path.rpartition(".")
        known = ("keras.activations", "keras.ops", "tensorflow.nn", "tensorflow", "tensorflow.math")
        return name if module in known else None
    if isinstance(value, Layer):
        return ACTIVATION_LAYERS.get(value.class_name)
    return None
