"""Recomputing the shapes of a model that is called on other shapes than it was built for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.graph.traversal import traverse
from kerasight.apis.keras.ops.nodes import outputs_again
from kerasight.values.keras import Application, Layer, Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Rest
from kerasight.values.problems import ProblemFound
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence


def output_shapes(model: Model, shapes: Sequence[Shape], keras: KerasVersion) -> tuple[Shape, ...]:
    """The output shapes for inputs of these shapes, unknown if they cannot be computed."""
    return _Replay(keras).model(model, tuple(shapes))


class _Replay:
    """Recomputes the shapes of a model; caches parts with the same input shapes.

    `known` has the outputs of models, by their `id` and input shapes, `active` the models in
    progress: a model that contains itself would never end.
    """

    def __init__(self, keras: KerasVersion) -> None:
        self.keras = keras
        self.known: dict[tuple[int, tuple[Shape, ...]], tuple[Shape, ...]] = {}
        self.active: set[int] = set()

    def model(self, model: Model, shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """The output shapes of a model."""
        if model.form == "Subclassed":
            return model.spec.compute_output_shape(LayerCall.on_shapes(model, shapes, self.keras))
        if model.inputs is None or model.outputs is None or len(shapes) != len(model.inputs):
            return (unknown_shape(f"the output of {model.name} is not known"),)
        if all(shape == own.shape for shape, own in zip(shapes, model.inputs, strict=True)):
            return tuple(tensor.shape for tensor in model.outputs)
        if id(model) in self.active:
            return (unknown_shape(f"{model.name} holds itself"),) * len(model.outputs)
        key = (id(model), shapes)
        if key not in self.known:
            self.active.add(id(model))
            through = self._through_stack if model.is_sequential else self._through_graph
            self.known[key] = through(model, shapes)
            self.active.remove(id(model))
        return self.known[key]

    def _layer(self, layer: Layer, shapes: Sequence[Shape]) -> tuple[Shape, ...]:
        if isinstance(layer, Model):
            return self.model(layer, tuple(shapes))
        called = LayerCall.on_shapes(layer, shapes, self.keras)
        try:
            layer.spec.assert_input_compatibility(called)
            return layer.spec.compute_output_shape(called)
        except ProblemFound:
            return (unknown_shape(f"{layer.class_name} does not take this shape"),)

    def _again(self, application: Application, shapes: Sequence[Shape]) -> tuple[Shape, ...]:
        """The outputs of a call for other shapes; unknown for custom code with several inputs."""
        layer = application.layer
        if application.is_operation:
            return outputs_again(application, shapes)
        if layer.is_custom and not application.as_one:
            return (unknown_shape(f"{layer.class_name} takes several arguments"),)
        return self._layer(layer, shapes)

    def _through_stack(self, model: Model, shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
        current = shapes
        for layer in model.stack:
            if not isinstance(layer, Layer) or isinstance(layer, Rest):
                return (unknown_shape("a layer of the model is not known"),)
            current = self._layer(layer, current)
        return current

    def _through_graph(self, model: Model, shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
        """Replay the applications between the model's inputs and outputs with other shapes."""
        assert model.inputs is not None and model.outputs is not None
        known = {id(own): shape for own, shape in zip(model.inputs, shapes, strict=True)}
        order, _, complete = traverse(model.outputs, {id(tensor) for tensor in model.inputs})
        if not complete:
            return (unknown_shape("a part of the model is not known"),) * len(model.outputs)
        for application in order:
            if any(id(tensor) in known for tensor in application.outputs):
                continue
            fed = [known.get(id(tensor), tensor.shape) for tensor in application.inputs]
            results = self._again(application, fed)
            if len(results) != len(application.outputs):
                results = (unknown_shape("what the call asks for"),) * len(application.outputs)
            known.update(
                (id(made), shape) for made, shape in zip(application.outputs, results, strict=True)
            )
        unknown = unknown_shape("the output for this shape is not known")
        return tuple(known.get(id(tensor), unknown) for tensor in model.outputs)
