"""Layers one behind the other as one layer; keras/src/layers/preprocessing/pipeline.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer, OpaqueLayer
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape, unknown_shape


class PipelineSpec(BaseLayer):
    """`Pipeline`: each layer takes what the one before gives."""

    many_inputs = True

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """Each layer with the shapes that reach it, as long as what they give is known."""
        inner: list[LayerCall] = []
        fed: Sequence[Shape] = call.shapes
        for stage in stages_of(call.layer):
            each = call.inner(stage, fed)
            stage.spec.assert_input_compatibility(each)
            inner.append(each)
            fed = stage.spec.compute_output_shape(each)
        return inner

    def build(self, call: LayerCall) -> Parameters:
        """The weights of all layers."""
        inner = self.sublayer_calls(call)
        if not inner:
            return Parameters(None, None)
        built = [each.layer.spec.build(each) for each in inner]
        return Parameters(
            add(*(each.trainable for each in built)), add(*(each.frozen for each in built))
        )

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """What the last layer gives."""
        inner = self.sublayer_calls(call)
        if not inner:
            return (unknown_shape("a layer of the pipeline is not known"),)
        return inner[-1].layer.spec.compute_output_shape(inner[-1])


def stages_of(layer: Layer) -> list[Layer]:
    """The layers of a pipeline, none when one of them is not known."""
    items = to_items(layer.arguments.get("layers")) or []
    known = [each for each in items if isinstance(each, Layer) and not isinstance(each, Model)]
    plain = all(not each.is_custom and not isinstance(each.spec, OpaqueLayer) for each in known)
    return known if plain and len(known) == len(items) else []


SPECS: dict[str, BaseLayer] = {"Pipeline": PipelineSpec()}
