"""`RandomHeight` and `RandomWidth` of Keras 2;
tf_keras/src/layers/preprocessing/image_preprocessing.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import only
from kerasight.apis.keras.layers.base_layer import same_dtype
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    RandomImageLayer,
)
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.factors import (
    growth_of_keras_2,
    resizing_of_keras_2,
)
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Dim, Shape


class RandomSize(RandomImageLayer):
    """One size of its output is open."""

    checks = checks_of(
        factor=growth_of_keras_2,
        interpolation=only(2, resizing_of_keras_2),
    )

    axis: int
    """The axis of that size."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """None along the random axis."""
        if call.shape.dims is None:
            return (call.shape,)
        dims: list[Dim] = list(call.shape.dims)
        dims[self.axis] = None
        return (Shape(tuple(dims)),)

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """The dtype of the input outside of training: known if it is the layer's dtype."""
        same = same_dtype(fed)
        return same if same == call.layer.precision.compute else None


class RandomHeight(RandomSize):
    """`RandomHeight`: the height is drawn."""

    axis = -3


class RandomWidth(RandomSize):
    """`RandomWidth`: the width is drawn."""

    axis = -2
