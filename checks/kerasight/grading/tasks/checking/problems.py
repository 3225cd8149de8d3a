"""The problems of a task, and their places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kerasight.values.findings import Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to fix in a file of a task.

    An error keeps learners from a fair score, a warning nearly does; an info has no effect.
    """

    file: Path

    line: int | None
    """From 1, None if there is none."""

    severity: Severity
    message: str

    def __str__(self) -> str:
        where = str(self.file) if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.severity}: {self.message}"

    @property
    def counts(self) -> bool:
        """Whether a task with this problem is not ready for learners."""
        return self.severity in (Severity.ERROR, Severity.WARNING)
