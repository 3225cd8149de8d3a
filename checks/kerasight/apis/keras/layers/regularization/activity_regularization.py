"""`ActivityRegularization`; keras/src/layers/regularization/activity_regularization.py."""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import (
    by_version,
    is_number,
    must,
    number,
    or_none,
)
from kerasight.apis.keras.layers.base_layer import ElementwiseLayer

PENALTY: Final = or_none(
    by_version(three=must("0 or more", lambda n: is_number(n) and n >= 0), two=number)
)


class ActivityRegularization(ElementwiseLayer):
    """`ActivityRegularization`: adds a penalty of its input to the loss."""

    checks = checks_of(
        l1=PENALTY,
        l2=PENALTY,
    )

    adds_loss = True
