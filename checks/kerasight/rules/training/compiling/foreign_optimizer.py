"""The rule `foreign-optimizer`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.training import ModelFitted


class ForeignOptimizerRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports an optimizer that has trained other weights: those of another model, or those that were
    not frozen in an earlier training.

    ## Why it matters
    Keras makes the state of an optimizer in the first training, for the weights of that one. With
    others it raises `Unknown variable`, in Keras 2 a `KeyError`: two models cannot share an
    optimizer, and after unfreezing `compile` needs a new one.

    ## Example
    ```python
    optimizer = keras.optimizers.Adam(2e-4)
    first.compile(optimizer, "mse")
    second.compile(optimizer, "mse")
    first.fit(x, y)
    second.fit(x, y)
    ```

    ## Use instead
    ```python
    first.compile(keras.optimizers.Adam(2e-4), "mse")
    second.compile(keras.optimizers.Adam(2e-4), "mse")
    first.fit(x, y)
    second.fit(x, y)
    ```

    ## When it is wrong
    Not known to be. Custom models are not checked, nor the optimizers of `keras.optimizers.legacy`,
    which take any weights.

    ## References
    - keras/src/optimizers/base_optimizer.py: `_check_variables_are_known`
    """

    name = "foreign-optimizer"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.random.rand(32, 6), np.random.rand(32, 1)
first = keras.Sequential([keras.Input((6,)), keras.layers.Dense(1)])
second = keras.Sequential([keras.Input((6,)), keras.layers.Dense(1)])
optimizer = keras.optimizers.Adam(2e-4)
first.compile(optimizer, "mse")
second.compile(optimizer, "mse")
first.fit(x, y)
second.fit(x, y)  # here
""",
        """\
import keras
import numpy as np

x, y = np.random.rand(30, 12), np.random.randint(0, 3, 30)
base = keras.Sequential([keras.Input((12,)), keras.layers.Dense(8, activation="relu")])
base.trainable = False
model = keras.Sequential([keras.Input((12,)), base, keras.layers.Dense(3, activation="softmax")])
adam = keras.optimizers.Adam(1e-3)
model.compile(adam, "sparse_categorical_crossentropy")
model.fit(x, y)
base.trainable = True
model.compile(adam, "sparse_categorical_crossentropy")
model.fit(x, y)  # here
""",
        """\
import numpy as np
import tf_keras as keras

x, y = np.random.rand(32, 6), np.random.rand(32, 1)
optimizer = keras.optimizers.SGD(0.1)
for fold in range(3):
    model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(1)])
    model.compile(optimizer, "mse")
    model.fit(x, y)  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

x, y = np.random.rand(30, 12), np.random.randint(0, 3, 30)
base = keras.Sequential([keras.Input((12,)), keras.layers.Dense(8, activation="relu")])
model = keras.Sequential([keras.Input((12,)), base, keras.layers.Dense(3, activation="softmax")])
adam = keras.optimizers.Adam(1e-3)
model.compile(adam, "sparse_categorical_crossentropy")
model.fit(x, y)
model.fit(x, y)
base.trainable = False
model.compile(adam, "sparse_categorical_crossentropy")
model.fit(x, y)
base.trainable = True
model.compile(keras.optimizers.Adam(1e-5), "sparse_categorical_crossentropy")
model.fit(x, y)
""",
        """\
import numpy as np
import tf_keras as keras

x, y = np.random.rand(32, 6), np.random.rand(32, 1)
optimizer = keras.optimizers.legacy.SGD(0.1)
for fold in range(3):
    model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(1)])
    model.compile(optimizer, "mse")
    model.fit(x, y)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for a training with weights that are new to the optimizer."""
        other, compilation = event.foreign_optimizer, event.compilation
        if other is None or compilation is None or compilation.optimizer is None:
            return
        name = compilation.optimizer.class_name or "optimizer"
        what = "another model" if other is not event.model else "fewer weights of this model"
        made = compilation.optimizer
        yield self.finding(
            event.span,
            f"This `{name}` has already trained {what}, and Keras {event.keras} keeps it to those "
            "weights.",
            f"Make a new one for this `compile`: `keras.optimizers.{name}(...)`.",
            (
                Related("the model is compiled with it here", compilation.span),
                Related("it is given here", made.span),
                *event.related,
            ),
        )
