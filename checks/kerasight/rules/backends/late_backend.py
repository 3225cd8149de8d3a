"""The rule `late-backend`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.backends.events import BackendSetLate
from kerasight.values.findings import Finding, Severity


class LateBackendRule(Rule[BackendSetLate]):
    """
    ## What it does
    Reports code that sets the environment variable `KERAS_BACKEND` after it has imported Keras, or
    TensorFlow, which imports Keras.

    ## Why it matters
    Keras reads the variable once, when it is imported. Later changes are ignored without a word:
    the program runs on the backend that it had before.

    ## Example
    ```python
    import os
    import tensorflow as tf
    os.environ["KERAS_BACKEND"] = "jax"
    import keras
    ```

    ## Use instead
    ```python
    import os
    os.environ["KERAS_BACKEND"] = "jax"
    import tensorflow as tf
    import keras
    ```

    ## When it is wrong
    If the backend is already that one by a source that Kerasight does not know: name it with
    `--backend` or the setting `backend`. Files that start other processes are not reported.

    ## References
    - keras/src/backend/config.py reads `os.environ["KERAS_BACKEND"]` once.
    - Measured on Keras 3.15 with TensorFlow 2.21: `keras.backend.backend()` is the earlier one,
      after `import keras` as after `import tensorflow`.
    """

    name = "late-backend"
    group = "backends"
    severity = Severity.WARNING
    bad = (
        """\
import os
import keras

os.environ["KERAS_BACKEND"] = "jax"  # here
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
""",
        """\
import os
import tensorflow as tf

os.environ["KERAS_BACKEND"] = "torch"  # here
import keras
""",
        """\
from os import environ

from keras import layers

environ.setdefault("KERAS_BACKEND", "jax")  # here
""",
    )
    good = (
        """\
import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
""",
        """\
import keras
import os

os.environ["KERAS_BACKEND"] = "tensorflow"
""",
    )

    def judge(self, event: BackendSetLate) -> Iterator[Finding]:
        """One finding for each change that comes too late."""
        by = "" if event.package == "keras" else f" by `import {event.package}`"
        yield self.finding(
            event.span,
            f"Keras is imported in line {event.line}{by}, and reads `KERAS_BACKEND` only then: the "
            f"program runs on {event.keras.backend_title}, not on `{event.wanted}`.",
            f"Set it above line {event.line}, before Keras or TensorFlow is imported.",
            event.related,
        )
