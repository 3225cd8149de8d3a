"""Layers that cut along the spatial axes; cropping1d.py to cropping3d.py of
keras/src/layers/reshaping.
"""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.layers.attributes import attributes_of, ends_per_axis
from kerasight.apis.keras.layers.reshaping.borders import BorderLayer, border_sizes, ends
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import NonPositiveSize, ProblemFound
from kerasight.values.shapes import Dim, UnknownDim


class BaseCropping(BorderLayer):
    """Each size less what is cut off; something must be left.

    In Keras 2 a `Cropping3D` may leave nothing (tf_keras/src/layers/reshaping/cropping3d.py).
    """

    checks = checks_of(cropping=ends(least=0))
    attributes = attributes_of(cropping=ends_per_axis)

    keeps_values = True

    def sizes_out(self, call: LayerCall, start: int) -> list[Dim]:
        """size - first end - last end."""
        shape = call.shape
        assert shape.dims is not None
        sizes_out: list[Dim] = []
        for index, cut in enumerate(border_sizes(call.layer, "cropping", self.rank)):
            axis = start + index
            before = shape.dims[axis]
            if not isinstance(before, int) or isinstance(cut, UnknownDim):
                sizes_out.append(cut if isinstance(before, int) else before)
                continue
            if before <= cut and not (call.keras.is_2 and self.rank == 3):
                raise ProblemFound(NonPositiveSize(shape, axis, before, cut, "cropping"))
            sizes_out.append(max(before - cut, 0))
        return sizes_out


class Cropping1D(BaseCropping):
    """`Cropping1D`: of sequences."""

    rank = 1


class Cropping2D(BaseCropping):
    """`Cropping2D`: of images."""

    rank = 2


class Cropping3D(BaseCropping):
    """`Cropping3D`: of volumes."""

    rank = 3
