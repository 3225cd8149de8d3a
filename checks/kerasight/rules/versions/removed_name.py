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
    )
    good = (
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
        advice = (
            f"Use {event.instead}."
            if event.instead
            else (f"Keras {event.keras} has nothing in its place; Keras 2 has it (`--keras 2`).")
        )
        yield self.finding(
            event.span,
            f"`{event.path}` does not exist in Keras {event.keras}.",
            advice,
            fix=Fix(f"Name what Keras {event.keras} has", event.correction)
            if event.correction
            else None,
        )
