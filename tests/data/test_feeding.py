"""The data in the events of training."""

from __future__ import annotations

from typing import Any

import pytest

from kerasight.interpreter.analysis import interpret
from kerasight.source.document import Document
from kerasight.values.data import Array, Dataset, Loader
from kerasight.values.keras_version import KERAS_2, KERAS_3, KerasVersion
from kerasight.values.training import ModelFitted

from .interpreting import interpreted_variables

HEAD = """
import numpy as np
import tensorflow as tf
from tensorflow import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
"""


def fitted(text: str) -> ModelFitted:
    events = interpret(Document.from_text(HEAD + text), KERAS_3).events
    (event,) = (event for event in events if isinstance(event, ModelFitted))
    return event


def array_of(event: ModelFitted, argument: str) -> Array:
    array = event.arguments[argument]
    assert isinstance(array, Array)
    return array


def test_arrays_are_known_as_they_were_when_the_model_was_fitted() -> None:
    event = fitted(
        "x = np.full((8, 4), 255.0)\ny = np.array([0, 1, 2, 1, 0, 0, 1, 2])\n"
        "model.fit(x, y)\nx /= 255.0\n"
    )
    inputs, labels = array_of(event, "x"), array_of(event, "y")
    assert (inputs.shape.dims, inputs.facts.high) == ((8, 4), 255.0)
    assert (labels.facts.low, labels.facts.high, labels.facts.distinct) == (0, 2, 3)


def test_labels_say_where_they_come_from() -> None:
    event = fitted(
        "(x, y), _ = keras.datasets.mnist.load_data()\n"
        "y = keras.utils.to_categorical(y)\nmodel.fit(x.reshape(-1, 784) / 255, y)\n"
    )
    inputs, labels = array_of(event, "x").facts, array_of(event, "y").facts
    assert labels.origin is not None
    assert labels.origin.words == "`mnist.load_data()`"
    assert labels.origin.span.start.line == 7
    assert labels.labels is not None
    assert (labels.labels.form, labels.labels.classes) == ("one-hot", 10)
    assert [step.kind for step in inputs.history] == ["split", "scaled"]
    assert (inputs.low, inputs.high, inputs.split) == (0, 1, "train")


def test_a_sequence_of_the_program_is_run_once() -> None:
    event = fitted(
        "class Batches(keras.utils.Sequence):\n"
        "    def __init__(self, x, size):\n"
        "        self.x, self.size = x, size\n"
        "    def __len__(self):\n"
        "        return 5\n"
        "    def __getitem__(self, index):\n"
        "        return self.x[:self.size], np.zeros((self.size, 3))\n"
        "model.fit(Batches(np.ones((50, 4)), 10))\n"
    )
    loader = event.arguments["x"]
    assert isinstance(loader, Loader)
    assert loader.batches == 5
    assert isinstance(loader.element, tuple)
    shapes = [each.shape.dims for each in loader.element if isinstance(each, Array)]
    assert shapes == [(10, 4), (10, 3)]


def test_a_data_set_keeps_its_batches() -> None:
    event = fitted(
        "x, y = np.zeros((20, 4)), np.zeros(20, int)\n"
        "model.fit(tf.data.Dataset.from_tensor_slices((x, y)).shuffle(5).batch(8).repeat())\n"
    )
    data = event.arguments["x"]
    assert isinstance(data, Dataset)
    assert (data.batches, data.batch_size, data.repeated, data.shuffled) == (1, 8, True, True)


def test_a_scaler_tells_what_it_was_fitted_on() -> None:
    event = fitted(
        "from sklearn.model_selection import train_test_split\n"
        "from sklearn.preprocessing import StandardScaler\n"
        "x, y = np.random.rand(20, 4), np.zeros(20, int)\n"
        "x = StandardScaler().fit_transform(x)\n"
        "x_train, x_test, y_train, y_test = train_test_split(x, y)\n"
        "model.fit(x_train, y_train, validation_data=(x_test, y_test))\n"
    )
    validation = event.arguments["validation_data"]
    assert isinstance(validation, tuple)
    assert isinstance(validation[0], Array)
    history = validation[0].facts.history
    assert [step.kind for step in history] == ["standardized", "shuffled", "split"]
    assert history[0].fitted_on is not None
    assert history[0].fitted_on.shape.dims == (20, 4)


def test_the_catalog_of_tfds() -> None:
    found = interpreted_variables(
        "import tensorflow_datasets as tfds\n"
        "(a, b), info = tfds.load('mnist', split=['train[:80%]', 'test'],\n"
        "                         as_supervised=True, with_info=True)\n"
        "c = tfds.load('cifar10', split='train', batch_size=100)\n"
        "d = tfds.load('imdb_reviews', split='test', as_supervised=True)\n"
    )
    assert [found[name].cardinality for name in "abcd"] == [48_000, 10_000, 500, 25_000]
    image, label = found["a"].element
    assert (image.shape.dims, image.dtype, label.dtype) == ((28, 28, 1), "uint8", "int64")
    assert found["c"].element.items["image"].shape.dims == (None, 32, 32, 3)
    assert found["d"].element[0].dtype == "string"


BUILDS = """
import numpy as np
{keras}
def make():
    return keras.Sequential([keras.layers.Dense(3), keras.layers.Dense(1)])
x, y = np.zeros((40, 4)), np.zeros((40, 1))
fitted, judged, asked, few = make(), make(), make(), make()
fitted.compile("sgd", "mse")
fitted.fit(x, y, verbose=0)
judged.compile("sgd", "mse")
judged.evaluate(x, y, verbose=0)
asked.predict(x, verbose=0)
few.predict(x[:5], verbose=0)
"""


@pytest.mark.parametrize(
    ("version", "module"), [(KERAS_3, "import keras"), (KERAS_2, "import tf_keras as keras")]
)
def test_data_builds_a_sequential_as_in_keras(version: KerasVersion, module: str) -> None:
    text = BUILDS.format(keras=module)
    real: dict[str, Any] = {}
    exec(text, real)
    ours = interpreted_variables(text, version)
    for name in ("fitted", "judged", "asked", "few"):
        (output,) = ours[name].outputs
        assert output.shape.dims == tuple(real[name].outputs[0].shape), name
