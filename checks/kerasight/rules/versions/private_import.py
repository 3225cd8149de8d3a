"""The rule `private-import`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.rules.versions.keras_inside_tensorflow import INSIDE_TENSORFLOW
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.versions import PrivateImported


class PrivateImportRule(Rule[PrivateImported]):
    """
    ## What it does
    Reports imports from `keras.src`, `keras.api`, `keras._tf_keras` and the like.

    ## Why it matters
    Editors suggest these paths, since they contain the code. They are private: names in them change
    between releases without notice. Keras 3.15 has no `keras.api`; Python raises `No module named
    'keras.api'`.

    ## Example
    ```python
    from keras.src.layers import Dense
    ```

    ## Use instead
    ```python
    from keras.layers import Dense
    ```

    ## When it is wrong
    When something has no public name, such as `keras.src.backend`, and the release of Keras is
    pinned.

    ## References
    - Measured on Keras 3.15. `tensorflow.python.keras` has its own rule, `keras-inside-tensorflow`.
    """

    name = "private-import"
    group = "versions"
    severity = Severity.INFO
    bad = (
        "from keras.src.layers import Dense, Flatten  # here\n",
        "from keras.src.layers.core.dense import Dense  # here\n",
        """\
from keras.src.utils.numerical_utils import (  # here
    to_categorical,
)
""",
        "from keras._tf_keras.keras import layers  # here\n",
    )
    good = (
        """\
from keras import layers
from keras.layers import Dense
""",
        """\
try:
    from keras.src.saving import serialization_lib
except ImportError:
    serialization_lib = None
""",
    )

    def judge(self, event: PrivateImported) -> Iterator[Finding]:
        """One finding for each import."""
        if event.root == INSIDE_TENSORFLOW:
            return
        fix = Fix("Import the public name", event.correction) if event.correction else None
        yield self.finding(
            event.span,
            f"`{event.path}` is private to Keras: the next release may move it.",
            f"Import `{event.instead}`, which is public."
            if event.instead
            else "Look for it among the public modules of Keras.",
            fix=fix,
        )
