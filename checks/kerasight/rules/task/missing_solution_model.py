"""The rule `missing-solution-model`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import SolutionMissing
from kerasight.values.findings import Finding, Severity


class MissingSolutionModelRule(Rule[SolutionMissing]):
    """
    ## What it does
    Reports a graded file without a function `solution_model`, or with one that cannot be called
    without arguments. Only files that name their task with `# kerasight: task=ID` are checked.

    ## Why it matters
    The grader calls `solution_model()` and scores the returned model. Without it, nothing is
    trained and there are no points.

    ## Example
    ```python
    # kerasight: task=digits
    def solution():
        model = build()
        model.fit(images, labels)
        return model
    ```

    ## Use instead
    ```python
    # kerasight: task=digits
    def solution_model():
        model = build()
        model.fit(images, labels)
        return model
    ```

    ## When it is wrong
    Not known to be. A name that may come from another file or a `*` import is not reported.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "missing-solution-model"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=digits  # here
import keras

model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
""",
        """\
# kerasight: task=mileage
import keras


def solution_modell():  # here
    return keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
""",
        """\
# kerasight: task=mileage
import keras


def solution_model(units, rate=0.1):  # here
    return keras.Sequential([keras.Input((7,)), keras.layers.Dense(units)])
""",
    )
    good = (
        """\
# kerasight: task=mileage
import keras


def solution_model(epochs=100):
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    model.fit(features, mileage, epochs=epochs)
    return model
""",
        """\
# kerasight: task=mileage
from elsewhere import *
""",
    )

    def judge(self, event: SolutionMissing) -> Iterator[Finding]:
        """One finding for a file."""
        yield self.finding(
            event.span,
            f"{event.reason[:1].upper()}{event.reason[1:]}.",
            "Put the code that builds, trains and returns the model into "
            "`def solution_model():`, without arguments.",
        )
