"""Layers that pad the spatial axes; zero_padding1d.py to zero_padding3d.py of
keras/src/layers/reshaping.
"""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.layers.attributes import attributes_of, ends_per_axis
from kerasight.apis.keras.layers.reshaping.borders import BorderLayer, Known, border_sizes, ends
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Dim


class BaseZeroPadding(BorderLayer):
    """Each size and what is added."""

    checks = checks_of(padding=ends())
    attributes = attributes_of(padding=ends_per_axis)

    def sizes_out(self, call: LayerCall, start: int) -> list[Dim]:
        """size + first end + last end."""
        assert call.shape.dims is not None
        before = call.shape.dims[start : start + self.rank]
        added = border_sizes(call.layer, "padding", self.rank)
        return [_sum(*each) for each in zip(before, added, strict=True)]


def _sum(before: Dim, added: Known) -> Dim:
    if isinstance(before, int) and isinstance(added, int):
        return before + added
    return added if isinstance(before, int) else before


class ZeroPadding1D(BaseZeroPadding):
    """`ZeroPadding1D`: of sequences."""

    rank = 1


class ZeroPadding2D(BaseZeroPadding):
    """`ZeroPadding2D`: of images."""

    rank = 2


class ZeroPadding3D(BaseZeroPadding):
    """`ZeroPadding3D`: of volumes."""

    rank = 3
