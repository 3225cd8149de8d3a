"""What a program asks about classes of Keras is answered by what they really derive from."""

from __future__ import annotations

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

HEAD = "import keras\nfrom keras import layers\n"


def width(text: str, keras: Major = 3) -> str:
    """The last axis of the output of the last model of a program, `?` if it is unknown."""
    inspection = inspect(Document.from_text(HEAD + text), Settings(keras=keras))
    (shape,) = inspection.models[-1].outputs
    return str(shape).rpartition(" ")[2].rstrip(")")


def asked(layer: str, owner: str, keras: Major = 3, before: str = "") -> str:
    """`1` if a layer is an instance of a class, `2` if it is not, `?` if that is unknown."""
    return width(
        f"{before}layer = {layer}\n"
        f"units = 1 if isinstance(layer, {owner}) else 2\n"
        "keras.Sequential([keras.Input((4,)), layers.Dense(units)])\n",
        keras,
    )


@pytest.mark.parametrize("keras", [2, 3])
@pytest.mark.parametrize(
    ("layer", "owner", "answer"),
    [
        ("layers.LSTM(4)", "layers.RNN", "1"),
        ("layers.LSTM(4)", "layers.LSTM", "1"),
        ("layers.LSTM(4)", "layers.Wrapper", "2"),
        ("layers.TimeDistributed(layers.Dense(4))", "layers.Wrapper", "1"),
        ("layers.Dense(4)", "layers.RNN", "2"),
        ("layers.Dense(4)", "layers.Layer", "1"),
        ("layers.Dense(4)", "keras.Model", "2"),
        ("layers.StringLookup(vocabulary=['a'])", "layers.Dropout", "2"),
        ("layers.Dense(4)", "keras.losses.Loss", "2"),
        ("keras.Sequential([layers.Dense(4)])", "keras.Sequential", "1"),
        ("keras.Sequential([layers.Dense(4)])", "layers.Layer", "1"),
        ("keras.Sequential([layers.Dense(4)])", "layers.Dense", "2"),
    ],
)
def test_a_layer_of_keras_is_what_its_class_derives_from(
    layer: str, owner: str, answer: str, keras: Major
) -> None:
    assert asked(layer, owner, keras) == answer


def test_the_versions_differ_in_what_classes_derive_from() -> None:
    assert asked("layers.Bidirectional(layers.LSTM(4))", "layers.Wrapper", 2) == "1"
    assert asked("layers.Bidirectional(layers.LSTM(4))", "layers.Wrapper", 3) == "2"
    assert asked("layers.Conv2DTranspose(1, 2)", "layers.Conv2D", 2) == "1"
    assert asked("layers.Conv2DTranspose(1, 2)", "layers.Conv2D", 3) == "2"


CUSTOM = """
class Own(layers.LSTM):
    pass
"""


@pytest.mark.parametrize(
    ("owner", "answer"),
    [("layers.RNN", "1"), ("layers.LSTM", "1"), ("layers.Dense", "2"), ("Own", "1")],
)
def test_a_custom_layer_is_what_its_base_in_keras_derives_from(owner: str, answer: str) -> None:
    assert asked("Own(4)", owner, before=CUSTOM) == answer


def test_a_class_that_keras_has_not_is_not_guessed() -> None:
    assert asked("layers.Dense(4)", "layers.Danse") == "?"


@pytest.mark.parametrize("keras", [2, 3])
def test_a_generator_of_windows_has_its_labels_in_it(keras: Major) -> None:
    text = """
import numpy as np
x, y = np.zeros((20, 3)), np.zeros(20)
windows = keras.preprocessing.sequence.TimeseriesGenerator(x, y, length=4, batch_size=2)
model = keras.Sequential([keras.Input((4, 3)), layers.Flatten(), layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(windows, y=y)
"""
    head = "import tf_keras as keras\nfrom tf_keras import layers\n" if keras == 2 else HEAD
    settings = Settings(keras=keras, select=frozenset({"bad-argument"}))
    [finding] = inspect(Document.from_text(head + text), settings).findings
    assert "`y` is not taken with a data set" in finding.message


def test_a_sequential_stands_before_a_layer_among_the_bases_of_a_class() -> None:
    text = """
class Named(layers.Layer):
    def compute(self):
        return 1

class Own(keras.Sequential, Named):
    pass

model = Own([keras.Input((4,)), layers.Dense(3)])
keras.Sequential([keras.Input((4,)), layers.Dense(model.compute())])
"""
    assert width(text) == "1"
