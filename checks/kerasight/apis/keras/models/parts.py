"""The layers of a model, and their weights."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.apis.arguments import add
from kerasight.apis.keras.custom import custom_weights, sublayers
from kerasight.apis.keras.layers.base_layer import wrapped_layers
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.objects import Value


def layers_of(model: Model) -> list[Value]:
    """The layers of a model in Keras' order, including `Rest` and unknown ones."""
    if model.form == "Subclassed":
        return sublayers(model)
    graph = model.state.graph
    return list(graph) if graph is not None else list(model.stack)


MAX_NESTING = 100
"""How deep models may be nested; deeper ones are unknown."""


def may_hold(model: Model, layer: Layer) -> bool:
    """Whether a layer can be a part of a model: it does not contain the model, nor is nested too
    deeply."""
    level: list[Value] = [layer]
    seen: set[int] = set()
    for _ in range(MAX_NESTING):
        below: list[Value] = []
        for each in level:
            if each is model:
                return False
            if isinstance(each, Layer) and id(each) not in seen:
                seen.add(id(each))
                below += _inside(each)
        if not below:
            return True
        level = below
    return False


def _inside(layer: Layer) -> list[Value]:
    """The layers of a model, or those that a layer wraps or tracks."""
    if isinstance(layer, Model):
        return layers_of(layer)
    return [*wrapped_layers(layer), *sublayers(layer)]


def all_layers(model: Layer) -> Iterator[Layer]:
    """Every known layer of a model, including itself and nested ones."""
    waiting: list[Value] = [model]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if isinstance(each, Layer) and id(each) not in seen:
            seen.add(id(each))
            yield each
            waiting += reversed(_inside(each))


def _leaves(model: Layer) -> list[Parameters | None]:
    """The weights of each counted part of a model; None for an unknown part.

    Models may nest deeper than Python calls do.
    """
    found: list[Parameters | None] = []
    seen: set[int] = set()
    waiting: list[tuple[Value, bool]] = [(model, False)]
    while waiting:
        value, frozen = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if not isinstance(value, Layer):
            found.append(None)
            continue
        parts = _parts(value)
        if parts is None:
            parameters = _plain(value)
            found.append(Parameters(0, parameters.total) if frozen else parameters)
            continue
        if value.form == "Subclassed" if isinstance(value, Model) else value.is_custom:
            found += _custom_leaves(value, parts, frozen)
        inner = frozen or value.trainable is False
        waiting += [(part, inner) for part in reversed(parts)]
    return found


def _parts(layer: Layer) -> list[Value] | None:
    """The layers inside of one, None for a plain layer of Keras."""
    if isinstance(layer, Model):
        return layers_of(layer)
    if layer.is_custom:
        return sublayers(layer)
    return list(layer.state.wraps) if layer.state.wraps is not None and _is_certain(layer) else None


def _plain(layer: Layer) -> Parameters:
    """The weights of a layer of Keras without layers inside."""
    without = layer.state.parameters is None and not layer.spec.has_weights(layer)
    return Parameters(0, 0) if without else layer.parameters


def _is_certain(layer: Layer) -> bool:
    return isinstance(layer.trainable, bool)


def _custom_leaves(layer: Layer, parts: list[Value], frozen: bool) -> Iterator[Parameters | None]:
    """The weights that a custom layer makes itself, unknown before it is built."""
    made = custom_weights(layer)
    if not parts and layer.state.weights is None and layer.state.built_for is None:
        yield None
        return
    trainable = layer.trainable
    if trainable is True and not frozen:
        yield made
    else:
        known = frozen or trainable is False
        yield Parameters(0, made.total) if known or made.total == 0 else None


def is_waiting(layer: Layer) -> bool:
    """Whether a layer has made no weights so far, and may make some when it is called."""
    if isinstance(layer, Model):
        return False
    if layer.is_custom:
        return layer.state.built_for is None
    return layer.state.parameters is None and layer.spec.has_weights(layer)


def has_own_weights(layer: Layer) -> bool:
    """Whether a layer has weights, without those of the layers that it tracks."""
    if isinstance(layer, Model):
        return False
    own = custom_weights(layer) if layer.is_custom else _plain(layer)
    return bool(own.total)


def parameters_of(model: Layer) -> Parameters:
    """The weights of a model or layer: each part counts once, frozen parts as not trainable."""
    leaves = _leaves(model)
    known = [leaf for leaf in leaves if leaf is not None]
    if len(known) < len(leaves):
        return Parameters(None, None)
    return Parameters(
        add(*(leaf.trainable for leaf in known)), add(*(leaf.frozen for leaf in known))
    )
