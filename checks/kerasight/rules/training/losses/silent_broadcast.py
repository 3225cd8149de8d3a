"""The rule `silent-broadcast`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted, Target


class SilentBroadcastRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports targets that have another shape than the output of the model, if the loss broadcasts one
    of them instead of raising.

    ## Why it matters
    There is no warning. With one target per sample and ten units, every unit learns the same
    number; with `return_sequences=True` in the last recurrent layer, every step learns the value of
    the last one; a model of the last step learns the mean of whole sequences.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(32, return_sequences=True),
        keras.layers.Dense(1),
    ])
    model.compile(optimizer="adam", loss="mse")
    model.fit(np.random.rand(64, 20, 1), np.random.rand(64, 1))
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(32),
        keras.layers.Dense(1),
    ])
    model.compile(optimizer="adam", loss="mse")
    model.fit(np.random.rand(64, 20, 1), np.random.rand(64, 1))
    ```

    ## When it is wrong
    When every step is meant to learn the same value.

    ## References
    - Measured on Keras 2.15 and 3.15: (64, 1) against (64, 10), (64, 1) against (64, 20, 1) and
      (64, 20, 1) against (64, 1) train silently.
    - Measured on Keras 2: `flow_from_directory` with the default `class_mode="categorical"` trains
      one sigmoid on both columns, to an accuracy of a half.
    - keras/src/losses/loss.py: `squeeze_or_expand_to_same_rank`
    """

    name = "silent-broadcast"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(10)])
model.compile("adam", "mse")
model.fit(np.random.rand(64, 8), np.random.rand(64, 1))  # here
""",
        """\
import numpy as np
from tensorflow import keras

model = keras.Sequential([
    keras.layers.Input((20, 1)),
    keras.layers.LSTM(8, return_sequences=True),
    keras.layers.Dense(1),
])
model.compile(loss=keras.losses.Huber(), optimizer="adam")
model.fit(np.random.rand(64, 20, 1), np.random.rand(64))  # here
""",
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((20, 1)), keras.layers.GRU(8), keras.layers.Dense(1)])
model.compile("adam", "mae")
model.fit(np.random.rand(64, 20, 1), np.random.rand(64, 20, 1))  # here
""",
        """\
import tf_keras as keras

generator = keras.preprocessing.image.ImageDataGenerator(rescale=1 / 255)
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    keras.layers.Flatten(),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(generator.flow_from_directory("photos", target_size=(64, 64)))  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((20, 1)), keras.layers.GRU(8), keras.layers.Dense(24)])
model.compile("adam", "mae")
model.fit(np.random.rand(64, 20, 1), np.random.rand(64, 24))
model.compile("adam", "mae")
model.fit(np.random.rand(64, 20, 1), np.random.rand(64, 24, 1))
steps = keras.Sequential([keras.Input((20, 1)), keras.layers.GRU(8, return_sequences=True)])
steps.compile("adam", "mae")
steps.fit(np.random.rand(64, 20, 1), np.random.rand(64, 20, 8))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for targets that are stretched, or stretch the output."""
        for target in event.targets:
            if target.match != "stretched":
                continue
            what, advice = _stretched(target)
            related: tuple[Related, ...] = event.related
            if target.output.layer is not None:
                place = target.output.layer.span
                related = (Related("the last layer is made here", place), *related)
            yield self.finding(
                event.places.get("y", event.span),
                f"{target.shown_output}, the targets have shape {target.array.shape}: "
                f"`{target.loss.shown}` {what} without a word.",
                advice,
                related,
            )


def _stretched(target: Target) -> tuple[str, str]:
    """What happens and what to do."""
    inner, made = target.inner, target.made[1:]
    if target.is_one_hot and inner is None:
        return (
            "compares the one unit with the column of each class",
            'Use `class_mode="binary"`, or a unit for each class and a softmax.',
        )
    if inner is not None and len(made) == 1 and made[0] != 1 and inner in ((), (1,)):
        return (
            f"compares the one target with each of the {made[0]} units",
            "Use `Dense(1)`, or give a target for every unit.",
        )
    if len(made) == 2 and made[1] == 1 and made[0] != 1 and inner in ((), (1,)):
        return (
            f"compares the one target with each of the {made[0]} steps",
            "Leave `return_sequences=True` out of the last recurrent layer, or give a target for "
            "every step.",
        )
    if inner is not None and made == (1,) and len(inner) == 2 and inner[1] == 1:
        return (
            f"compares the one prediction with each of the {inner[0]} steps",
            "Give one target a sample, or let the last recurrent layer `return_sequences=True`.",
        )
    if inner is not None and made == (1,) and len(inner) == 1:
        return (
            f"compares the one prediction with each of the {inner[0]} targets",
            f"Use `Dense({inner[0]})`, or give one target a sample.",
        )
    return (
        "compares single numbers of the smaller one with several of the other",
        f"Give targets of the shape of the output, {target.output.shape}.",
    )
