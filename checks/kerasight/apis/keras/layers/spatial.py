"""The base of layers over a batch of sequences, images or volumes with channels."""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.layer_spec import InputSpec

EXAMPLES: Final = {1: "(30, 1)", 2: "(28, 28, 1)", 3: "(16, 16, 16, 1)"}
"""The shape of a sample by the number of spatial axes."""


class SpatialLayer(BaseLayer):
    """A layer of inputs with a batch axis, `rank` spatial axes, and channels."""

    takes_more_batch_axes = False
    """Whether `input_spec` lets further batch axes in."""

    def __init_subclass__(cls) -> None:
        """The number of axes goes by that of the spatial ones."""
        ndim = cls.rank + 2
        more = cls.takes_more_batch_axes
        cls.input_spec = InputSpec(min_ndim=ndim) if more else InputSpec(ndim=ndim)
        cls.example_shape = EXAMPLES.get(cls.rank, cls.example_shape)
