"""The rule `unfilled-blank`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import BlankLeft
from kerasight.values.findings import Finding, Severity


class UnfilledBlankRule(Rule[BlankLeft]):
    """
    ## What it does
    Reports a comment `# YOUR CODE HERE` of the starter without any code below it. Only files that
    name their task with `# kerasight: task=ID` are checked.

    ## Why it matters
    The starter runs with empty blanks, but gets no points.

    ## Example
    ```python
    # kerasight: task=mileage
    def solution_model():
        ...
        # YOUR CODE HERE: compile the model with a loss for numbers.

        # YOUR CODE HERE: train it, and hold some cars back to watch how it does on unseen ones:
        # model.fit(features, mileage, validation_split=..., epochs=...)

        return model
    ```

    ## Use instead
    ```python
    # kerasight: task=mileage
    def solution_model():
        ...
        # YOUR CODE HERE: compile the model with a loss for numbers.
        model.compile("adam", "mae")

        # YOUR CODE HERE: train it, and hold some cars back to watch how it does on unseen ones:
        model.fit(features, mileage, validation_split=0.2, epochs=100)

        return model
    ```

    ## When it is wrong
    When the code is somewhere else: then remove the comment. Several blanks with no other code
    between them count as filled if one of them is.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "unfilled-blank"
    group = "task"
    severity = Severity.WARNING
    bad = (
        """\
# kerasight: task=mileage
import keras


def solution_model():
    model = keras.Sequential(
        [
            keras.Input(shape=(7,)),
            keras.layers.Dense(1),
        ]
    )

    # YOUR CODE HERE: compile the model with a loss for numbers.  # here

    # YOUR CODE HERE: train it, and hold some cars back to watch how it does on unseen ones:  # here
    # model.fit(features, mileage, validation_split=..., epochs=...)

    return model
""",
    )
    good = (
        """\
# kerasight: task=mileage
import keras


def solution_model():
    model = keras.Sequential(
        [
            keras.Input(shape=(7,)),
            # YOUR CODE HERE: the layers. A Normalization layer that is adapted to the features
            # scales them inside the model. The last layer gives one number.
            keras.layers.Dense(1),
        ]
    )

    # YOUR CODE HERE: compile the model with a loss for numbers.
    model.compile("adam", "mae")

    # YOUR CODE HERE: train it, and hold some cars back to watch how it does on unseen ones:
    # model.fit(features, mileage, validation_split=..., epochs=...)
    model.fit(features, mileage, validation_split=0.2, epochs=100)

    return model
""",
    )

    def judge(self, event: BlankLeft) -> Iterator[Finding]:
        """One finding for each blank."""
        asked = f": {event.asked}" if event.asked else ""
        yield self.finding(
            event.span,
            f"This blank of the starter is empty{asked}.",
            "Write the code below the comment; the comment may stay or go.",
        )
