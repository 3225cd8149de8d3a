"""The rule `keras-inside-tensorflow`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.versions import PrivateImported

INSIDE_TENSORFLOW = "tensorflow.python.keras"


class KerasInsideTensorflowRule(Rule[PrivateImported]):
    """
    ## What it does
    Reports imports from `tensorflow.python.keras`.

    ## Why it matters
    This is an old, internal Keras of TensorFlow, not `tensorflow.keras`. Its layers cannot be used
    in models of the public one (`Only instances of keras.Layer can be added to a Sequential
    model`), names are missing from it, and in TensorFlow 2.21 its models do not train: `module
    'tensorflow.python.distribute.input_lib' has no attribute 'DistributedDatasetInterface'`.

    ## Example
    ```python
    from tensorflow.python.keras.layers import Dense
    ```

    ## Use instead
    ```python
    from tensorflow.keras.layers import Dense
    ```

    ## When it is wrong
    In code for TensorFlow before 2.6, where both were the same.

    ## References
    - Measured on TensorFlow 2.21.
    """

    name = "keras-inside-tensorflow"
    group = "versions"
    severity = Severity.WARNING
    bad = (
        """\
from tensorflow.python.keras.layers import Dense  # here
from tensorflow.python.keras.models import Sequential  # here
""",
        "from tensorflow.python.keras import layers, models  # here\n",
        "import tensorflow.python.keras as keras  # here\n",
    )
    good = (
        "from tensorflow.keras.layers import Dense\n",
        """\
import tensorflow as tf
from packaging.version import Version

if Version(tf.__version__) >= Version("2.6"):
    from tensorflow.keras import layers
else:
    from tensorflow.python.keras import layers
""",
    )

    def judge(self, event: PrivateImported) -> Iterator[Finding]:
        """One finding for each import."""
        if event.root != INSIDE_TENSORFLOW:
            return
        fix = Fix("Import from `tensorflow.keras`", event.correction) if event.correction else None
        yield self.finding(
            event.span,
            f"`{event.path}` is of an old Keras that TensorFlow keeps for itself.",
            f"Use `{event.instead or 'tensorflow.keras'}`.",
            fix=fix,
        )
