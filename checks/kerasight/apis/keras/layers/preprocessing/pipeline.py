"""A sequence of layers as one layer; keras/src/layers/preprocessing/pipeline.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer, same_dtype
from kerasight.apis.keras.layers.weights import joined
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.shapes import Shape, unknown_shape


class Pipeline(BaseLayer):
    """`Pipeline`: each layer gets the output of the previous one."""

    many_inputs = True
    wraps = ("layers",)
    rescales = True

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """Each layer with its input shapes, as long as they are known."""
        inner: list[LayerCall] = []
        fed: Sequence[Shape] = call.shapes
        for stage in stages_of(call.layer):
            each = call.inner(stage, fed)
            stage.spec.assert_input_compatibility(each)
            inner.append(each)
            fed = stage.spec.compute_output_shape(each)
        return inner

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The weights of all layers."""
        inner = self.sublayer_calls(call)
        return joined(inner) if inner else None

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output of the last layer."""
        inner = self.sublayer_calls(call)
        if not inner:
            return (unknown_shape("a layer of the pipeline is not known"),)
        return inner[-1].layer.spec.compute_output_shape(inner[-1])

    def dtype_in_keras_3(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """Each layer in turn, the first on the input of the pipeline."""
        dtype, items = same_dtype(fed), to_items(call.layer.arguments.get("layers")) or []
        for stage in items:
            if not isinstance(stage, Layer) or isinstance(stage, Model) or stage.is_custom:
                return None
            assert isinstance(stage.spec, BaseLayer)
            inner = LayerCall(stage, [Tensor(call.shape, dtype=dtype)], call.keras)
            dtype = stage.spec.output_dtype(inner)
        return dtype


def stages_of(layer: Layer) -> list[Layer]:
    """The layers of a pipeline, empty if one of them is unknown."""
    items = to_items(layer.arguments.get("layers")) or []
    known = [each for each in items if isinstance(each, Layer) and not isinstance(each, Model)]
    plain = all(not each.is_custom and not each.spec.is_opaque for each in known)
    return known if plain and len(known) == len(items) else []
