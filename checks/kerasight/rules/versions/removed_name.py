"""The rule `removed-name`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.versions import NameRemoved


class RemovedNameRule(Rule[NameRemoved]):
    """
    ## What it does
    Reports modules, classes and functions of Keras 2 that Keras 3 does not have, in imports and
    attributes; and calls of `keras.optimizers.legacy`, where only the names are left.

    ## Why it matters
    Python raises: `No module named 'keras.preprocessing.text'`, or an ImportError or
    AttributeError. Some of them still exist in `tf.keras`, but not in `keras`.

    ## Example
    ```python
    from keras.utils.np_utils import to_categorical
    ```

    ## Use instead
    ```python
    from keras.utils import to_categorical
    ```

    ## When it is wrong
    When the program runs on Keras 2: set `keras = 2` in the settings, or use `--keras 2`.

    ## References
    - The list is the difference between the names of the two real packages
      (`scripts/generate_facts.py`), and a test compares it with Keras 3.
    """

    name = "removed-name"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        "from keras.preprocessing.text import Tokenizer  # here\n",
        "from keras.utils.np_utils import to_categorical  # here\n",
        """\
import tensorflow as tf

augment = tf.keras.layers.experimental.preprocessing.RandomFlip("horizontal")  # here
""",
        "from keras.losses import mse  # here\n",
        """\
from tensorflow.keras.layers import (
    Dense,
    LocallyConnected1D,  # here
)
""",
        """\
import tensorflow as tf

optimizer = tf.keras.optimizers.legacy.Adam(learning_rate=0.001)  # here
""",
        "from tensorflow.keras.layers.experimental import preprocessing  # here\n",
        """\
import keras
import numpy as np
from keras import backend as K


def loss(true, predicted):
    return K.mean((true - predicted) ** 2, axis=-1)  # here


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", loss)
model.fit(np.zeros((8, 4)), np.zeros((8, 1)))
""",
        """\
import keras
from keras import layers
from keras import backend as K

image = keras.Input((8, 8, 3))
size = K.int_shape(image)  # here
half = layers.Lambda(lambda x: K.concatenate([x, x]), output_shape=(8, 8, 6))(image)  # here
""",
    )
    good = (
        """\
import keras
import tensorflow as tf
from tensorflow.keras import backend as K

print(tf.keras.backend.mean(tf.ones((2, 3))), K.int_shape(keras.Input((4,))), K.epsilon())
if hasattr(keras.backend, "clip"):
    print(keras.backend.clip)
""",
        """\
from tensorflow.keras.preprocessing.text import Tokenizer
from keras.utils import to_categorical
from keras.preprocessing.sequence import pad_sequences
from keras.losses import mean_squared_error
""",
        """\
try:
    from keras.utils.np_utils import to_categorical
except ImportError:
    from keras.utils import to_categorical
""",
    )

    def judge(self, event: NameRemoved) -> Iterator[Finding]:
        """One finding for each name that is gone."""
        advice = event.instead or (
            f"Keras {event.keras} has nothing in its place; Keras 2 has it (`--keras 2`)."
        )
        yield self.finding(
            event.span,
            f"`{event.path}` does not exist in Keras {event.keras}.",
            advice,
            fix=Fix(f"Name what Keras {event.keras} has", event.correction)
            if event.correction
            else None,
        )
