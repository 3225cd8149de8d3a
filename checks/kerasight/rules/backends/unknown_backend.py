"""The rule `unknown-backend`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from kerasight.rules.rule import Rule
from kerasight.values.backends.events import BackendUnknown
from kerasight.values.findings import Finding, Severity
from kerasight.values.keras_version import BACKENDS

OTHER_WORDS: Final = {"pytorch": "torch", "tf": "tensorflow"}
"""What the backends are called elsewhere."""


class UnknownBackendRule(Rule[BackendUnknown]):
    """
    ## What it does
    Reports names in `KERAS_BACKEND` that are no backend of Keras, such as `"pytorch"`.

    ## Why it matters
    The import of Keras raises: `ValueError: Unable to import backend : pytorch`.

    ## Example
    ```python
    import os
    os.environ["KERAS_BACKEND"] = "pytorch"
    import keras
    ```

    ## Use instead
    ```python
    import os
    os.environ["KERAS_BACKEND"] = "torch"
    import keras
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/backend/__init__.py
    """

    name = "unknown-backend"
    group = "backends"
    severity = Severity.ERROR
    bad = (
        """\
import os

os.environ["KERAS_BACKEND"] = "pytorch"  # here
import keras
""",
        """\
import os

BACKEND = "TensorFlow"
os.environ["KERAS_BACKEND"] = BACKEND  # here
from keras import layers
""",
    )
    good = (
        """\
import os

os.environ["KERAS_BACKEND"] = "tensorflow"
import keras
""",
    )

    def judge(self, event: BackendUnknown) -> Iterator[Finding]:
        """One finding for a name that Keras refuses."""
        word = event.wanted.strip().lower()
        close = get_close_matches(word, BACKENDS, n=1, cutoff=0.5)
        meant = OTHER_WORDS.get(word) or (close[0] if close else "")
        known = ", ".join(f'`"{name}"`' for name in BACKENDS)
        yield self.finding(
            event.span,
            f'Keras has no backend "{event.wanted}": its import raises.',
            f'Write `"{meant}"`.' if meant else f"The backends are {known}.",
            event.related,
        )
