"""The rule `wrong-file-name`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import FileMisnamed
from kerasight.values.findings import Finding, Severity


class WrongFileNameRule(Rule[FileMisnamed]):
    """
    ## What it does
    Reports a graded file that does not have the name that its task requires: `file_name` in the
    contract of its task.toml. Only files that name their task with `# kerasight: task=ID` are
    checked.

    ## Why it matters
    In exams, the name of a file says which task it solves: a file with another name is not graded.
    The built-in practice tasks accept any name.

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
