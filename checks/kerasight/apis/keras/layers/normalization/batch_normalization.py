"""`BatchNormalization`; keras/src/layers/normalization/batch_normalization.py."""

from __future__ import annotations

from kerasight.apis.arguments import flag
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import (
    anything,
    integers,
    like_a_float,
    must,
    only,
    truth,
)
from kerasight.apis.keras.layers.attributes import (
    as_float,
    attributes_of,
    in_keras_2,
    in_keras_3,
    unfollowed,
)
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.normalization.axes import axes_of, require_axes
from kerasight.apis.keras.layers.weights import asked_for, weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.shapes import Dim


class BatchNormalization(BaseLayer):
    """`BatchNormalization`: gamma, beta, and a moving mean and variance that are not trained."""

    checks = checks_of(
        axis=only(2, must("a whole number", integers)),
        epsilon=only(3, like_a_float),
        momentum=only(3, like_a_float),
        trainable=anything,
    )
    attributes = attributes_of(
        axis=in_keras_2(unfollowed),
        epsilon=in_keras_3(as_float),
        momentum=in_keras_3(as_float),
        renorm_clipping=unfollowed,
    )

    activation = "linear"
    rescales = True
    computes_in_keras_2 = True

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:
        """The normalized axes."""
        return tuple(axes_of(layer) or ())

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """One of each for every element of `axis`; those of `renorm` are left out.

        For several axes of Keras 2 they have all axes of the input, 1 for those that are not
        normalized.
        """
        layer, shape, axes = call.layer, call.shape, axes_of(call.layer)
        if shape.dims is None or axes is None:
            return None
        require_axes(shape, axes)
        sizes: list[Dim] = [weight_axis(shape, axis, "gamma") for axis in axes]
        if flag(layer, "renorm") is not False:
            return None
        if len(axes) > 1:
            known = {axis % len(shape.dims): size for axis, size in zip(axes, sizes, strict=True)}
            sizes = [known.get(axis, 1) for axis in range(len(shape.dims))]
        return (
            *asked_for(layer, "scale", weight(layer, "gamma", sizes)),
            *asked_for(layer, "center", weight(layer, "beta", sizes)),
            weight(layer, "moving_mean", sizes, trainable=False),
            weight(layer, "moving_variance", sizes, trainable=False),
        )


class SyncBatchNormalization(BatchNormalization):
    """`SyncBatchNormalization` of Keras 2: with statistics of all replicas."""

    checks = checks_of(
        epsilon=anything,
        momentum=anything,
        trainable=truth,
    )
