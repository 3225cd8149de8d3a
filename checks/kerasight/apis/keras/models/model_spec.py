"""A model as a layer of another model."""

from __future__ import annotations

from kerasight.apis.keras.graph.replay import output_shapes
from kerasight.apis.keras.layers.base_layer import OpaqueLayer
from kerasight.apis.keras.models.parts import parameters_of
from kerasight.values.keras import Model, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall, LayerFacts
from kerasight.values.shapes import Shape


class ModelSpec(OpaqueLayer):
    """Sequential, functional and subclassed models: `apis.keras.graph.application` runs them."""

    def facts(self, keras: KerasVersion) -> LayerFacts:  # noqa: ARG002
        """A model hands its inputs on as they are."""
        return LayerFacts(converts_inputs=False)

    def build(self, call: LayerCall) -> Parameters:
        """The weights of all layers of the model."""
        return parameters_of(call.layer)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The outputs for inputs of these shapes."""
        assert isinstance(call.layer, Model)
        return output_shapes(call.layer, call.shapes, call.keras)


MODEL = ModelSpec()
