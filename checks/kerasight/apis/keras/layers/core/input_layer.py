"""`InputLayer`; keras/src/layers/core/input_layer.py."""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.dtypes import input_dtype
from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class InputLayer(ElementwiseLayer):
    """`InputLayer`: where a graph begins."""

    checks = checks_of(dtype=input_dtype)

    is_input = True
