"""The requirements and scores of a task, in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.grading.tasks.task import Task
from kerasight.profiles import GRADED


def description(task: Task) -> Iterator[str]:
    """The statement, contract, bands and limits of a task."""
    yield f"{task.title} ({task.category})"
    yield ""
    yield from task.statement.splitlines()
    yield ""
    contract, minutes = task.contract, task.limits.train_seconds / 60
    yield f"the model takes   {contract.wanted_input}"
    yield f"and gives         {contract.wanted_output}"
    if contract.forbidden_layers:
        yield f"not allowed       {', '.join(contract.forbidden_layers)}"
    if contract.protected:
        yield f"keep as they are  {', '.join(contract.protected)}"
    if contract.file_name is not None:
        yield f"the file is       {contract.file_name}"
    versions = [f"Keras {GRADED[profile]} ({profile})" for profile in task.profiles]
    yield f"graded with       {' or '.join(versions)}"
    yield f"training takes    {minutes:g} minutes at most"
    yield ""
    end = "highest" if task.lower_is_better else "lowest"
    unit = f" in {task.unit}" if task.unit else ""
    yield f"{end} {task.metric}{unit} for each score"
    yield "  " + "   ".join(f"{score}: {edge:g}" for score, edge in enumerate(task.bands, start=1))
    if task.cap is not None:
        most = zip(task.cap.scores, task.cap.most, strict=True)
        yield f"highest {task.cap.metric} for each score"
        yield "  " + "   ".join(f"{score}: {edge:g}" for score, edge in sorted(most))


def hint_lines(task: Task) -> Iterator[str]:
    """The hints of a task: the next step for each score, then those for findings."""
    hints = task.hints
    if not hints.by_score and not hints.by_finding:
        yield "This task has no hints."
    for score, text in sorted(hints.by_score.items()):
        yield f"with a score of {score}: {text}"
    for name, text in sorted(hints.by_finding.items()):
        yield f"on {name}: {text}"
