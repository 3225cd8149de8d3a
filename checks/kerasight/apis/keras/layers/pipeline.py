"""Layers one behind the other as one layer; keras/src/layers/preprocessing/pipeline.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer, OpaqueLayer
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.shapes import Shape, unknown_shape


class PipelineSpec(BaseLayer):
    """`Pipeline`: each layer takes what the one before gives."""

    many_inputs = True

    def wrapped(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> list[tuple[Layer, list[Shape]]]:
        """Each layer with the shapes that reach it, as long as what they give is known."""
        inner: list[tuple[Layer, list[Shape]]] = []
        fed = list(shapes)
        for each in stages_of(layer):
            each.spec.check(each, fed, keras)
            inner.append((each, fed))
            fed = list(each.spec.output(each, fed, keras))
        return inner

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:
        """The weights of all layers."""
        inner = self.wrapped(layer, shapes, keras)
        if not inner:
            return Parameters(None, None)
        built = [each.spec.build(each, fed, keras) for each, fed in inner]
        return Parameters(
            add(*(each.trainable for each in built)), add(*(each.frozen for each in built))
        )

    def output(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> tuple[Shape, ...]:
        """What the last layer gives."""
        inner = self.wrapped(layer, shapes, keras)
        if not inner:
            return (unknown_shape("a layer of the pipeline is not known"),)
        last, fed = inner[-1]
        return last.spec.output(last, fed, keras)


def stages_of(layer: Layer) -> list[Layer]:
    """The layers of a pipeline, none when one of them is not known."""
    items = to_items(layer.arguments.get("layers")) or []
    known = [each for each in items if isinstance(each, Layer) and not isinstance(each, Model)]
    plain = all(not each.is_custom and not isinstance(each.spec, OpaqueLayer) for each in known)
    return known if plain and len(known) == len(items) else []


SPECS: dict[str, BaseLayer] = {"Pipeline": PipelineSpec()}
