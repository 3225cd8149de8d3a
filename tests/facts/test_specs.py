"""The spec of each layer agrees with what the real layers of its class are like."""

from __future__ import annotations

import pytest

from kerasight import facts
from kerasight.apis.keras.layers import is_known, spec_of
from kerasight.facts.classes import public_classes
from kerasight.facts.layers import layer_facts
from kerasight.values.findings import Position, Span
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion

NOWHERE = Span(Position(1, 1), Position(1, 1))


def made_by_default(class_name: str, keras: KerasVersion) -> Layer:
    """A layer with the default arguments, and none for those that are required."""
    signature = facts.signature(f"keras.layers.{class_name}", keras)
    assert signature is not None
    arguments = dict.fromkeys(signature.names) | signature.defaults
    return Layer(class_name, "", spec_of(class_name), arguments, NOWHERE)


def known_layers(keras: KerasVersion) -> list[str]:
    names = [path.removeprefix("keras.layers.") for path in public_classes(keras)]
    return [name for name in names if layer_facts(name, keras) is not None and is_known(name)]


def test_a_layer_that_has_weights_in_no_version_says_so() -> None:
    wrong = []
    for keras in (KERAS_3, KERAS_2):
        for name in known_layers(keras):
            layer = made_by_default(name, keras)
            each = [
                found for version in (KERAS_3, KERAS_2) if (found := layer_facts(name, version))
            ]
            if all(found.has_no_weights for found in each) and layer.spec.has_weights(layer):
                wrong.append(name)
    assert wrong == []


@pytest.mark.parametrize("keras", [KERAS_3, KERAS_2], ids=str)
def test_a_layer_names_the_layers_that_its_constructor_makes(keras: KerasVersion) -> None:
    for name in known_layers(keras):
        found, layer = layer_facts(name, keras), made_by_default(name, keras)
        assert found is not None
        named = layer.spec.sublayers_named_when_made(layer, keras)
        assert sorted(named) == [*found.named_when_made], name


@pytest.mark.parametrize("keras", [KERAS_3, KERAS_2], ids=str)
def test_a_spec_has_the_facts_of_the_class_of_its_name(keras: KerasVersion) -> None:
    names = known_layers(keras)
    assert len(names) > 100
    for name in names:
        assert spec_of(name).facts(keras) == layer_facts(name, keras), name
