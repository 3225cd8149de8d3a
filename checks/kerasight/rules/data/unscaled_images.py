"""The rule `unscaled-images`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.data.scaling import is_plain, is_raw
from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelFitted


class UnscaledImagesRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports images with pixels from 0 to 255 that are fed to a model without a scaling layer.

    ## Why it matters
    The initial weights of a model are made for inputs near 1. With pixels up to 255 the first
    outputs are in the hundreds, training is slow or does not start, and the accuracy stays low.

    ## Example
    ```python
    (x, y), _ = keras.datasets.mnist.load_data()
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    (x, y), _ = keras.datasets.mnist.load_data()
    model.fit(x / 255.0, y)
    ```

    or `keras.layers.Rescaling(1 / 255)` as the first layer, so that it is saved with the model.

    ## When it is wrong
    Small models with an adaptive optimizer can learn simple images anyway.

    ## References
    - Keras: [Image classification from scratch](https://keras.io/examples/vision/)
    """

    name = "unscaled-images"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras

(x_train, y_train), _ = keras.datasets.fashion_mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)  # here
""",
        """\
import keras

images = keras.utils.image_dataset_from_directory("train", image_size=(64, 64))
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    keras.layers.RandomFlip("horizontal"),
    keras.layers.Conv2D(8, 3, activation="relu"),
    keras.layers.GlobalAveragePooling2D(),
    keras.layers.Dense(5, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(images.shuffle(10).prefetch(2))  # here
""",
    )
    good = (
        """\
import keras

(x_train, y_train), _ = keras.datasets.fashion_mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Rescaling(1 / 255),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
plain = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
plain.compile("adam", "sparse_categorical_crossentropy")
plain.fit(x_train / 255.0, y_train)
""",
        """\
import keras

images = keras.utils.image_dataset_from_directory("train", image_size=(64, 64))
prepared = keras.Sequential([keras.layers.Rescaling(1 / 255), keras.layers.RandomFlip()])
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    prepared,
    keras.layers.Conv2D(8, 3, activation="relu"),
    keras.layers.GlobalAveragePooling2D(),
    keras.layers.Dense(5, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(images)
plain = keras.Sequential([keras.Input((64, 64, 3)), *model.layers[1:]])
plain.compile("adam", "sparse_categorical_crossentropy")
plain.fit(images.map(lambda x, y: (x / 255, y)))
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for a training on raw pixels."""
        images = next((data for _, data in event.fed if is_raw(data)), None)
        if images is None or not is_plain(event.model):
            return
        facts = images.facts
        origin = facts.origin
        related = (Related(f"the images come from {origin.words}", origin.span),) if origin else ()
        yield self.finding(
            event.places.get("x", event.span),
            f"The images go from {facts.low:g} to {facts.high:g}, and no layer of "
            "the model scales them.",
            "Divide by 255 (`x / 255.0`), in the test data too, or begin the model with "
            "`Rescaling(1 / 255)`.",
            (*related, *event.related),
        )
