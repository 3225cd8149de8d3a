"""`ReLU` and its relatives; relu.py, leaky_relu.py and elu.py of keras/src/layers/activations, and
thresholded_relu.py of tf_keras/src/layers/activation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import at_least_0, must, only, or_none
from kerasight.apis.keras.dtypes.policies import INTEGERS
from kerasight.apis.keras.layers.attributes import attributes_of, in_keras_2, none_only
from kerasight.apis.keras.layers.base_layer import ElementwiseLayer, same_dtype
from kerasight.values.layer_spec import LayerCall


class ReLU(ElementwiseLayer):
    """`ReLU`: nothing below `threshold`, or a share of it."""

    checks = checks_of(
        max_value=or_none(at_least_0),
        negative_slope=at_least_0,
        threshold=at_least_0,
    )
    attributes = attributes_of(
        max_value=in_keras_2(none_only),
        negative_slope=in_keras_2(none_only),
        threshold=in_keras_2(none_only),
    )

    activation = "relu"

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """Integers stay integers; where something leaks, its other arguments decide."""
        same, slope = same_dtype(fed), call.layer.arguments.get("negative_slope", 0)
        return same if same not in INTEGERS or slope in (0, None) else None


ALPHA: Final = only(2, must("a number", lambda alpha: alpha is not None))


class LeakyReLU(ElementwiseLayer):
    """`LeakyReLU`: a share of what is below 0."""

    checks = checks_of(
        alpha=ALPHA,
        negative_slope=at_least_0,
    )
    attributes = attributes_of(alpha=in_keras_2(none_only))

    activation = "leaky_relu"

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """TensorFlow computes integers as floats, unless nothing leaks."""
        same, alpha = same_dtype(fed), call.layer.arguments.get("alpha")
        if same not in INTEGERS or alpha == 0:
            return same
        return "float32" if isinstance(alpha, int | float) else None


class ELU(ElementwiseLayer):
    """`ELU`: exponential below 0."""

    checks = checks_of(alpha=ALPHA)
    attributes = attributes_of(alpha=in_keras_2(none_only))

    activation = "elu"
    takes_floats_only_in_keras_2 = True


class ThresholdedReLU(ElementwiseLayer):
    """`ThresholdedReLU` of Keras 2: nothing below `theta`."""

    checks = checks_of(theta=at_least_0)
    attributes = attributes_of(theta=in_keras_2(none_only))
