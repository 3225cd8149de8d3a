"""`ActivityRegularization`; keras/src/layers/regularization/activity_regularization.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class ActivityRegularization(ElementwiseLayer):
    """`ActivityRegularization`: adds a penalty of its input to the loss."""

    adds_loss = True
