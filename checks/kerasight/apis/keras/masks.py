"""Masks: in Keras 3 the computation of a mask is a node of the graph where a layer takes it.

Mirrors `Layer.__call__` and `_set_mask_metadata` of keras/src/layers/layer.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flag
from kerasight.apis.keras.graph import operation
from kerasight.values.keras import Layer
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.keras import Tensor

NOT_EQUAL = ("NotEqual", "tf.math.not_equal")

RECURRENT = frozenset({"Bidirectional", "GRU", "LSTM", "SimpleRNN"})

TAKES_MASK = RECURRENT | frozenset(
    {"BatchNormalization", "GlobalAveragePooling1D", "Lambda", "Softmax", "TimeDistributed"}
)
"""Layers whose `call` has an argument `mask`."""

KEEPS_MASK = frozenset(
    """Activation ActivityRegularization AlphaDropout BatchNormalization Dense Dropout ELU
    GaussianDropout GaussianNoise Identity LayerNormalization LeakyReLU ReLU Rescaling Softmax
    SpatialDropout1D SpatialDropout2D SpatialDropout3D TimeDistributed UnitNormalization""".split()
)
"""Layers with `supports_masking` that hand the mask of their input to their output."""


def taken_by(
    context: Context, layer: Layer, inputs: Sequence[Tensor], call: Call
) -> tuple[Tensor, ...]:
    """The masks that a call of the layer is connected to; a call with keywords is not."""
    if context.keras != 3 or layer.class_name not in TAKES_MASK or call.keywords:
        return ()
    return tuple(tensor.mask for tensor in inputs if tensor.mask is not None)


def pass_on(
    context: Context, layer: Layer, inputs: Sequence[Tensor], outputs: Sequence[Tensor]
) -> None:
    """Give the output the mask that the layer makes or keeps."""
    if context.keras != 3 or len(inputs) != 1:
        return
    before = inputs[0]
    if layer.class_name == "Embedding" and flag(layer, "mask_zero"):
        outputs[0].mask = operation(context, NOT_EQUAL, [before], before.shape, layer.span)
    elif layer.class_name == "Masking":
        different = operation(context, NOT_EQUAL, [before], before.shape, layer.span)
        dims = before.shape.dims
        shape = unknown_shape(before.shape.reason) if dims is None else Shape(dims[:-1])
        outputs[0].mask = operation(
            context, ("Any", "tf.reduce_any"), [different], shape, layer.span
        )
    elif layer.class_name in KEEPS_MASK or _keeps_sequences(layer):
        outputs[0].mask = before.mask


def _keeps_sequences(layer: Layer) -> bool:
    inner = layer.arguments.get("layer") if layer.class_name == "Bidirectional" else layer
    if layer.class_name not in RECURRENT or not isinstance(inner, Layer):
        return False
    return bool(flag(inner, "return_sequences"))
