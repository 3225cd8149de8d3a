"""`Softmax`; keras/src/layers/activations/softmax.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class Softmax(ElementwiseLayer):
    """`Softmax`: shares that add up to 1 along `axis`."""

    activation = "softmax"
    takes_floats_only_in_keras_2 = True
