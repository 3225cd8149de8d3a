"""The rule `removed-method`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.versions import MethodRemoved


class RemovedMethodRule(Rule[MethodRemoved]):
    """
    ## What it does
    Reports methods that models no longer have: `fit_generator` and the like, which Keras 3 removed,
    `predict_classes` and `predict_proba`, which TensorFlow 2.6 removed.

    ## Why it matters
    Python raises: `'Sequential' object has no attribute 'fit_generator'`.

    ## Example
    ```python
    model.fit_generator(generator, steps_per_epoch=10, epochs=5)
    ```

    ## Use instead
    ```python
    model.fit(generator, steps_per_epoch=10, epochs=5)
    ```

    ## When it is wrong
    Not known to be. Custom classes that define such a method are not reported.

    ## References
    - Measured on Keras 2.15 (works, with a warning) and 3.15 (AttributeError).
    """

    name = "removed-method"
    group = "versions"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
batches = ((np.zeros((2, 4)), np.zeros((2, 1))) for _ in range(3))
model.fit_generator(batches, steps_per_epoch=1)  # here
""",
        """\
import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
classes = model.predict_classes(np.zeros((2, 4)))  # here
""",
    )
    good = (
        """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
classes = np.argmax(model.predict(np.zeros((2, 4))), axis=-1)
""",
    )

    def judge(self, event: MethodRemoved) -> Iterator[Finding]:
        """One finding for each call of a method that is gone."""
        fix = None
        if event.correction:
            fix = Fix(f"Call `{event.instead}`", event.correction)
        yield self.finding(
            event.span,
            f"Models of Keras {event.keras} have no method `{event.method}`.",
            f"Use `{event.instead}`.",
            event.related,
            fix,
        )
