"""The rule `augmented-validation`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.data import Array, Dataset, Loader, Step
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.objects import Value
from kerasight.values.training import ModelFitted


class AugmentedValidationRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports validation images that are changed at random: by a generator that augments, or by random
    operations.

    ## Why it matters
    Augmentation makes images harder to classify, and different in each epoch. The validation metric
    is then too low and jumps from epoch to epoch, so early stopping and checkpoints depend on
    chance.

    ## Example
    ```python
    augmenting = ImageDataGenerator(rescale=1 / 255, rotation_range=40)
    train = augmenting.flow_from_directory("train", class_mode="categorical")
    valid = augmenting.flow_from_directory("valid", class_mode="categorical")
    model.fit(train, validation_data=valid)
    ```

    ## Use instead
    ```python
    augmenting = ImageDataGenerator(rescale=1 / 255, rotation_range=40)
    plain = ImageDataGenerator(rescale=1 / 255)
    train = augmenting.flow_from_directory("train", class_mode="categorical")
    valid = plain.flow_from_directory("valid", class_mode="categorical")
    model.fit(train, validation_data=valid)
    ```

    Layers such as `RandomFlip` in the model are fine: they are off in validation.

    ## When it is wrong
    When the images that the model will meet are as distorted as the augmented ones.

    ## References
    - Keras: [Image augmentation layers](https://keras.io/api/layers/preprocessing_layers/)
    - keras/src/legacy/preprocessing/image.py: a `subset` is augmented as the rest is
    """

    name = "augmented-validation"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

images = ImageDataGenerator(rescale=1 / 255, rotation_range=40, validation_split=0.2)
train = images.flow_from_directory("cats", (64, 64), class_mode="binary", subset="training")
valid = images.flow_from_directory("cats", (64, 64), class_mode="binary", subset="validation")
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    keras.layers.Flatten(),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(train, validation_data=valid)  # here
""",
        """\
import keras

turned = keras.Sequential([keras.layers.RandomFlip(), keras.layers.RandomRotation(0.1)])
train, valid = keras.utils.image_dataset_from_directory(
    "cats", validation_split=0.2, subset="both", image_size=(64, 64), seed=1
)
train = train.map(lambda image, label: (turned(image / 255), label))
valid = valid.map(lambda image, label: (turned(image / 255), label))
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    keras.layers.Flatten(),
    keras.layers.Dense(2, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, validation_data=valid)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
import tensorflow as tf

turned = keras.Sequential([keras.layers.RandomFlip(), keras.layers.RandomRotation(0.1)])
images = tf.data.Dataset.from_tensor_slices((np.random.rand(20, 8, 8, 3), np.arange(20) % 2))
train, valid = images.take(16).batch(4), images.skip(16).batch(4)
train = train.map(lambda image, label: (turned(image), label))
valid = valid.map(lambda image, label: (turned(image, training=False), label))
model = keras.Sequential([
    keras.Input((8, 8, 3)),
    keras.layers.RandomZoom(0.1),
    keras.layers.Flatten(),
    keras.layers.Dense(2, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, validation_data=valid)
""",
        """\
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def train_denoiser(folder):
    noisy = ImageDataGenerator(rescale=1 / 255, rotation_range=10)
    train = noisy.flow_from_directory(folder, (64, 64), class_mode="input", subset="training")
    valid = noisy.flow_from_directory(folder, (64, 64), class_mode="input", subset="validation")
    model = keras.Sequential([keras.Input((64, 64, 3)), keras.layers.Dense(3)])
    model.compile("adam", "mse")
    model.fit(train, validation_data=valid)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for a validation on images that are changed at random."""
        step = _augmentation(event.arguments.get("validation_data"))
        if step is None:
            return
        related = () if step.span is None else (Related("it is augmented here", step.span),)
        yield self.finding(
            event.places.get("validation_data", event.span),
            f"The validation data is augmented: {step.words} changes its images at random, other "
            "ones in each epoch.",
            HELP.get(step.words, OTHERWISE),
            (*related, *event.related),
        )


OTHERWISE = "Augment the training data only, or put the random layers into the model."

HELP = {
    "`ImageDataGenerator`": (
        "Make a second `ImageDataGenerator` for the validation, with the same `rescale`, the same "
        "`validation_split` and without the arguments that augment."
    )
}


def _augmentation(data: Value) -> Step | None:
    """What augments the inputs of data and leaves its targets alone, None when nothing is known.

    Of inputs that are augmented together with their targets nothing is said: an autoencoder, or
    masks that turn with their images.
    """
    batch = data.element if isinstance(data, Dataset | Loader) else data
    if not isinstance(batch, tuple) or len(batch) < 2:
        return None
    inputs, targets = batch[:2]
    if not isinstance(inputs, Array) or not isinstance(targets, Array) or _step_of(targets):
        return None
    return _step_of(inputs)


def _step_of(data: Array) -> Step | None:
    return next((step for step in data.facts.history if step.kind == "augmented"), None)
