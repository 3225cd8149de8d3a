"""The rule `missing-loss`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelFitted


class MissingLossRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a model that is trained although it was compiled without a loss.

    ## Why it matters
    `compile` accepts it, `fit` raises: `No loss to compute. Provide a loss argument in compile()`.

    ## Example
    ```python
    model.compile(optimizer="adam", metrics=["accuracy"])
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    model.compile(
        optimizer="adam",
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(x, y)
    ```

    ## When it is wrong
    Not known to be. Models with a regularizer, `add_loss` or custom layers may have a loss without
    `compile`, and are not checked.

    ## References
    - keras/src/trainers/trainer.py: `_compute_loss`
    - Measured: Keras 2 and 3 raise in `fit`; `evaluate` raises in Keras 3 alone, `predict` never.
    """

    name = "missing-loss"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 4), np.random.rand(64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", metrics=["mae"])
model.fit(x, y)  # here
""",
        """\
import numpy as np
import tf_keras as keras

x, y = np.random.rand(64, 4), np.random.rand(64)
inputs = keras.Input((4,))
model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
model.compile()
model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(64, 4), np.random.rand(64)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam")
model.predict(x)
model.compile(optimizer="adam", loss="mse")
model.fit(x, y)
small = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, kernel_regularizer="l2")])
small.compile(optimizer="adam")
small.fit(x, y)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for a training that has nothing to make smaller."""
        if event.method != "fit" or not event.without_loss or event.compilation is None:
            return
        yield self.finding(
            event.span,
            f"`{event.method}` needs a loss, but `{event.model.name}` is compiled without one.",
            'Give `compile` a loss: `"mse"` for numbers, `"binary_crossentropy"` for yes or no, '
            '`"sparse_categorical_crossentropy"` for integer classes.',
            (Related("it is compiled here", event.compilation.span), *event.related),
        )
