"""Global max and average pooling; base_global_pooling.py of keras/src/layers/pooling."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import flag
from kerasight.apis.keras.layers.base_layer import same_dtype
from kerasight.apis.keras.layers.spatial import SpatialLayer
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Tensor
from kerasight.values.layer_spec import LayerCall, MaskNodes
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class BaseGlobalPooling(SpatialLayer):
    """The spatial axes go, or become 1 with `keepdims`."""

    is_global_pooling = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, channels), with axes of size 1 for the spatial ones with `keepdims`."""
        shape, first, keepdims = (
            call.shape,
            channels_first(call.layer),
            flag(call.layer, "keepdims"),
        )
        if keepdims is None:
            return (unknown_shape("argument 'keepdims' is not known"),)
        ones: tuple[Dim, ...] = (1,) * self.rank if keepdims else ()
        if shape.dims is None or first is None:
            return (Shape((UnknownDim(shape.reason),) * (2 + len(ones))),)
        batch, channels = shape.dims[0], shape.dims[1 if first else -1]
        return (Shape((batch, channels, *ones) if first else (batch, *ones, channels)),)


class GlobalMaxPooling1D(BaseGlobalPooling):
    """`GlobalMaxPooling1D`: over steps."""

    rank = 1


class GlobalMaxPooling2D(BaseGlobalPooling):
    """`GlobalMaxPooling2D`: over images."""

    rank = 2


class GlobalMaxPooling3D(BaseGlobalPooling):
    """`GlobalMaxPooling3D`: over volumes."""

    rank = 3


class GlobalAveragePooling(BaseGlobalPooling):
    """The mean over the spatial axes."""

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """`backend.mean` of Keras 2 casts booleans."""
        same = same_dtype(fed)
        return call.layer.precision.floatx if same == "bool" else same


class GlobalAveragePooling1D(GlobalAveragePooling):
    """`GlobalAveragePooling1D`: over the steps that count."""

    rank = 1

    def compute_mask(
        self,
        call: LayerCall,  # noqa: ARG002
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,  # noqa: ARG002
    ) -> Tensor | None:
        """None: no steps are left."""
        return None


class GlobalAveragePooling2D(GlobalAveragePooling):
    """`GlobalAveragePooling2D`: over images."""

    rank = 2


class GlobalAveragePooling3D(GlobalAveragePooling):
    """`GlobalAveragePooling3D`: over volumes."""

    rank = 3
