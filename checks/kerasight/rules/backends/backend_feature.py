"""The rule `backend-feature`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.backends.events import FeatureMissing
from kerasight.values.findings import Finding, Severity
from kerasight.values.keras_version import BACKEND_TITLES


class BackendFeatureRule(Rule[FeatureMissing]):
    """
    ## What it does
    Reports what the backend of the program cannot do: `TFSMLayer`, `tf.saved_model.save`,
    `tf.train.Checkpoint`, `RaggedTensor`, models with text as their input, keras layers and
    `keras.ops` in `tf.data`, and `tf.GradientTape` need TensorFlow; `TorchModuleWrapper` and
    `loss.backward()` need PyTorch; `jax.grad` and `jax.jit` over Keras need JAX; `sparse=True`,
    `steps_per_execution` and `keras.distribution` do not work on PyTorch.

    ## Why it matters
    Keras or the library raises there, often with a message about something else:
    `TracerArrayConversionError`, `Invalid dtype: object`.

    ## Example
    ```python
    os.environ["KERAS_BACKEND"] = "jax"
    ...
    tf.saved_model.save(model, "folder")
    ```

    ## Use instead
    ```python
    os.environ["KERAS_BACKEND"] = "jax"
    ...
    model.save("model.keras")
    ```

    ## When it is wrong
    If the program runs on another backend than Kerasight takes it to: name it with `--backend` or
    the setting `backend`.

    ## References
    - Measured on Keras 3.15 with TensorFlow 2.21, JAX 0.10 and PyTorch 2.13.
    """

    name = "backend-feature"
    group = "backends"
    severity = Severity.ERROR
    bad = (
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import numpy as np
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
with tf.GradientTape() as tape:
    loss = keras.ops.mean(model(np.ones((2, 3), "float32")))
gradients = tape.gradient(loss, model.trainable_variables)  # here
""",
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
loss = keras.ops.mean(model(np.ones((2, 3), "float32")))
loss.backward()  # here
""",
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
tf.saved_model.save(model, "folder")  # here
""",
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
checkpoint = tf.train.Checkpoint(model=model)  # here
""",
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras

served = keras.layers.TFSMLayer("folder", call_endpoint="serve")  # here
""",
    )
    good = (
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras
import tensorflow as tf

weight = tf.Variable(2.0)
with tf.GradientTape() as tape:
    loss = weight * weight
gradient = tape.gradient(loss, weight)
""",
        """\
import os

os.environ["KERAS_BACKEND"] = "jax"
import keras

model = keras.Sequential([keras.Input((3,), sparse=True), keras.layers.Dense(1)])
model.compile("sgd", "mse", steps_per_execution=2)
model.save("model.keras")
""",
        """\
import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
tf.saved_model.save(model, "folder")
""",
    )

    def judge(self, event: FeatureMissing) -> Iterator[Finding]:
        """One finding for each use."""
        feature = event.feature
        needed = " or ".join(
            title for name, title in BACKEND_TITLES.items() if name in feature.works_on
        )
        yield self.finding(
            event.span,
            f"{feature.what.format(name=event.name)} needs {needed}, and the backend is "
            f"{event.keras.backend_title}: {feature.why.format(name=event.name)}.",
            feature.help,
            event.related,
        )
