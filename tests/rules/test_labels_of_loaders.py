"""Labels that loaders make, against loss and last layer: an error where the real Keras raises.

What Keras does was measured on folders with photos of two and of three classes. Kerasight
cannot count the folders: where it depends on their number, it has to stay silent.
"""

from __future__ import annotations

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Severity
from kerasight.values.keras_version import Major

PROGRAM = """
from tensorflow import keras
generator = keras.preprocessing.image.ImageDataGenerator(rescale=1 / 255)
data = {data}
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    keras.layers.Flatten(),
    keras.layers.Dense({units}, activation="{activation}"),
])
model.compile("adam", "{loss}")
model.fit(data)
"""

FLOW = "generator.flow_from_directory('photos', target_size=(64, 64), class_mode='{mode}')"
DATASET = (
    "keras.utils.image_dataset_from_directory('photos', image_size=(64, 64), {label}='{mode}')"
)

HEADS = {
    "yes or no": (1, "sigmoid", "binary_crossentropy"),
    "one-hot": (3, "softmax", "categorical_crossentropy"),
    "sparse": (3, "softmax", "sparse_categorical_crossentropy"),
    "two units": (2, "softmax", "binary_crossentropy"),
    "a number": (1, "sigmoid", "mse"),
}

RAISES = {
    ("flow", "binary"): {"one-hot", "two units"},
    ("flow", "categorical"): {"yes or no", "sparse"},
    ("flow", "sparse"): {"one-hot", "two units"},
    ("dataset", "binary"): {"one-hot", "two units"},
    ("dataset", "categorical"): {"yes or no", "sparse"},
    ("dataset", "int"): {"one-hot", "two units"},
}
"""The heads that raise, however many classes there are."""

STRETCHED = {(2, "flow", "categorical"): {"yes or no"}}
"""What Keras 2 does not see, because it knows nothing of the shape of what a generator yields."""


@pytest.mark.parametrize("keras", [2, 3])
@pytest.mark.parametrize(("loader", "mode"), RAISES)
@pytest.mark.parametrize("head", HEADS)
def test_an_error_of_ours_is_one_of_keras(keras: Major, loader: str, mode: str, head: str) -> None:
    units, activation, loss = HEADS[head]
    data = (FLOW if loader == "flow" else DATASET).format(mode=mode, label="label_mode")
    text = PROGRAM.format(data=data, units=units, activation=activation, loss=loss)
    findings = inspect(Document.from_text(text), Settings(keras=keras)).findings
    errors = [each for each in findings if each.severity is Severity.ERROR]
    silent = STRETCHED.get((keras, loader, mode), set())
    assert bool(errors) is (head in RAISES[loader, mode] - silent)
