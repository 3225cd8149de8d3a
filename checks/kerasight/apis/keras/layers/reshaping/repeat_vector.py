"""`RepeatVector`; keras/src/layers/reshaping/repeat_vector.py."""

from __future__ import annotations

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, integer, true_integer
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.layer_spec import InputSpec, LayerCall
from kerasight.values.shapes import Shape, UnknownDim


class RepeatVector(BaseLayer):
    """`RepeatVector`: (batch, features) to (batch, n, features)."""

    checks = checks_of(n=by_version(three=true_integer, two=integer))

    input_spec = InputSpec(ndim=2)
    keeps_values = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """One more axis of size `n` after the batch."""
        shape, times = call.shape, size(call.layer, "n")
        if isinstance(times, int) and times <= 0:
            times = UnknownDim("argument 'n' must be positive")
        if shape.dims is None:
            unknown = UnknownDim(shape.reason)
            return (Shape((unknown, times, unknown)),)
        return (Shape((shape.dims[0], times, shape.dims[1])),)
