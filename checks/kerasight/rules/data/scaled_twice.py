"""The rule `scaled-twice`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.data.scaling import is_scaled
from kerasight.rules.model_layers import layers_of
from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import Layer, Model
from kerasight.values.training import ModelFitted

SMALL = 1 / 100


class ScaledTwiceRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports images that are divided by 255 twice: twice in the program, or once there and once by
    a `Rescaling` layer of the model.

    ## Why it matters
    All pixels are between 0 and 0.004: black images for the model. It trains without a warning and
    learns little.

    ## Example
    ```python
    x = x / 255.0
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Rescaling(1 / 255)])
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Rescaling(1 / 255)])
    model.fit(x, y)
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/preprocessing/rescaling.py
    """

    name = "scaled-twice"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Rescaling(1 / 255),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)  # here
""",
        """\
import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_train = x_train.reshape(-1, 28, 28, 1) / 255
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(8, 3),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)  # here
""",
    )
    good = (
        """\
import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Rescaling(1 / 255),
    keras.layers.Flatten(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for images that are scaled to nothing."""
        images = event.arguments.get("x")
        if not is_scaled(images):
            return
        steps = [
            step
            for step in images.facts.history
            if step.kind == "scaled" and step.amount is not None and step.amount >= 1 / SMALL
        ]
        related = [Related(f"here: {step.words}", step.span) for step in steps if step.span]
        layer = _rescaling(event.model)
        if layer is not None and steps:
            related.append(Related("and by this layer", layer.span))
        elif len(steps) < 2:
            return
        yield self.finding(
            event.places.get("x", event.span),
            "The images are scaled twice: what the model sees is almost black.",
            "Scale once: in the program, or by the `Rescaling` layer.",
            (*related, *event.related),
        )


def _rescaling(model: Model) -> Layer | None:
    """The layer of a model that divides by a hundred or more."""
    for layer in layers_of(model):
        if layer is None:
            return None
        scale = layer.arguments.get("scale")
        if layer.spec.scales_by_argument and isinstance(scale, float) and 0 < scale <= SMALL:
            return layer
    return None
