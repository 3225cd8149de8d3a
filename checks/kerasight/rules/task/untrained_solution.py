"""The rule `untrained-solution`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import SolutionUntrained
from kerasight.values.findings import Finding, Related, Severity


class UntrainedSolutionRule(Rule[SolutionUntrained]):
    """
    ## What it does
    Reports a `solution_model()` that returns an untrained model: there is no `fit`, or only one
    after the `return`, which never runs. Only files that name their task with `# kerasight:
    task=ID` are checked.

    ## Why it matters
    A model with its initial weights guesses. Its shapes are right, so nothing but the score shows
    the mistake.

    ## Example
    ```python
    # kerasight: task=mileage
    def solution_model():
        model = build()
        return model
        model.fit(features, mileage, epochs=100)
    ```

    ## Use instead
    ```python
    # kerasight: task=mileage
    def solution_model():
        model = build()
        model.fit(features, mileage, epochs=100)
        return model
    ```

    ## When it is wrong
    When the weights come from somewhere else. Files with a custom training loop, loaded weights or
    imports from other files are not checked.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "untrained-solution"
    group = "task"
    severity = Severity.WARNING
    bad = (
        """\
# kerasight: task=mileage
import keras


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    return model  # here
    model.fit(features, mileage, epochs=100)
""",
        """\
# kerasight: task=mileage
import keras


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    return model  # here


if __name__ == "__main__":
    solution_model().fit(features, mileage, epochs=100)
""",
    )
    good = (
        """\
# kerasight: task=mileage
import keras


def train(model):
    model.compile("adam", "mae")
    model.fit(features, mileage, epochs=100)


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    train(model)
    return model
""",
        """\
# kerasight: task=mileage
import keras
from elsewhere import train


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    train(model)
    return model
""",
    )

    def judge(self, event: SolutionUntrained) -> Iterator[Finding]:
        """One finding for a solution that returns before it trains."""
        below = event.below
        yield self.finding(
            event.span,
            "The model is returned before it is trained: "
            + (
                "nothing in `solution_model` calls `fit`."
                if below is None
                else f"`fit` in line {below.start.line} stands behind the `return` and never runs."
            ),
            "Train it before: `model.compile(...)`, `model.fit(...)`, then `return model`.",
            () if below is None else (Related("this never runs", below),),
        )
