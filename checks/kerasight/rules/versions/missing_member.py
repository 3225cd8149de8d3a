"""The rule `missing-member`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.versions import MemberMissing


class MissingMemberRule(Rule[MemberMissing]):
    """
    ## What it does
    Reports an attribute or a method that a layer, a model, an optimizer or another object of Keras
    does not have: a misspelt one, or one that this version no longer has. Also misspelt names in
    modules of Keras.

    ## Why it matters
    Python raises `AttributeError`, after the training that came before it. Keras 3 has no
    `layer.output_shape`, no `get_output_at`, no `model.reset_states`, no `optimizer.lr`, no
    `fit_generator`; TensorFlow 2.6 removed `predict_classes` and `predict_proba`.

    ## Example
    ```python
    for layer in model.layers:
        print(layer.name, layer.output_shape)
    ```

    ## Use instead
    ```python
    for layer in model.layers:
        print(layer.name, layer.output.shape)
    ```

    ## When it is wrong
    Not known to be. A name that the program itself sets somewhere is not reported, nor are objects
    of custom classes.

    ## References
    - Every member of every public class and every name of every public module, read from the
      installed Keras 2 and 3 (`make facts`).
    """

    name = "missing-member"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
for layer in model.layers:
    print(layer.output_shape)  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
model.sumary()  # here
""",
        """\
import numpy as np
from tensorflow import keras

optimizer = keras.optimizers.Adam(0.01)
print(optimizer.lr)  # here
""",
        """\
import tf_keras

model = tf_keras.Sequential([tf_keras.Input((4,)), tf_keras.layers.Dense(3)])
print(model.layers[0].weigths)  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((None, 4)), keras.layers.LSTM(3)])
model.reset_states()  # here
""",
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
batches = ((np.zeros((2, 4)), np.zeros((2, 1))) for _ in range(3))
model.fit_generator(batches, steps_per_epoch=1)  # here
""",
        """\
import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
classes = model.predict_classes(np.zeros((2, 4)))  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dens(3)])  # here
""",
        "from tensorflow.keras.layers import Dense, Droput  # here\n",
        "from tf_keras.callbacks import EarlyStoping  # here\n",
    )
    good = (
        """\
import keras

with keras.src.backend.StatelessScope():
    pass
""",
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
classes = np.argmax(model.predict(np.zeros((2, 4))), axis=-1)
""",
        """\
import keras

model = keras.Sequential([keras.Input((None, 4)), keras.layers.LSTM(3)])
model.summary()
for layer in model.layers:
    print(layer.output.shape, layer.weights, layer.units)
    layer.reset_states()
    if hasattr(layer, "output_shape"):
        print(layer.output_shape)
try:
    print(model.output_shapes)
except AttributeError:
    print("none")
model.classes = ["a", "b"]
print(model.classes)
""",
    )

    def judge(self, event: MemberMissing) -> Iterator[Finding]:
        """One finding for each access."""
        fix, close = None, event.suggestion
        if close is not None and event.correction:
            fix = Fix(f"Write `{close}`", event.correction)
        advice = f"Did you mean `{close}`?" if close else "Its page in the Keras API lists them."
        yield self.finding(
            event.span,
            f"`{event.owner}` of Keras {event.keras} has no `{event.member}`.",
            event.instead or advice,
            event.related,
            fix,
        )
