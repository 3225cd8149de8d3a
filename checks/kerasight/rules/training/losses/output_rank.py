"""The rule `output-rank`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.model_layers import flattening
from kerasight.rules.rule import Rule
from kerasight.rules.training.losses.mismatches import Mismatch, mismatch_of
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.keras import Layer
from kerasight.values.training import ModelEvaluated, ModelFed, ModelFitted, Target


class OutputRankRule(Rule[ModelFitted | ModelEvaluated]):
    """
    ## What it does
    Reports a classifier with one output for each step or each pixel, but one label for each sample.

    ## Why it matters
    Keras raises in the first batch: `Arguments target and output must have the same rank`. A
    `Flatten` or a pooling layer is missing before the last `Dense`, or the last recurrent layer
    returns all steps.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        keras.layers.Conv2D(8, 3, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(np.random.rand(64, 28, 28, 1), np.random.randint(0, 10, 64))
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        keras.layers.Conv2D(8, 3, activation="relu"),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(np.random.rand(64, 28, 28, 1), np.random.randint(0, 10, 64))
    ```

    ## When it is wrong
    Not known to be. Regressions, where such shapes are broadcast, are reported by
    `silent-broadcast`.

    ## References
    - keras/src/ops/nn.py: `categorical_crossentropy`, `sparse_categorical_crossentropy`
    - Measured on Keras 2 and 3: outputs of rank 3 and 4 with these losses raise for labels of shape
      (n,), (n, 1) and (n, classes); Keras 2 broadcasts binary labels of shape (n, 1) over steps.
    """

    name = "output-rank"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 28, 28, 1), np.random.randint(0, 10, 64)
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    keras.layers.Conv2D(8, 3, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)  # here
""",
        """\
import numpy as np
import tf_keras as keras

x, y = np.random.randint(0, 100, (64, 20)), np.random.randint(0, 2, 64)
model = keras.Sequential([
    keras.layers.Embedding(100, 8, input_length=20),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)  # here
""",
        """\
import numpy as np
from tensorflow import keras

x, y = np.random.rand(64, 20, 3), np.eye(4)[np.random.randint(0, 4, 64)]
model = keras.Sequential([
    keras.Input((20, 3)),
    keras.layers.LSTM(8, return_sequences=True),
    keras.layers.Dense(4, activation="softmax"),
])
model.compile("adam", "categorical_crossentropy")
model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, steps = np.random.rand(64, 20, 3), np.random.randint(0, 4, (64, 20))
model = keras.Sequential([
    keras.Input((20, 3)),
    keras.layers.LSTM(8, return_sequences=True),
    keras.layers.Dense(4, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, steps)
yes = keras.Sequential([keras.Input((20, 3)), keras.layers.Dense(1, activation="sigmoid")])
yes.compile("adam", "binary_crossentropy")
yes.fit(x, np.random.randint(0, 2, (64, 20)))
""",
    )

    def judge(self, event: ModelFed) -> Iterator[Finding]:
        """One finding for an output with more axes than the labels have."""
        for target in event.targets:
            if mismatch_of(target) is not Mismatch.PLACES:
                continue
            layer = target.output.layer
            related = (Related("the last layer is made here", layer.span),) if layer else ()
            what = "steps" if len(target.made) == 3 else "places"
            sizes = target.made[1:-1]
            known = all(isinstance(dim, int) for dim in sizes)
            places = (
                f"each of {' times '.join(map(str, sizes))} {what}"
                if known
                else f"each of its {what}"
            )
            yield self.finding(
                event.places.get("y", event.span),
                f"{target.shown_output}, an answer for {places}, but there is one label for each "
                f"sample: the labels have shape {target.array.shape}.",
                _advice(target),
                (*related, *event.related),
            )


def _advice(target: Target) -> str:
    recurrent = _last_recurrent(target.output.layer)
    if recurrent is not None:
        return f"Leave `return_sequences=True` out of the last `{recurrent.class_name}`."
    return f"Put {flattening(len(target.made) - 2)} before the last `Dense`."


def _last_recurrent(layer: Layer | None) -> Layer | None:
    """The layer that returns a sequence to the last layer, those between keep its steps."""
    while layer is not None and layer.applications:
        inputs = layer.applications[0].inputs
        origin = inputs[0].origin if inputs else None
        layer = None if origin is None or origin.is_operation else origin.layer
        recurrent = None if layer is None else layer.spec.recurrent(layer)
        if recurrent is not None and recurrent.arguments.get("return_sequences") is True:
            return recurrent
    return None
