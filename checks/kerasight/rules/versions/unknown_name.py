"""The rule `unknown-name`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.training import NameUnknown


class UnknownNameRule(Rule[NameUnknown]):
    """
    ## What it does
    Reports an unknown name of a loss, metric or optimizer in `compile`: misspelt, or of another
    version of Keras.

    ## Why it matters
    Keras raises: for an optimizer in `compile`, for a loss or a metric only when training begins:
    `Could not interpret loss identifier: mean_squred_error`.

    ## Example
    ```python
    model.compile(optimizer="adam", loss="mean_squred_error")
    ```

    ## Use instead
    ```python
    model.compile(optimizer="adam", loss="mean_squared_error")
    ```

    ## When it is wrong
    When the name is registered in another file.

    ## References
    - keras/src/losses/__init__.py, keras/src/metrics/__init__.py, keras/src/optimizers/__init__.py
    """

    name = "unknown-name"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mean_squred_error")  # here
model.fit(np.zeros((8, 4)), np.zeros(8))
""",
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer="adm", loss="mse")  # here
""",
        """\
import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(
    loss="huber_loss",  # here
    optimizer="sgd",
    metrics=["mae"],
)
model.fit(np.zeros((8, 4)), np.zeros(8))
""",
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, "sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accurcy"])  # here
model.fit(np.zeros((8, 4)), np.zeros(8))
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, "sigmoid")])
model.compile(optimizer="Adam", loss="binary_crossentropy", metrics=["acc", "AUC", "mse"])
model.compile("rmsprop", "huber", metrics=["mean_absolute_error"])
""",
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mean_squred_error")  # never trained: Keras does not look at the name
""",
    )

    def judge(self, event: NameUnknown) -> Iterator[Finding]:
        """One finding for each name."""
        meant = event.suggestion
        fix = None
        if meant is not None and event.written is not None:
            fix = Fix(f'Write "{meant}"', (event.written.replaced(meant),))
        yield self.finding(
            event.span,
            f'Keras {event.keras} knows no {event.what} called "{event.name}".',
            f'Did you mean "{meant}"?' if meant else f"Look up the {event.what}s of Keras.",
            event.related,
            fix,
        )
