"""`Normalization`, by statistics of data; keras/src/layers/preprocessing/normalization.py."""

from __future__ import annotations

from kerasight.apis.arguments import weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.group_normalization import require_axes
from kerasight.apis.keras.layers.normalization import axes_of
from kerasight.values.keras import Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown
from kerasight.values.shapes import Shape, unknown_shape


class NormalizationSpec(BaseLayer):
    """`Normalization`: a mean and a variance along `axis` that `adapt` sets, and a count.

    Without weights when `mean` and `variance` are given.
    """

    def build(self, call: LayerCall) -> Parameters:
        """Two for each place along `axis`, and one; none of them is trained."""
        layer = call.layer
        shape = call.shape
        axes = [] if layer.arguments.get("axis", -1) is None else axes_of(layer)
        if shape.dims is None or axes is None:
            return Parameters(0, None)
        require_axes(shape, axes)
        each = weights([weight_axis(shape, axis, "mean") for axis in axes])
        mean = layer.arguments.get("mean")
        if isinstance(mean, Unknown) or each is None:
            return Parameters(0, None)
        return Parameters(0, 2 * each + 1 if mean is None else 0)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself; Keras 2 broadcasts with that which the layer was built for."""
        before = call.layer.state.built_for
        if call.keras.is_2 and before is not None and before[0] != call.shape:
            return (unknown_shape("Normalization of another shape than it was built for"),)
        return super().compute_output_shape(call)


SPECS: dict[str, BaseLayer] = {"Normalization": NormalizationSpec()}
