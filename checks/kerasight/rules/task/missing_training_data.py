"""The rule `missing-training-data`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import TrainingDataMissing
from kerasight.values.findings import Finding, Severity


class MissingTrainingDataRule(Rule[TrainingDataMissing]):
    """
    ## What it does
    Reports a graded file that reads the training data of its task, which is not in its folder. It
    speaks only in files that name their task with `# kerasight: task=ID`.

    ## Why it matters
    `kerasight grade` brings the data with it, but `python solution.py` and a debugger stop with
    `FileNotFoundError`.

    ## Example
    ```python
    # kerasight: task=digits
    DATA = Path(__file__).with_name("digits-train.npz")
    ```

    ## Use instead
    The same file, in the folder that `kerasight task start digits` has written.

    ## When it is wrong
    When the file is only ever graded.

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
