"""The rule `foreign-object`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.backends.events import ForeignObjectUsed
from kerasight.values.findings import Finding, Severity


class ForeignObjectRule(Rule[ForeignObjectUsed]):
    """
    ## What it does
    Reports objects of other libraries in the place of those of Keras 3: layers of `tf_keras` and
    modules of PyTorch in a model or on a symbolic tensor, optimizers of PyTorch, optax and
    `tf_keras` in `compile`, their losses and metrics on a backend that cannot compute them, and
    layers of `keras` in a model of `tf_keras`.

    ## Why it matters
    Keras raises: `Only instances of keras.Layer can be added to a Sequential model`, `Could not
    interpret optimizer identifier`, or the other library cannot take the tensors.

    ## Example
    ```python
    model.compile(torch.optim.Adam(parameters), "mse")
    ```

    ## Use instead
    ```python
    model.compile(keras.optimizers.Adam(1e-3), "mse")
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - Measured on Keras 3.15 with TensorFlow 2.21, JAX 0.10, PyTorch 2.13 and `tf_keras` 2.21.
    """

    name = "foreign-object"
    group = "backends"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import tf_keras

inputs = keras.Input((3,))
outputs = tf_keras.layers.Dense(1)(inputs)  # here
""",
        """\
import keras
import tf_keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.add(tf_keras.layers.Dense(1))  # here
""",
        """\
import keras
import tf_keras

model = tf_keras.Sequential([tf_keras.Input((3,)), keras.layers.Dense(1)])  # here
""",
        """\
import keras
import tf_keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile(tf_keras.optimizers.Adam(), "mse")  # here
""",
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np
import tf_keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", tf_keras.losses.MeanSquaredError())
model.fit(np.ones((8, 3)), np.ones((8, 1)))  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
import tf_keras

y = tf_keras.utils.to_categorical([0, 1, 1])
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
model.compile("sgd", tf_keras.losses.MeanSquaredError())
stop = tf_keras.callbacks.EarlyStopping(monitor="loss")
model.fit(np.ones((3, 3)), y, callbacks=[stop])
""",
    )

    def judge(self, event: ForeignObjectUsed) -> Iterator[Finding]:
        """One finding for each use."""
        use = event.use
        on = f", and the backend is {event.keras.backend_title}" if use.works_on else ""
        yield self.finding(
            event.span,
            f"`{event.name}`, {use.what.rstrip(',')}, {use.where}{on}: it raises.",
            use.help,
            event.related,
        )
