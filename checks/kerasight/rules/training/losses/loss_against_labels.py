"""The rule `loss-against-labels`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.training.losses.mismatches import Mismatch, mismatch_of
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import Component, ModelEvaluated, ModelFed, ModelFitted
from kerasight.values.training_specs import LossSpec


class LossAgainstLabelsRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports integer labels with `categorical_crossentropy`, and one-hot labels with
    `sparse_categorical_crossentropy`.

    ## Why it matters
    Keras raises in the first batch: `Arguments target and output must have the same rank`. The two
    losses compute the same for different labels: `categorical_crossentropy` needs a row of 0 and 1
    for each sample, the sparse one the number of the class.

    ## Example
    ```python
    y = np.random.randint(0, 10, 100)
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    y = np.random.randint(0, 10, 100)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(x, y)
    ```

    ## When it is wrong
    Not known to be. Labels of unknown shape are not checked; those of a folder with
    `class_mode="categorical"` or `label_mode="categorical"` are assumed to have at least two
    classes.

    ## References
    - keras/src/ops/nn.py: `categorical_crossentropy`, `sparse_categorical_crossentropy`
    """

    name = "loss-against-labels"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 4), np.random.randint(0, 10, 100)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, y)  # here
""",
        """\
import numpy as np
from tensorflow import keras

x, y = np.random.rand(100, 4), np.eye(3)[np.random.randint(0, 3, 100)]
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.evaluate(x, y)  # here
""",
        """\
import numpy as np
import tf_keras as keras

images, kinds = np.random.rand(64, 8, 8, 1), np.random.randint(0, 3, 64)
generator = keras.preprocessing.image.ImageDataGenerator(horizontal_flip=True)
model = keras.Sequential([
    keras.Input((8, 8, 1)),
    keras.layers.Flatten(),
    keras.layers.Dense(3, activation="softmax"),
])
model.compile("adam", "categorical_crossentropy")
model.fit(generator.flow(images, kinds, batch_size=16), epochs=2)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 4), np.random.randint(0, 3, (100, 1))
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
model.compile("adam", "categorical_crossentropy")
model.fit(x, np.eye(3)[y[:, 0]])
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for labels in the other form."""
        for target in event.targets:
            if mismatch_of(target) is not Mismatch.FORM:
                continue
            if target.spec.y_true == "one-hot":
                form, other = "one-hot", "sparse_categorical_crossentropy"
            else:
                form, other = "integer", "categorical_crossentropy"
            origin = target.array.facts.origin
            related: tuple[Related, ...] = ()
            if origin is not None:
                related = (Related(f"the labels come from {origin.words}", origin.span),)
            made = f"the model outputs {target.output.shape}"
            if target.name is not None:
                made = f"the output `{target.name}` has shape {target.output.shape}"
            yield self.finding(
                event.places.get("y", event.span),
                f"`{target.loss.shown}` wants {form} labels, but these have shape "
                f"{target.array.shape}, and {made}.",
                f"Use `{_written_as(target.loss, other)}`"
                + ("." if form == "integer" else ", or `keras.utils.to_categorical`."),
                (
                    *related,
                    Related("the loss is chosen here", target.loss.span),
                    *event.related,
                ),
            )


def _written_as(loss: Component[LossSpec], wanted: str) -> str:
    """Another loss, as the program writes its own: by name, or as a class with its arguments."""
    if isinstance(loss.value, str):
        return wanted
    name = "".join(word.capitalize() for word in wanted.split("_"))
    from_logits = "from_logits=True" if loss.arguments.get("from_logits") is True else ""
    return f"{name}({from_logits})"
