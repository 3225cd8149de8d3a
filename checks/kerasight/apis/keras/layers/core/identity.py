"""`Identity`; keras/src/layers/core/identity.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class Identity(ElementwiseLayer):
    """`Identity`: returns its input."""

    keeps_dtype_in_keras_3 = True
