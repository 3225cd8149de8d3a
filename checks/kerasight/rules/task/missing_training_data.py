"""The rule `missing-training-data`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import TrainingDataMissing
from kerasight.values.findings import Finding, Severity


class MissingTrainingDataRule(Rule[TrainingDataMissing]):
    """
    ## What it does
    Reports a graded file whose training data is not in its folder. Only files that name their task
    with `# kerasight: task=ID` are checked.

    ## Why it matters
    `kerasight grade` provides the data, but `python solution.py` and a debugger fail with
    `FileNotFoundError`.

    ## Example
    ```python
    # kerasight: task=digits
    DATA = Path(__file__).with_name("digits-train.npz")
    ```

    ## Use instead
    The same file, in the folder written by `kerasight task start digits`.

    ## When it is wrong
    When the file is only graded.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "missing-training-data"
    group = "task"
    severity = Severity.INFO
    default = False
    bad = (
        """\
# kerasight: task=digits  # here
from pathlib import Path

DATA = Path(__file__).with_name("digits-train.npz")
""",
    )
    good = (
        """\
# kerasight: task=digits
from elsewhere import solution_model
""",
    )

    def judge(self, event: TrainingDataMissing) -> Iterator[Finding]:
        """One finding for a file."""
        yield self.finding(
            event.span,
            f"`{event.file}`, which this file reads, is not in its folder.",
            f"`kerasight task start {event.task} FOLDER` writes it; grading does without.",
        )
