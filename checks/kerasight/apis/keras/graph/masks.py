"""Masks: in Keras 3 the computation of a mask is a node of the graph where a layer takes it.

Mirrors `Layer.__call__` and `_set_mask_metadata` of keras/src/layers/layer.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flag
from kerasight.apis.keras.graph.merged_masks import merged_mask
from kerasight.apis.keras.graph.nodes import operation
from kerasight.apis.keras.ops.nodes import unknown_result
from kerasight.values.keras import Layer
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.keras import Tensor

NOT_EQUAL = ("NotEqual", "tf.math.not_equal")

RECURRENT = frozenset(
    "Bidirectional ConvLSTM1D ConvLSTM2D ConvLSTM3D GRU LSTM RNN SimpleRNN".split()
)

TAKES_MASK = RECURRENT | frozenset(
    {"BatchNormalization", "GlobalAveragePooling1D", "Lambda", "Softmax", "TimeDistributed"}
)
"""Layers whose `call` has an argument `mask`."""

HEADS = frozenset({"GroupedQueryAttention", "MultiHeadAttention"})
"""Layers that hand the mask of the query to their output."""

DENSE_ATTENTION = frozenset({"AdditiveAttention", "Attention"})
"""Layers that hand the mask of the query to their output, converted."""

KEEPS_MASK = frozenset(
    """Activation ActivityRegularization AlphaDropout BatchNormalization Dense Dropout ELU
    GaussianDropout GaussianNoise GroupNormalization Identity LayerNormalization LeakyReLU
    Normalization PReLU ReLU Rescaling Softmax
    SpatialDropout1D SpatialDropout2D SpatialDropout3D TimeDistributed UnitNormalization""".split()
)
"""Layers with `supports_masking` that hand the mask of their input to their output."""


def taken_by(
    context: Context, layer: Layer, inputs: Sequence[Tensor], call: Call
) -> tuple[Tensor, ...]:
    """The masks that a call of the layer is connected to.

    A call with keywords, or on a tensor of another dtype than that of the layer, is not: there
    `Layer.__call__` goes on with copies of its arguments.
    """
    if context.keras.is_2 or layer.class_name not in TAKES_MASK or call.keywords:
        return ()
    if inputs and inputs[0].dtype not in (None, layer.precision.compute):
        return ()
    return tuple(tensor.mask for tensor in inputs if tensor.mask is not None)


def pass_on(
    context: Context, layer: Layer, inputs: Sequence[Tensor], outputs: Sequence[Tensor]
) -> None:
    """Give the output the mask that the layer makes or keeps."""
    if context.keras.is_2 or not inputs:
        return
    before = inputs[0]
    if layer.class_name in HEADS:
        outputs[0].mask = before.mask
    elif layer.class_name in DENSE_ATTENTION and before.mask is not None:
        names, shape = ("ConvertToTensor", "tf.convert_to_tensor"), before.mask.shape
        outputs[0].mask = operation(context, names, [before.mask], shape, layer.span, "bool")
    elif len(outputs) == 1 and len(inputs) > 1:
        outputs[0].mask = merged_mask(context, layer, inputs, outputs[0])
    if len(inputs) == 1:
        _pass_on_one(context, layer, before, outputs)


def _pass_on_one(context: Context, layer: Layer, before: Tensor, outputs: Sequence[Tensor]) -> None:
    if layer.class_name == "Embedding" and flag(layer, "mask_zero") is None:
        outputs[0].mask = unknown_result(context, [before], "argument 'mask_zero'", layer.span)
    elif layer.class_name == "Embedding" and flag(layer, "mask_zero"):
        outputs[0].mask = operation(context, NOT_EQUAL, [before], before.shape, layer.span, "bool")
    elif layer.class_name == "Masking":
        different = operation(context, NOT_EQUAL, [before], before.shape, layer.span, "bool")
        dims = before.shape.dims
        shape = unknown_shape(before.shape.reason) if dims is None else Shape(dims[:-1])
        outputs[0].mask = operation(
            context, ("Any", "tf.reduce_any"), [different], shape, layer.span, "bool"
        )
    elif layer.class_name in KEEPS_MASK or _keeps_sequences(layer):
        outputs[0].mask = before.mask


def _keeps_sequences(layer: Layer) -> bool:
    inner = layer.arguments.get("layer") if layer.class_name == "Bidirectional" else layer
    if layer.class_name not in RECURRENT or not isinstance(inner, Layer):
        return False
    return bool(flag(inner, "return_sequences"))
