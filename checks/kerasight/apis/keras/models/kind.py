"""A model as a layer of another model, and the weights of a model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerasight.apis.arguments import add
from kerasight.apis.keras.layers.kind import OpaqueKind
from kerasight.apis.keras.own import own_weights, sublayers
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.objects import Value
from kerasight.values.shapes import Shape


class ModelKind(OpaqueKind):
    """Sequential, functional and subclassed models: `apis.keras.models.calling` runs them."""

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:  # noqa: ARG002
        """The weights of all layers of the model."""
        return parameters_of(layer) if isinstance(layer, Model) else Parameters(None, None)

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:
        """The outputs for inputs of these shapes."""
        from kerasight.apis.keras.models.calling import output_shapes

        assert isinstance(layer, Model)
        return output_shapes(layer, shapes, keras)


MODEL = ModelKind()

WEIGHTLESS = frozenset(
    """Activation Add AveragePooling1D AveragePooling2D AveragePooling3D Average Concatenate
    Dropout ELU Flatten GaussianDropout GaussianNoise GlobalAveragePooling1D
    GlobalAveragePooling2D GlobalAveragePooling3D GlobalMaxPooling1D GlobalMaxPooling2D
    GlobalMaxPooling3D LeakyReLU MaxPooling1D MaxPooling2D MaxPooling3D Maximum Multiply ReLU
    Reshape Softmax SpatialDropout1D SpatialDropout2D Subtract UpSampling2D ZeroPadding2D""".split()
)
"""Layers of Keras that have no weights, whether they are called or not."""


def layers_of(model: Model) -> list[Value]:
    """The layers of a model in Keras' order, `Rest` or unknown ones among them."""
    if model.form == "Subclassed":
        return sublayers(model)
    graph = model.state.get("graph")
    return list(graph) if graph is not None else list(model.stack)


def holds(layer: Layer, part: Model) -> bool:
    """Whether a layer is a model, or is one of its parts or of what they wrap."""
    waiting: list[Value] = [layer]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if each is part:
            return True
        if isinstance(each, Layer) and id(each) not in seen:
            seen.add(id(each))
            waiting.append(each.arguments.get("layer"))
            waiting += layers_of(each) if isinstance(each, Model) else sublayers(each)
    return False


def _leaves(value: Value, frozen: bool, seen: set[int]) -> Iterator[Parameters | None]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Model):
        inner = frozen or value.state.get("trainable", True) is False
        layers = layers_of(value)
        if value.form == "Subclassed":
            yield from _own_leaves(value, layers, frozen)
        for each in layers:
            yield from _leaves(each, inner, seen)
    elif isinstance(value, Layer) and value.is_own:
        parts = sublayers(value)
        inner = frozen or value.state.get("trainable", True) is False
        yield from _own_leaves(value, parts, frozen)
        for each in parts:
            yield from _leaves(each, inner, seen)
    elif isinstance(value, Layer) and "wraps" in value.state and _is_certain(value):
        inner = frozen or value.state.get("trainable", True) is False
        for each in value.state["wraps"]:
            yield from _leaves(each, inner, seen)
    elif isinstance(value, Layer):
        without = "parameters" not in value.state and value.class_name in WEIGHTLESS
        parameters = Parameters(0, 0) if without else value.parameters
        yield Parameters(0, parameters.total) if frozen else parameters
    else:
        yield None


def _is_certain(layer: Layer) -> bool:
    return isinstance(layer.state.get("trainable", True), bool)


def _own_leaves(layer: Layer, parts: list[Value], frozen: bool) -> Iterator[Parameters | None]:
    """The weights that a layer of the program's own makes itself, unknown before it is built."""
    made = own_weights(layer)
    if not parts and "weights" not in layer.state and "built_for" not in layer.state:
        yield None
        return
    trainable = layer.state.get("trainable", True)
    if trainable is True and not frozen:
        yield made
    else:
        known = frozen or trainable is False
        yield Parameters(0, made.total) if known or made.total == 0 else None


def parameters_of(model: Layer) -> Parameters:
    """The weights of a model or layer: each part counts once, frozen parts as not trainable."""
    leaves = list(_leaves(model, False, set()))
    known = [leaf for leaf in leaves if leaf is not None]
    if len(known) < len(leaves):
        return Parameters(None, None)
    return Parameters(
        add(*(leaf.trainable for leaf in known)), add(*(leaf.frozen for leaf in known))
    )
