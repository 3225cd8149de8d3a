"""`Dense`; keras/src/layers/core/dense.py."""

from __future__ import annotations

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, must, positive_integer
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.weights import kernel_and_bias
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import InputSpec, LayerCall, WeightSpec
from kerasight.values.shapes import Shape, UnknownDim


class Dense(BaseLayer):
    """`Dense`: (..., features) to (..., units); kernel (features, units) and bias (units,)."""

    checks = checks_of(
        units=by_version(
            three=positive_integer,
            two=must("a positive whole number", lambda units: int(units) >= 0),
        )
    )

    input_spec = InputSpec(min_ndim=2)
    units_argument = "units"
    activation_argument = "activation"
    computes_in_keras_2 = True

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The features."""
        return (-1,)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """Kernel and bias; those of a `lora_rank` are left out."""
        layer, features = call.layer, weight_axis(call.shape, -1, "kernel")
        if layer.arguments.get("lora_rank") is not None:
            return None
        units = _units(layer, call.keras)
        return kernel_and_bias(layer, (features, units), (units,))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The last axis becomes `units`."""
        shape = call.shape
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims[:-1], _units(call.layer, call.keras))),)


def _units(layer: Layer, keras: KerasVersion) -> int | UnknownDim:
    """Keras 2 converts the argument to an integer: `Dense("10")`, `Dense(1.5)`."""
    given = layer.arguments.get("units")
    if keras.is_2 and isinstance(given, float | str):
        try:
            return int(given)
        except (ValueError, OverflowError):
            return UnknownDim("argument 'units' is no number")
    return size(layer, "units")
