"""Checks a solution against its contract before anything runs, by the rules of the group `task`."""

from __future__ import annotations

import ast
from pathlib import Path

from kerasight.contracts.assignment import Assignment
from kerasight.grading.pipeline.profiles import settings_of
from kerasight.grading.records.result import Cause, Zero
from kerasight.grading.tasks.task import Task
from kerasight.inspection import Inspection, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Finding

CAUSES = {"no-model-returned": Cause.NO_MODEL, "own-class-in-solution": Cause.BAD_FILE}
"""Rules whose violation has another cause, the one that it would have after the training."""


def read_solution(path: Path, task: Task, profile: str | None = None) -> Inspection:
    """Inspect a solution for a task, whichever it names, with the Keras version of a profile.

    Raises Zero if it is not Python.
    """
    try:
        ast.parse(path.read_bytes(), filename=path.name)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        where = f"Line {line} of the file" if line else "The file"
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        raise Zero(Cause.CONTRACT, f"{where} is not valid Python: {reason}.") from error
    assignment = Assignment(task.id, task.contract, task.starter, task.training_file)
    return inspect(Document.read(path), settings_of(profile), assignment=assignment)


def findings_of(inspection: Inspection) -> tuple[Finding, ...]:
    """What a report shows: the findings, and every violation, even if suppressed."""
    breaches = inspection.breaches
    others = [each for each in inspection.findings if each.rule not in _names(breaches)]
    return tuple(sorted([*breaches, *others], key=lambda each: each.span))


def judge_contract(breaches: tuple[Finding, ...]) -> None:
    """Raise Zero with all `breaches` of the contract in one line, if there are any."""
    if not breaches:
        return
    causes = {CAUSES.get(name, Cause.CONTRACT) for name in _names(breaches)}
    cause = causes.pop() if len(causes) == 1 else Cause.CONTRACT
    messages = [f"Line {each.span.start.line}: {each.message}" for each in breaches]
    if len(messages) > 1:
        raise Zero(cause, f"The contract is broken in {len(messages)} places. {' '.join(messages)}")
    raise Zero(cause, f"{messages[0]} {breaches[0].help}")


def _names(findings: tuple[Finding, ...]) -> set[str]:
    return {each.rule for each in findings}
