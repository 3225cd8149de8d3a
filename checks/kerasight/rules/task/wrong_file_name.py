"""The rule `wrong-file-name`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import FileMisnamed
from kerasight.values.findings import Finding, Severity


class WrongFileNameRule(Rule[FileMisnamed]):
    """
    ## What it does
    Reports a graded file that is not called as its task asks for: `file_name` in the contract of
    its task.toml. It speaks only in files that name their task with `# kerasight: task=ID`.

    ## Why it matters
    In exams, the name says which task a file solves: one of another name is not graded. The
    practice tasks that come with Kerasight take any name.

    ## Example
    `solution.py` for a task whose contract says `file_name = "category1.py"`.

    ## Use instead
    `category1.py`.

    ## When it is wrong
    Not known to be.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "wrong-file-name"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=category1  # here
from elsewhere import solution_model
""",
    )
    good = (
        """\
# kerasight: task=digits
from elsewhere import solution_model
""",
    )

    def judge(self, event: FileMisnamed) -> Iterator[Finding]:
        """One finding for a file."""
        yield self.finding(
            event.span,
            f"This file is called `{event.name}`; its task wants `{event.wanted}`.",
            f"Rename it to `{event.wanted}`.",
        )
