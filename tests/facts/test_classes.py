"""The facts about classes and members, which are complete for each layer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kerasight import facts
from kerasight.facts.classes import ClassFacts, class_facts, public_classes
from kerasight.facts.layers import layer_facts
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion
from kerasight.values.layer_spec import LayerFacts

FOLDER = Path(facts.__file__).parent

NEEDS_MORE = {
    KERAS_3: {"FlaxLayer", "JaxLayer", "TFSMLayer", "TorchModuleWrapper"},
    KERAS_2: {"DenseFeatures", "DynamicEmbedding", "DynamicLookup"},
}
"""Layers of which none can be made here: they need another backend, or feature columns."""

NOT_CALLED = {
    KERAS_3: {"InputLayer", "Layer", "StackedRNNCells", "Wrapper"},
    KERAS_2: {"AbstractRNNCell"},
}
"""Layers that are not used directly, or that take states in a special form."""


def known(path: str, keras: KerasVersion) -> ClassFacts:
    found = class_facts(path, keras)
    assert found is not None
    return found


def public_layers(keras: KerasVersion) -> list[str]:
    document = json.loads((FOLDER / f"keras{keras}.json").read_text("utf-8"))
    names = (path.removeprefix("keras.layers.") for path in document["signatures"])
    return [name for name in names if "." not in name and name[0].isupper()]


@pytest.mark.parametrize("keras", [KERAS_3, KERAS_2], ids=str)
def test_every_layer_has_every_field(keras: KerasVersion) -> None:
    lacking = set()
    for name in public_layers(keras):
        found = layer_facts(name, keras)
        assert found is not None, name
        unknown = {field for field in LayerFacts._fields if getattr(found, field) is None}
        if name in NEEDS_MORE[keras]:
            assert unknown == {
                "supports_masking",
                "takes_mask",
                "converts_inputs",
                "built_when_made",
                "has_no_weights",
                "named_when_built",
            }
        elif unknown:
            assert unknown == {"takes_mask", "has_no_weights", "named_when_built"}, name
            lacking.add(name)
    assert lacking == NOT_CALLED[keras]


@pytest.mark.parametrize("keras", [KERAS_3, KERAS_2], ids=str)
def test_every_layer_is_a_class_with_members(keras: KerasVersion) -> None:
    for name in public_layers(keras):
        found = known(f"keras.layers.{name}", keras)
        assert found.derives_from("keras.layers.Layer"), name
        assert found.signature is not None, name
        assert {"call", "get_config", "name", "built"} <= found.members.keys(), name


@pytest.mark.parametrize("keras", [KERAS_3, KERAS_2], ids=str)
def test_every_class_is_found_by_all_of_its_paths(keras: KerasVersion) -> None:
    for path in public_classes(keras):
        found = known(path, keras)
        assert found.path == path
        assert found.module
        for other in found.other_paths:
            assert class_facts(other, keras) is found
        assert all(member.name == name for name, member in found.members.items())


def test_a_layer_has_its_output_shape_in_keras_2_alone() -> None:
    gone = known("keras.layers.Dense", KERAS_3).member("output_shape")
    kept = known("keras.layers.Dense", KERAS_2).member("output_shape")
    assert gone is None
    assert kept is not None and (kept.kind, kept.settable) == ("property", False)
    assert kept.owner == "keras.layers.Layer"


def test_the_states_of_a_model_are_reset_in_keras_2_alone() -> None:
    assert known("keras.Model", KERAS_3).member("reset_states") is None
    kept = known("keras.Sequential", KERAS_2).member("reset_states")
    assert kept is not None and kept.kind == "method"
    in_recurrent = known("keras.layers.LSTM", KERAS_3).member("reset_states")
    assert in_recurrent is not None and in_recurrent.owner == "keras.layers.RNN"


def test_the_learning_rate_of_an_optimizer_has_one_name_in_keras_3() -> None:
    adam = known("keras.optimizers.Adam", KERAS_3)
    rate = adam.member("learning_rate")
    assert rate is not None and rate.kind == "property" and rate.settable
    assert adam.member("lr") is None
    assert adam.member("get_weights") is None
    assert known("keras.optimizers.Adam", KERAS_2).member("lr") is not None
    old = known("keras.optimizers.legacy.Adam", KERAS_2)
    assert old.member("get_weights") is not None and old.is_open
    assert not adam.is_open


def test_attributes_that_only_objects_have_are_told_from_members_of_the_class() -> None:
    for keras in (KERAS_3, KERAS_2):
        history = known("keras.callbacks.History", keras)
        kept = history.member("history")
        assert kept is not None and (kept.kind, kept.since) == ("attribute", "made")
        assert history.derives_from("keras.callbacks.Callback")
        assert not history.derives_from("keras.layers.Layer")
        units = known("keras.layers.Dense", keras).member("units")
        assert units is not None and (units.kind, units.since) == ("attribute", "made")
        bias = known("keras.layers.Dense", keras).member("bias")
        assert bias is not None and (bias.kind, bias.since) == ("attribute", "built")
    compiled = known("keras.Sequential", KERAS_3).member("optimizer")
    assert compiled is not None
    assert (compiled.kind, compiled.since, compiled.settable) == ("attribute", "later", True)


def test_attributes_of_classes_and_private_members_are_told_apart() -> None:
    reduction = known("keras.losses.Reduction", KERAS_2).member("SUM")
    assert reduction is not None
    assert (reduction.kind, reduction.since, reduction.settable) == (
        "class attribute",
        "class",
        True,
    )
    layers = known("keras.layers.Dense", KERAS_3).member("_layers")
    assert layers is not None and (layers.kind, layers.since) == ("private", "later")
    assert layers.owner == "keras.layers.Layer"
    shape = known("keras.layers.Dense", KERAS_2).member("input_shape")
    assert shape is not None and shape.since == "class"


@pytest.mark.parametrize("keras", [KERAS_3, KERAS_2], ids=str)
def test_what_belongs_to_training_has_signatures(keras: KerasVersion) -> None:
    for path, argument in (
        ("keras.callbacks.EarlyStopping", "patience"),
        ("keras.losses.Huber", "delta"),
        ("keras.metrics.AUC", "num_thresholds"),
        ("keras.models.load_model", "custom_objects"),
        ("keras.models.save_model", "overwrite"),
        ("keras.optimizers.Adam", "learning_rate"),
        ("Model.fit", "epochs"),
    ):
        signature = facts.signature(path, keras)
        assert signature is not None and argument in signature.names, path


def test_methods_have_signatures_without_self() -> None:
    fit = known("keras.Model", KERAS_3).member("fit")
    assert fit is not None and fit.signature is not None
    assert fit.signature.names[:3] == ("x", "y", "batch_size")
    assert fit.signature.defaults["epochs"] == 1
    assert not fit.signature.var_keyword
    loaded = known("keras.layers.Dense", KERAS_3).member("from_config")
    assert loaded is not None and loaded.signature is not None
    assert loaded.signature.names == ("config",)
    called = known("keras.layers.Dense", KERAS_3).member("__call__")
    assert called is not None and called.signature is not None
    assert called.signature.var_positional and called.signature.var_keyword


def test_deprecated_members_say_so() -> None:
    metric = known("keras.layers.Dense", KERAS_3).member("add_metric")
    assert metric is not None and metric.deprecated
    generator = known("keras.Model", KERAS_2).member("fit_generator")
    assert generator is not None and generator.deprecated
    assert known("keras.preprocessing.text.Tokenizer", KERAS_2).deprecated
    assert not known("keras.layers.Dense", KERAS_3).deprecated


def test_classes_beside_layers_and_training_have_constructors() -> None:
    data = known("keras.utils.Sequence", KERAS_3)
    assert data.path == "keras.utils.PyDataset"
    assert data.signature is not None
    assert data.signature.names == ("workers", "use_multiprocessing", "max_queue_size")
    assert data.member("__len__") is None
    assert known("keras.utils.Sequence", KERAS_2).member("__len__") is not None
    images = known("keras.preprocessing.image.ImageDataGenerator", KERAS_3)
    assert images.signature is not None and "rescale" in images.signature.names
    assert images.member("flow_from_directory") is not None
    words = known("keras.preprocessing.text.Tokenizer", KERAS_2).member("word_index")
    assert words is not None and words.since == "made"
    for keras in (KERAS_3, KERAS_2):
        tensor = known("keras.KerasTensor", keras)
        assert {"shape", "dtype"} <= tensor.members.keys()
        assert tensor.member("numpy") is None


def test_masks_and_building() -> None:
    dense, embedding = layer_facts("Dense", KERAS_3), layer_facts("Embedding", KERAS_3)
    assert dense is not None and dense.supports_masking and not dense.computes_mask
    assert embedding is not None and embedding.computes_mask and not embedding.takes_mask
    assert known("keras.layers.Dropout", KERAS_3).built_when_made
    assert known("keras.layers.Dropout", KERAS_2).built_when_made is False
    assert known("keras.layers.Conv2D", KERAS_3).supports_masking is False
    assert known("keras.callbacks.History", KERAS_3).supports_masking is None
    heads = layer_facts("MultiHeadAttention", KERAS_3)
    assert heads is not None and heads.named_when_built == ("Dropout", "Softmax")
    texts = layer_facts("TextVectorization", KERAS_2)
    assert texts is not None and texts.named_when_made == ("StringLookup",)


def test_a_class_that_is_not_there_has_no_facts() -> None:
    assert class_facts("keras.layers.Danse", KERAS_3) is None
    assert class_facts("keras.layers.ThresholdedReLU", KERAS_2) is not None
    assert class_facts("keras.src.layers.pooling.base_pooling.BasePooling", KERAS_3) is None
    assert layer_facts("Danse", KERAS_3) is None
