"""A model as a layer of another model, and the weights of a model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerasight.apis.arguments import add
from kerasight.apis.keras.layers.kind import OpaqueKind
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.objects import Value
from kerasight.values.shapes import Shape


class ModelKind(OpaqueKind):
    """Sequential, functional and subclassed models: `apis.keras.models.calling` runs them."""

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:  # noqa: ARG002
        """The weights of all layers of the model."""
        return parameters_of(layer) if isinstance(layer, Model) else Parameters(None, None)


MODEL = ModelKind()


def layers_of(model: Model) -> list[Value]:
    """The layers of a model in Keras' order, `Rest` or unknown ones among them."""
    graph = model.state.get("graph")
    return list(graph) if graph is not None else list(model.stack)


def _leaves(value: Value, frozen: bool, seen: set[int]) -> Iterator[Parameters | None]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Model):
        inner = frozen or value.state.get("trainable", True) is False
        layers = layers_of(value)
        if not layers and value.class_name not in ("Sequential", "Functional"):
            yield None
        for each in layers:
            yield from _leaves(each, inner, seen)
    elif isinstance(value, Layer):
        parameters = value.parameters
        yield Parameters(0, parameters.total) if frozen else parameters
    else:
        yield None


def parameters_of(model: Model) -> Parameters:
    """The weights of a model: each layer counts once, frozen parts count as not trainable."""
    leaves = list(_leaves(model, False, set()))
    known = [leaf for leaf in leaves if leaf is not None]
    if len(known) < len(leaves):
        return Parameters(None, None)
    return Parameters(
        add(*(leaf.trainable for leaf in known)), add(*(leaf.frozen for leaf in known))
    )
