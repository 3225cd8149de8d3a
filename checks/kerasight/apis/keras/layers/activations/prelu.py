"""`PReLU`; keras/src/layers/activations/prelu.py."""

from __future__ import annotations

from kerasight.apis.arguments import to_integers
from kerasight.apis.keras.layers.attributes import as_list, attributes_of
from kerasight.apis.keras.layers.base_layer import weight_axis
from kerasight.apis.keras.layers.kept_rank import KeptRank
from kerasight.apis.keras.layers.weights import unknown_weight, weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim


class PReLU(KeptRank):
    """`PReLU`: a slope `alpha` for each element of a sample, one for all of a shared axis."""

    attributes = attributes_of(shared_axes=as_list)

    activation = "leaky_relu"

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:
        """All but the shared axes."""
        built_for, shared = layer.state.built_for, _shared_axes(layer)
        before = built_for[0].rank if built_for else None
        if before is None or shared is None:
            return ()
        return tuple(axis for axis in range(1, before) if axis not in shared)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """A slope for each place, 1 along the axes that are shared."""
        shape, shared = call.shape, _shared_axes(call.layer)
        if shape.dims is None or shared is None:
            return (unknown_weight("alpha", shape.reason or "argument 'shared_axes'"),)
        places = list(range(1, len(shape.dims)))
        for axis in shared:
            # The index of an axis among those after the batch; negative ones as in Python.
            if not -len(places) <= axis - 1 < len(places):
                raise ProblemFound(OtherMismatch(shape, f"{shape} has no axis {axis} to share"))
            places[axis - 1] = 0
        sizes: list[Dim] = [weight_axis(shape, place, "alpha") if place else 1 for place in places]
        return (weight(call.layer, "alpha", sizes),)


def _shared_axes(layer: Layer) -> list[int] | None:
    value = layer.arguments.get("shared_axes")
    return [] if value is None else to_integers(value)
