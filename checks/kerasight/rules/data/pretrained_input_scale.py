"""The rule `pretrained-input-scale`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.fed_numbers import Numbers, reached
from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import PixelRange
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted, ModelPredicted

FAR = 40
"""Pixels whose range is so many times as wide or as narrow are on another scale."""


class PretrainedInputScaleRule(Rule[ModelFitted | ModelEvaluated | ModelPredicted]):
    """
    ## What it does
    Reports images that a model of `keras.applications` gets on another scale than it is made for:
    divided by 255 before an `EfficientNet`, `MobileNetV3` or `ConvNeXt`, which scale them
    themselves, or from 0 to 255 before a `MobileNetV2`, `InceptionV3` or `Xception`, which want
    them from -1 to 1.

    ## Why it matters
    Nothing raises. The weights of ImageNet see almost black or far too bright images: predictions
    are those of noise, and a model on top learns little.

    ## Example
    ```python
    (x, y), _ = keras.datasets.cifar10.load_data()
    base = keras.applications.EfficientNetB0(include_top=False, input_shape=(32, 32, 3))
    model = keras.Sequential([base, keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(10)])
    model.predict(x / 255.0)
    ```

    ## Use instead
    ```python
    (x, y), _ = keras.datasets.cifar10.load_data()
    base = keras.applications.EfficientNetB0(include_top=False, input_shape=(32, 32, 3))
    model = keras.Sequential([base, keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(10)])
    model.predict(x)
    ```

    | model | images as it wants them |
    |---|---|
    | `EfficientNet`, `EfficientNetV2`, `MobileNetV3`, `ConvNeXt`, `RegNet`, `ResNetRS` | 0 to 255 |
    | `MobileNet`, `MobileNetV2`, `InceptionV3`, `InceptionResNetV2`, `Xception` | -1 to 1 |
    | `ResNet50V2`, `ResNet101V2`, `ResNet152V2`, `NASNet` | -1 to 1 |
    | `DenseNet` | about -2 to 3 |
    | `VGG`, `ResNet` | -124 to 151, blue first |

    `preprocess_input` of the model's module makes them from 0 to 255. `VGG` and `ResNet` on images
    from 0 to 1 are a remark only: the layers on top learn to live with it.

    ## When it is wrong
    When all layers of the model are trained for long on such images.

    ## References
    - keras/src/applications/imagenet_utils.py: `preprocess_input`
    - Keras: [Applications](https://keras.io/api/applications/)
    """

    name = "pretrained-input-scale"
    group = "data"
    severity = Severity.WARNING
    bad = (
        """\
import keras

(x, y), _ = keras.datasets.cifar10.load_data()
x = x / 255.0
base = keras.applications.EfficientNetB0(include_top=False, input_shape=(32, 32, 3))
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    base,
    keras.layers.GlobalAveragePooling2D(),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)  # here
""",
        """\
import keras

model = keras.applications.MobileNetV2()
picture = keras.utils.load_img("cat.png", target_size=(224, 224))
x = keras.utils.img_to_array(picture)
print(model.predict(x[None]))  # here
""",
        """\
import keras

(x, y), _ = keras.datasets.cifar10.load_data()
base = keras.applications.Xception(include_top=False, input_shape=(96, 96, 3))
inputs = keras.Input((32, 32, 3))
scaled = keras.layers.Resizing(96, 96)(inputs)
features = keras.layers.GlobalAveragePooling2D()(base(scaled, training=False))
model = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(features))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input

model = MobileNetV2()
picture = keras.utils.load_img("cat.png", target_size=(224, 224))
x = keras.utils.img_to_array(picture)
print(model.predict(preprocess_input(x[None])))
""",
        """\
import keras

(x, y), _ = keras.datasets.cifar10.load_data()
base = keras.applications.Xception(include_top=False, input_shape=(96, 96, 3))
inputs = keras.Input((32, 32, 3))
scaled = keras.layers.Rescaling(1 / 127.5, offset=-1)(keras.layers.Resizing(96, 96)(inputs))
features = keras.layers.GlobalAveragePooling2D()(base(scaled, training=False))
model = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(features))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
untrained = keras.applications.MobileNetV2(weights=None)
untrained.predict(keras.random.uniform((1, 224, 224, 3)))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for the first model that gets other pixels than it is made for."""
        if event.trained_on is not None and not isinstance(event, ModelFitted):
            return
        for layer, numbers in reached(event):
            wanted = layer.pixels
            if wanted is None:
                continue
            found = _mismatch(wanted, numbers)
            if found is None:
                return
            related = [Related(f"`{wanted.model}` is made here", layer.span)]
            if numbers.scaled_by is not None:
                related.append(Related("this layer scales them", numbers.scaled_by.span))
            steps = [each for each in numbers.data.facts.history if each.kind in SCALES]
            related += [Related(f"here: {each.words}", each.span) for each in steps if each.span]
            finding = self.finding(
                event.places.get("x", event.span), *found, (*related, *event.related)
            )
            is_mild = not wanted.scales_inside and wanted.high > FAR
            yield finding._replace(severity=Severity.INFO) if is_mild else finding
            return


SCALES = ("scaled", "standardized")


def _mismatch(wanted: PixelRange, numbers: Numbers) -> tuple[str, str] | None:
    """What is wrong with the pixels that a model gets, and what to do."""
    origin = numbers.data.facts.origin
    low, high = numbers.low, numbers.high
    if origin is None or origin.content != "images" or low is None or high is None:
        return None
    if not (wanted.is_pretrained or wanted.scales_inside) or high <= low:
        return None
    ratio = (high - low) / (wanted.high - wanted.low)
    given = f"The images go from {low:.3g} to {high:.3g}, but `{wanted.model}`"
    if 1 / FAR < ratio < FAR:
        return None
    if wanted.scales_inside:
        if ratio > 1:
            return None
        return (
            f"{given} takes 0 to 255: its first layers scale them, and what the others see is "
            "almost black.",
            "Leave the scaling out: give it pixels from 0 to 255.",
        )
    right = f"is made for {wanted.low:.3g} to {wanted.high:.3g}."
    if ratio < 1 and any(each.kind == "standardized" for each in numbers.data.facts.history):
        return (
            f"{given} {right}",
            "`preprocess_input` takes pixels from 0 to 255: do not divide them.",
        )
    return (
        f"{given} {right}",
        f"Use `preprocess_input` of the module of `{wanted.model}` on pixels from 0 to 255.",
    )
