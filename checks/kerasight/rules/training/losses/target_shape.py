"""The rule `target-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.model_layers import flattening
from kerasight.rules.rule import Rule
from kerasight.rules.training.losses.mismatches import Mismatch, mismatch_of
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.shapes import Dim, Shape, numbers_in
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted, Target


class TargetShapeRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports targets whose shape the loss cannot compare with the output of the model, other than
    the labels of a classifier: masks, pictures, sequences and numbers.

    ## Why it matters
    Keras raises in the first batch, with the shapes of tensors inside the loss. A segmentation
    network without padding outputs smaller masks than it was fed, an autoencoder another number of
    features, a recurrent network one step in place of all.

    ## Example
    ```python
    inputs = keras.Input((64, 64, 3))
    x = keras.layers.Conv2D(8, 3, activation="relu")(inputs)
    model = keras.Model(inputs, keras.layers.Conv2D(1, 1, activation="sigmoid")(x))
    model.compile(loss="binary_crossentropy")
    model.fit(np.random.rand(8, 64, 64, 3), np.random.randint(0, 2, (8, 64, 64, 1)))
    ```

    ## Use instead
    ```python
    inputs = keras.Input((64, 64, 3))
    x = keras.layers.Conv2D(8, 3, padding="same", activation="relu")(inputs)
    model = keras.Model(inputs, keras.layers.Conv2D(1, 1, activation="sigmoid")(x))
    model.compile(loss="binary_crossentropy")
    model.fit(np.random.rand(8, 64, 64, 3), np.random.randint(0, 2, (8, 64, 64, 1)))
    ```

    ## When it is wrong
    Not known to be. Where sizes are unknown, the number of axes alone is compared. A batch is taken
    to have another size than any axis of the output.

    ## References
    - keras/src/losses/loss.py: `squeeze_or_expand_to_same_rank`
    - Measured for every loss of Keras 2 and 3 with outputs of 2 to 5 axes.
    """

    name = "target-shape"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

inputs = keras.Input((32, 32, 3))
x = keras.layers.Conv2D(4, 3, activation="relu")(inputs)
model = keras.Model(inputs, keras.layers.Conv2D(1, 1, activation="sigmoid")(x))
model.compile("adam", "binary_crossentropy")
model.fit(np.random.rand(8, 32, 32, 3), np.random.randint(0, 2, (8, 32, 32, 1)))  # here
""",
        """\
import numpy as np
from tensorflow import keras

x = np.random.rand(20, 10, 3)
model = keras.Sequential([
    keras.Input((10, 3)),
    keras.layers.LSTM(4, return_sequences=True),
    keras.layers.Dense(2),
])
model.compile("adam", "mae")
model.fit(x, np.random.rand(20, 4, 2))  # here
""",
        """\
import keras
import numpy as np

images = np.random.rand(20, 28, 28)
model = keras.Sequential([
    keras.Input((28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(32, activation="relu"),
    keras.layers.Dense(784, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(images, images)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

inputs = keras.Input((32, 32, 3))
x = keras.layers.Conv2D(4, 3, padding="same", activation="relu")(inputs)
model = keras.Model(inputs, keras.layers.Conv2D(1, 1, activation="sigmoid")(x))
model.compile("adam", "binary_crossentropy")
model.fit(np.random.rand(8, 32, 32, 3), np.random.randint(0, 2, (8, 32, 32, 1)))
model.compile("adam", "binary_crossentropy")
model.fit(np.random.rand(8, 32, 32, 3), np.random.randint(0, 2, (8, 32, 32)))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for each output that its loss cannot compare."""
        for target in event.targets:
            if mismatch_of(target) is not Mismatch.SHAPE:
                continue
            layer = target.output.layer
            related = (Related("the last layer is made here", layer.span),) if layer else ()
            yield self.finding(
                event.places.get("y", event.span),
                f"{target.shown_output}, but the targets have shape {target.array.shape}: "
                f"`{target.loss.shown}` cannot compare them.",
                _advice(target),
                (*related, *event.related),
            )


def _advice(target: Target) -> str:
    made, given = target.made[1:], target.dims[1:]
    if len(made) == len(given):
        return _same_rank(target, made, given)
    if numbers_in(made) is not None and numbers_in(made) == numbers_in(given):
        return f"End the model with `Reshape({Shape(given)})`."
    if len(made) == 1 and len(given) == 2:
        layer, columns = target.output.layer, given[-1]
        last = f" and use `{layer.class_name}({columns})`" if layer and columns != made[-1] else ""
        return (
            f"Let the last recurrent layer return all steps, `return_sequences=True`,{last} or "
            "give one target a sample."
        )
    if len(made) > len(given) == 1:
        return f"Put {flattening(len(made) - 1)} before the last layer."
    return f"Give targets of the shape of the output, {target.output.shape}."


def _same_rank(target: Target, made: tuple[Dim, ...], given: tuple[Dim, ...]) -> str:
    """The advice for sizes that differ."""
    layer = target.output.layer
    places = list(zip(made[:-1], given[:-1], strict=True))
    if all(one == other for one, other in places):
        sized = layer is not None and not {"units", "filters"}.isdisjoint(layer.arguments)
        if layer is not None and sized and isinstance(given[-1], int):
            return (
                f"Give the last `{layer.class_name}` {given[-1]} units or filters, or targets "
                f"{made[-1]}."
            )
    elif len(made) > 2 and all(_is_less(one, other) for one, other in places):
        return (
            'Use `padding="same"` in the layers that shrink the picture, or cut the targets to '
            f"{' by '.join(map(str, made[:-1]))}."
        )
    return f"Give targets of the shape of the output, {target.output.shape}."


def _is_less(one: Dim, other: Dim) -> bool:
    return isinstance(one, int) and isinstance(other, int) and one < other
