"""`Discretization`; keras/src/layers/preprocessing/discretization.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import must, one_of, or_none
from kerasight.apis.keras.layers.attributes import attributes_of, in_keras_2, unfollowed
from kerasight.apis.keras.layers.preprocessing.categories import (
    MODES,
    NOT_SPARSE,
    CategoriesLayer,
    indices_dtype,
    mode_of,
)
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.objects import Unknown
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class Discretization(CategoriesLayer):
    """`Discretization`: the bin that a number falls into."""

    checks = checks_of(
        num_bins=or_none(must("0 or more", lambda n: n >= 0)),
        output_mode=one_of(*MODES),
    )
    attributes = attributes_of(bin_boundaries=in_keras_2(unfollowed))
    chooses_dtype = True
    conflicts = (
        Conflict(
            ("bin_boundaries", "num_bins"),
            lambda boundaries, bins: boundaries is None and bins is None,
            "or `num_bins` must be given",
            (3,),
        ),
        Conflict(
            ("num_bins", "bin_boundaries"),
            lambda bins, boundaries: boundaries is not None and bins is not None,
            "and `bin_boundaries` exclude each other",
        ),
        NOT_SPARSE,
    )

    rescales = True

    def has_weights(self, layer: Layer) -> bool:
        """Keras 2 keeps what `adapt` counts, unless the boundaries are given."""
        return layer.arguments.get("bin_boundaries") is None

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """In Keras 2 the summary of the data, which grows."""
        if call.keras.is_3 or not self.has_weights(call.layer):
            return ()
        return (WeightSpec("summary", Shape((2, None)), Unknown("no numbers"), trainable=False),)

    def depth(self, layer: Layer) -> int | UnknownDim:
        """One more than the boundaries; those found by `adapt` are unknown."""
        boundaries = to_items(layer.arguments.get("bin_boundaries"))
        if boundaries is None:
            return UnknownDim("`adapt` sets the boundaries of the bins")
        return len(boundaries) + 1

    def samples(self, dims: tuple[Dim, ...], depth: int | UnknownDim) -> Shape:
        """As Keras computes it, for two axes only."""
        if len(dims) != 2:
            return unknown_shape("Discretization of samples that are not rows")
        return Shape((dims[0], depth))

    def dtype_in_keras_3(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Indices, or numbers of the layer's own dtype."""
        mode = mode_of(call.layer)
        if mode is None:
            return None
        return "int32" if mode == "int" else call.layer.precision.compute

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """Indices, or floats."""
        return indices_dtype(call.layer, "int64", is_keras_3=False)
