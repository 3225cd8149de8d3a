"""The words that completion offers are those that Keras takes."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from kerasight.apis.keras.arguments.choices import parameters, words
from kerasight.apis.keras.arguments.written_words import WRITTEN_WORDS, Taken
from kerasight.values.keras_version import KERAS_2, KERAS_3


def keras_file(name: str) -> str:
    spec = find_spec("keras")
    assert spec is not None and spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0], "src", name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "taken", WRITTEN_WORDS, ids=lambda taken: f"{taken.called} {taken.argument}"
)
def test_each_word_stands_in_its_file(taken: Taken) -> None:
    text = keras_file(taken.file)
    for word in taken.words:
        assert re.search(rf"[\"'`]{word}[\"'`]", text), word
    assert any(re.fullmatch(taken.argument, name) for name in re.findall(r"\b\w+(?=[=:,])", text))


@pytest.mark.parametrize(
    ("called", "argument", "expected"),
    [
        ("Conv2D", "padding", ("valid", "same")),
        ("MaxPooling2D", "padding", ("valid", "same")),
        ("Bidirectional", "merge_mode", ("concat", "sum", "mul", "ave")),
        ("EarlyStopping", "mode", ("auto", "min", "max")),
        ("flow_from_directory", "subset", ("training", "validation")),
        ("flow", "subset", ("training", "validation")),
        ("pad_sequences", "truncating", ("pre", "post")),
    ],
)
def test_words_of_arguments(called: str, argument: str, expected: tuple[str, ...]) -> None:
    assert words(called, argument, KERAS_3) == words(called, argument, KERAS_2) == expected


@pytest.mark.parametrize(
    ("called", "argument"),
    [
        ("Dense", "name"),
        ("Dense", "units"),
        ("Dense", "padding"),
        ("compile", "jit_compile"),
        ("print", "sep"),
        ("", ""),
    ],
)
def test_where_any_string_or_none_is_right_nothing_is_offered(called: str, argument: str) -> None:
    assert words(called, argument, KERAS_3) == ()


@pytest.mark.parametrize(
    ("called", "argument", "some", "none"),
    [
        ("Dense", "activation", {"relu", "softmax"}, {"zeros"}),
        ("GRU", "recurrent_activation", {"sigmoid"}, {"zeros"}),
        ("Dense", "kernel_initializer", {"he_normal", "zeros"}, {"initializer"}),
        ("Dense", "kernel_regularizer", {"l1", "l2"}, {"regularizer"}),
        ("Dense", "kernel_constraint", {"max_norm", "non_neg"}, {"constraint"}),
        ("compile", "loss", {"mse", "huber"}, {"adam"}),
        ("compile", "optimizer", {"adam", "sgd"}, {"mse"}),
        ("compile", "metrics", {"accuracy"}, {"adam"}),
        ("compile", "weighted_metrics", {"accuracy"}, {"adam"}),
    ],
)
def test_names_of_functions(called: str, argument: str, some: set[str], none: set[str]) -> None:
    for keras in (KERAS_3, KERAS_2):
        found = words(called, argument, keras)
        assert some <= {*found}
        assert not none & {*found}


@pytest.mark.parametrize(
    "called", "Dense ModelCheckpoint Adam Huber AUC compile fit evaluate predict".split()
)
def test_parameters_of_what_takes_words(called: str) -> None:
    for keras in (KERAS_3, KERAS_2):
        found = parameters(called, keras)
        assert found is not None and found.accepted


def test_names_of_versions() -> None:
    assert "sparsemax" in words("Activation", "activation", KERAS_3)
    assert "sparsemax" not in words("Activation", "activation", KERAS_2)
    assert parameters("Rescaling", KERAS_3) is not None
    assert parameters("print", KERAS_3) is None
