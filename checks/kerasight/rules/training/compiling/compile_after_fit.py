"""The rule `compile-after-fit`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelFitted


class CompileAfterFitRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a second `compile` with the same settings of a trained model, if it is trained again on
    the same data or in a loop without a change in between.

    ## Why it matters
    `compile` is not a fresh start: the weights stay trained, so the folds of a cross-validation or
    the runs of an experiment start with what earlier ones have learned. Only the state of the
    optimizer is lost: its step count and its moments start at 0 again, and with them a schedule of
    the learning rate.

    ## Example
    ```python
    for fold in range(5):
        model.compile(optimizer="adam", loss="mse")
        model.fit(x[train[fold]], y[train[fold]])
    ```

    ## Use instead
    ```python
    for fold in range(5):
        model = make_model()
        model.compile(optimizer="adam", loss="mse")
        model.fit(x[train[fold]], y[train[fold]])
    ```

    ## When it is wrong
    When the optimizer is meant to start again, as in training with warm restarts. Fine-tuning is
    not reported: it changes `trainable` or the learning rate.

    ## References
    - Keras: [Transfer learning and fine-tuning](https://keras.io/guides/transfer_learning/)
    - Measured on Keras 2 and 3: `model.optimizer.iterations` is 6 after `fit`, 0 after
      `compile(optimizer="adam", ...)`; with the optimizer object that the model has, it stays 6.
      The weights stay in both cases.
    """

    name = "compile-after-fit"
    group = "training"
    severity = Severity.WARNING
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 4), np.random.rand(100)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(x, y, epochs=10)
model.compile(optimizer="adam", loss="mse")  # here
model.fit(x, y, epochs=10)
""",
        """\
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
for _ in range(3):
    model.compile(keras.optimizers.Adam(0.01), "mse", metrics=["mae"])  # here
    model.fit(x, y, epochs=10)
""",
    )
    good = (
        """\
import keras

base = keras.layers.Dense(4, trainable=False)
model = keras.Sequential([keras.Input((4,)), base, keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
base.trainable = True
model.compile("adam", "mse")
model.fit(x, y)
model.compile(keras.optimizers.Adam(1e-5), "mse")
model.fit(x, y)
""",
        """\
import keras
import numpy as np

x, y = np.random.rand(100, 4), np.random.rand(100)
for _ in range(3):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(x, y)

first = model.get_weights()
for _ in range(3):
    model.set_weights(first)
    model.compile("adam", "mse")
    model.fit(x, y)

model.compile("adam", "mse")
model.evaluate(x, y)
model.fit(np.random.rand(50, 4), np.random.rand(50))
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for a compilation that says the same once more."""
        compilation = event.compilation
        if compilation is None or compilation.repeats is None:
            return
        in_loop = compilation.repeats.span == compilation.span
        if not in_loop and not event.same_data:
            return
        optimizer = compilation.optimizer
        lost = optimizer.class_name if optimizer is not None else None
        before = Related("it is compiled like this before", compilation.repeats.span)
        yield self.finding(
            compilation.span,
            "This model is trained already, and compiled here with the same settings once more: it "
            f"keeps its weights, and {lost or 'the optimizer'} forgets its step count and its "
            "moments.",
            "Make a new model for a fresh start; leave this `compile` out to go on with training.",
            (
                *(() if in_loop else (before,)),
                Related("the model is trained again here", event.span),
            ),
        )
