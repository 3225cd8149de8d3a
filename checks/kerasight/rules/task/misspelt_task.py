"""The rule `misspelt-task`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import TaskMisspelt
from kerasight.values.findings import Finding, Fix, Severity


class MisspeltTaskRule(Rule[TaskMisspelt]):
    """
    ## What it does
    Reports a line `# kerasight: task=ID` with an unknown name that is similar to that of a task.

    ## Why it matters
    `kerasight grade` rejects the file, and the contract is not checked as you type.

    ## Example
    ```python
    # kerasight: task=digit
    ```

    ## Use instead
    ```python
    # kerasight: task=digits
    ```

    ## When it is wrong
    When the task is in a folder that Kerasight does not know, and has a name similar to that of a
    known task.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "misspelt-task"
    group = "task"
    severity = Severity.WARNING
    bad = (
        """\
# kerasight: task=digit  # here
import keras


def solution_model():
    return keras.models.load_model("digits.keras")
""",
    )
    good = (
        """\
# kerasight: task=digits
from elsewhere import solution_model
""",
        """\
# kerasight: task=my_own_task
from elsewhere import solution_model
""",
    )

    def judge(self, event: TaskMisspelt) -> Iterator[Finding]:
        """One finding for a file."""
        yield self.finding(
            event.span,
            f"There is no task `{event.task}`; did you mean `{event.suggestion}`?",
            "`kerasight task list` shows the tasks.",
            fix=Fix(f"Write `{event.suggestion}`", (event.correction,)),
        )
