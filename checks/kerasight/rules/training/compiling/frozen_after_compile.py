"""The rule `frozen-after-compile`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelFitted


class FrozenAfterCompileRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a change of `trainable` that has no effect on the next training, because the model is
    not compiled again.

    ## Why it matters
    The training step is fixed once: in Keras 2 by `compile`, in Keras 3 by the first `fit` after
    it. A layer that is frozen later continues to learn, one that is unfrozen for fine-tuning does
    not, and there is no warning; `summary()` shows the new setting.

    ## Example
    ```python
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y)
    base.trainable = True
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y)
    base.trainable = True
    model.compile(optimizer=keras.optimizers.Adam(1e-5), loss="mse")
    model.fit(x, y)
    ```

    ## When it is wrong
    With a custom training loop, which may check `trainable` in each step.

    ## References
    - Keras: [Transfer learning and fine-tuning](https://keras.io/guides/transfer_learning/)
    - Measured on Keras 2 and 3: the weights of a layer frozen after `fit` change in the next `fit`.
    """

    name = "frozen-after-compile"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras

base = keras.layers.Dense(4, trainable=False)
model = keras.Sequential([keras.Input((4,)), base, keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
base.trainable = True  # here
model.fit(x, y)
""",
        """\
import tf_keras as keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(4), keras.layers.Dense(1)])
model.compile("adam", "mse")
for layer in model.layers[:-1]:
    layer.trainable = False  # here
model.fit(x, y)
""",
    )
    good = (
        """\
import keras

base = keras.layers.Dense(4)
base.trainable = False
model = keras.Sequential([keras.Input((4,)), base, keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
base.trainable = True
model.compile(keras.optimizers.Adam(1e-5), "mse")
model.fit(x, y)
""",
        """\
import tf_keras as keras

critic = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
critic.compile("adam", "binary_crossentropy")
maker = keras.Sequential([keras.Input((2,)), keras.layers.Dense(4)])
critic.trainable = False
noise = keras.Input((2,))
both = keras.Model(noise, critic(maker(noise)))
both.compile("adam", "binary_crossentropy")
critic.train_on_batch(x, y)
both.train_on_batch(z, y)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each statement that comes too late."""
        fixed = "`compile`" if event.keras.is_2 else "the first `fit`"
        for layer, span in event.late_freezes:
            yield self.finding(
                span,
                f"This change of `trainable` of `{layer.name}` has no effect on the training "
                f"that follows: Keras {event.keras} has fixed what is trained at {fixed}.",
                "Call `model.compile(...)` again after setting `trainable`.",
                (Related("the model is trained here", event.span),),
            )
