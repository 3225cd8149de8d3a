"""`InputLayer`; keras/src/layers/core/input_layer.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class InputLayer(ElementwiseLayer):
    """`InputLayer`: where a graph begins."""

    is_input = True
