"""Every public layer of Keras 3 and tf_keras has a spec, and every field of it is answered.

What the real Keras can tell, `kerasight.facts`, is held against what the specs say themselves.
"""

from __future__ import annotations

import ast
import inspect

import pytest

from kerasight import facts
from kerasight.apis.keras.layers import is_known, spec_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.index import MODULES
from kerasight.facts.classes import class_facts, public_classes
from kerasight.facts.layers import layer_facts
from kerasight.values.findings import Position, Span
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion
from kerasight.values.layer_spec import LayerSpec
from kerasight.values.objects import Unknown

PREFIX = "keras.layers."

BASES = frozenset("AbstractRNNCell Layer PreprocessingLayer Wrapper".split())
"""Base classes of custom layers."""

OPAQUE = {
    "DenseFeatures": "columns of features, deprecated, say what it does",
    "DynamicEmbedding": "its embeddings change with the data",
    "DynamicLookup": "its vocabulary changes with the data",
    "FlaxLayer": "a module of Flax says what it does",
    "JaxLayer": "a function of JAX says what it does",
    "TFSMLayer": "a SavedModel says what it does",
    "TorchModuleWrapper": "a module of PyTorch says what it does",
}
"""Layers of which only the name is known, and why."""

VERSIONS = (KERAS_2, KERAS_3)

LAYERS = sorted(
    (path.removeprefix(PREFIX), keras)
    for keras in VERSIONS
    for path in public_classes(keras)
    if path.startswith(PREFIX) and "." not in path.removeprefix(PREFIX)
    if not path.endswith(".InputSpec")
)

EACH_LAYER = pytest.mark.parametrize(
    ("name", "keras"), LAYERS, ids=[f"{name}-{keras}" for name, keras in LAYERS]
)

EACH_SPEC = pytest.mark.parametrize("name", MODULES)


@EACH_LAYER
def test_every_public_layer_has_a_spec(name: str, keras: KerasVersion) -> None:
    class_name = _class_name(name, keras)
    assert is_known(class_name) is not (class_name in OPAQUE or class_name in BASES)


def _class_name(name: str, keras: KerasVersion) -> str:
    """The name of the class behind a public name: `GroupQueryAttention` is one of few."""
    return facts.aliases().get(PREFIX + name, PREFIX + name).removeprefix(PREFIX)


FIELDS = sorted(name for name in vars(LayerSpec) if not name.startswith("_"))


def test_the_fields_are_those_that_are_held() -> None:
    assert set(FIELDS) == {*FLAGS, *ARGUMENTS, *METHODS, *OTHERS}


FLAGS = """
    adds_loss augments chooses_dtype drops flattens is_cell is_custom is_embedding numbers_words
    is_global_pooling is_input is_opaque keeps_values prepares_data rescales
    reshapes runs_function runs_on_cudnn saves_in_h5 scales_by_argument takes_list takes_states
    unpacks_list
""".split()

ARGUMENTS = {
    "activation_argument": None,
    "scales_by_argument": "scale",
    "drops": "rate",
    "is_embedding": "input_dim",
    "units_argument": None,
}
"""Fields that speak of an argument of the constructor, by the name of it where it is always one."""

METHODS = """applied assert_computable attribute assert_input_compatibility build compute_mask
compute_output_shape compute_output_spec declared_shape facts has_weights recurrent
refused_layer sublayer_calls sublayers_named_when_made weights""".split()

OTHERS = "activation example_shape merges rank tensor_arguments wraps".split()


@EACH_SPEC
def test_flags_are_answered(name: str) -> None:
    assert all(isinstance(getattr(spec_of(name), flag), bool) for flag in FLAGS)


@EACH_SPEC
def test_methods_are_answered(name: str) -> None:
    assert not inspect.isabstract(type(spec_of(name)))
    assert all(callable(getattr(spec_of(name), method)) for method in METHODS)


@EACH_SPEC
def test_arguments_are_those_of_the_constructor(name: str) -> None:
    spec, known = spec_of(name), _parameters(name)
    for field, always in ARGUMENTS.items():
        value = getattr(spec, field)
        named = always if value is True else value
        assert not named or named in known, field
    assert set(spec.wraps) <= set(known)
    if spec.units_argument is not None:
        assert known[0] == spec.units_argument


def _parameters(name: str) -> tuple[str, ...]:
    """The parameters of a constructor, in the versions that have the class."""
    signatures = [facts.signature(PREFIX + name, keras) for keras in VERSIONS]
    return tuple(dict.fromkeys(each for found in signatures if found for each in found.names))


@EACH_SPEC
def test_tensor_arguments_are_those_of_call(name: str) -> None:
    asked = spec_of(name).tensor_arguments
    for keras in VERSIONS:
        known = class_facts(PREFIX + name, keras)
        member = known.member("call") if known is not None else None
        if member is not None and member.signature is not None:
            assert member.signature.positional[: len(asked)] == asked


@EACH_SPEC
def test_examples_are_shapes_of_a_sample(name: str) -> None:
    spec = spec_of(name)
    assert isinstance(spec, BaseLayer)
    shape = ast.literal_eval(spec.example_shape.partition(", dtype")[0])
    rank = len(shape) + 1
    assert spec.input_spec.ndim in (None, rank)
    assert spec.input_spec.min_ndim is None or rank >= spec.input_spec.min_ndim


@EACH_SPEC
def test_the_spec_says_what_the_real_keras_does(name: str) -> None:
    found = [layer_facts(name, keras) for keras in VERSIONS]
    known = [each for each in found if each is not None]
    assert known, "no version has it"
    spec = spec_of(name)
    if found[1] is not None:
        computes = type(spec).compute_mask is not BaseLayer.compute_mask
        assert computes is found[1].computes_mask
    layer = _layer(name, spec)
    if all(each.has_no_weights for each in known):
        assert not spec.has_weights(layer)
    if spec.has_weights(layer):
        assert not all(each.has_no_weights for each in known)


def _layer(name: str, spec: LayerSpec) -> Layer:
    """A layer of which no argument is known."""
    arguments = {each: Unknown("?") for each in _parameters(name)}
    place = Position(1, 1)
    return Layer(name, name, spec, dict(arguments), Span(place, place))


def test_layers_that_are_opaque_are_so() -> None:
    names = {name for name, _ in LAYERS} | {_class_name(*each) for each in LAYERS}
    assert names >= OPAQUE.keys() - {"DynamicEmbedding", "DynamicLookup"}
    assert all(spec_of(name).is_opaque for name in OPAQUE)
