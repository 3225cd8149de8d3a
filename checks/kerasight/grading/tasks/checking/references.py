"""Reference solutions of a task, graded like others: each must get its expected score."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kerasight.faults import Fault
from kerasight.grading.pipeline.request import Request
from kerasight.grading.pipeline.run import grade
from kerasight.grading.records.report import Report
from kerasight.grading.records.result import MAX_SCORE
from kerasight.grading.sandbox.python import Python
from kerasight.grading.tasks.checking.problems import Problem
from kerasight.grading.tasks.task import Task
from kerasight.values.findings import Severity

FOLDER = "references"
EXPECTED = re.compile(r"^#\s*expect:\s*score=(\d)(?:\.\.(\d))?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A solution and its expected scores."""

    path: Path
    scores: range

    @property
    def words(self) -> str:
        """The scores as in the file: `4` or `4..5`."""
        first, last = self.scores[0], self.scores[-1]
        return f"{first}" if first == last else f"{first}..{last}"


def find_references(task: Task) -> tuple[list[Reference], list[Problem]]:
    """The reference solutions in the folder `references`, and problems found without a run."""
    references, problems = [], []
    for path in sorted((task.folder / FOLDER).glob("*.py")):
        text = path.read_text(encoding="utf-8", errors="replace")
        found = EXPECTED.search(text)
        scores = range(int(found[1]), int(found[2] or found[1]) + 1) if found else range(0)
        if not scores or scores[-1] > MAX_SCORE:
            message = "does not say what it must score: add a line like `# expect: score=4..5`"
            problems.append(Problem(path, None, Severity.ERROR, message))
            continue
        references.append(Reference(path, scores))
    missing = None
    if not references:
        missing = "there are no reference solutions"
    elif not any(MAX_SCORE in each.scores for each in references):
        missing = f"no reference solution reaches a {MAX_SCORE}: is it within reach?"
    elif not any(each.scores[0] <= 1 for each in references):
        missing = "no reference solution scores 0 or 1: add one that hardly tries"
    if missing:
        problems.append(Problem(task.folder / FOLDER, None, Severity.INFO, missing))
    return references, problems


def grade_reference(
    task: Task,
    reference: Reference,
    python: Python,
    profile: str | None,
    show: Callable[[Report], None],
) -> list[Problem]:
    """Grade one solution, `show` its report, and return a problem if its score is not the expected
    one."""
    folder = Path(tempfile.mkdtemp(prefix="kerasight-report-"))
    request = Request(
        solution=reference.path,
        task=task,
        python=python,
        profile=profile,
        seed=task.seed,
        time_limit=task.limits.train_seconds,
        report=folder,
    )
    try:
        report = grade(request, lambda _: None)
    except Fault as fault:
        return [Problem(reference.path, None, Severity.ERROR, str(fault))]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    show(report)
    if report.score in reference.scores:
        return []
    cause = f"{report.cause}: " if report.cause else ""
    message = f"expects {reference.words} and scored {report.score}: {cause}{report.message}"
    return [Problem(reference.path, None, Severity.ERROR, message)]
