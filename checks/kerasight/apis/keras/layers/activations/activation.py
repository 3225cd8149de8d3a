"""`Activation`; keras/src/layers/activations/activation.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class Activation(ElementwiseLayer):
    """`Activation`: any activation as a layer."""

    activation_argument = "activation"
