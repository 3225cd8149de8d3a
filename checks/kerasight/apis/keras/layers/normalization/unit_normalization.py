"""`UnitNormalization`; keras/src/layers/normalization/unit_normalization.py."""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import integers, must
from kerasight.apis.keras.layers.attributes import Given, as_list, attributes_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.normalization.axes import axes_of, require_axes
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Value


def _axis(given: Given) -> Value:
    """A number, or a list of them."""
    return given.value if isinstance(given.value, int) else as_list(given)


class UnitNormalization(BaseLayer):
    """`UnitNormalization`: keeps the shape, which must have the normalized axes."""

    checks = checks_of(axis=must("a whole number or several of them", integers))
    attributes = attributes_of(axis=_axis)

    rescales = True
    computes_in_keras_2 = True

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The shape has all of `axis`."""
        super().assert_input_compatibility(call)
        require_axes(call.shape, axes_of(call.layer) or ())
