"""Tries a solution on one batch, so that mistakes fail before the training instead of after it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from kerasight.grading.modelfile.inspecting import inspect_model
from kerasight.grading.modelfile.taking import take_model
from kerasight.grading.modelfile.versions import version_hint
from kerasight.grading.pipeline.profiles import check_model
from kerasight.grading.pipeline.request import Request, Workplace, solution_order
from kerasight.grading.pipeline.verdict import judge_outcome, judge_score
from kerasight.grading.records.log import Log
from kerasight.grading.records.messages import CheckedLine, OutcomeLine, parse_line
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.running import Ended

SECONDS = 60.0
"""The time limit of a dry run. A longer one is due to preparing data, which would take this time
twice; TensorFlow alone takes three seconds to start."""

STOPPED = {
    "memory": "it used more memory than it may",
    "processes": "it started more processes than it may",
    "timeout": "one batch of it took longer than {seconds:g} s",
    "lost": "the process was killed",
}
"""Why a dry run has no result; the training, with the same limits, decides."""


def dry_run(
    request: Request, place: Workplace, known: Path, log: Log, record: Callable[[Ended], None]
) -> str:
    """Run the solution of a workplace with one batch in every `fit`, and predict some of the
    `known` training examples.

    Returns why a part could not be tried, or an empty string; raises Zero for what would certainly
    fail after the whole training. `record` gets how the process ended.
    """
    model = place.folder / "model.keras"
    examples = shutil.copyfile(known, place.folder / known.name)
    outcomes: list[OutcomeLine] = []
    checks: list[CheckedLine] = []

    def take(line: bytes) -> None:
        match parse_line(line):
            case OutcomeLine() as outcome:
                outcomes.append(outcome)
            case CheckedLine() as check:
                checks.append(check)

    seconds = min(SECONDS, request.time_limit)
    contract = request.task.contract
    order = solution_order(
        "dry_run",
        request,
        place,
        seconds,
        model=str(model),
        known=str(examples),
        input_shapes=contract.input_shapes,
        output_shape=contract.output_shape,
    )
    ended = running.run(order, take, log)
    record(ended)
    if ended.reason != "exit":
        return STOPPED[ended.reason].format(seconds=seconds)
    if not outcomes:
        return "the process ended before solution_model() did"
    outcome = outcomes[0]
    if not outcome.certain:
        return _uncertain(outcome)
    judge_outcome(outcome)
    taken = place.folder.with_name("tried")
    take_model(model, taken, request.task.limits.model)
    file = inspect_model(taken, contract.forbidden_layers)
    check_model(file, request.task, request.profile)
    refused = next((check.refusal for check in checks if check.refusal), None)
    if refused is not None:
        judge_score(refused, ended, contract, version_hint(file, request.python))
    return "" if checks else "the process ended while it loaded the model again"


def _uncertain(outcome: OutcomeLine) -> str:
    """Why an outcome is uncertain for the whole training."""
    if outcome.kind == "Untried":
        return outcome.text
    if outcome.status == "no-model":
        return "after one batch, solution_model() returned None"
    where = f" in line {outcome.line}" if outcome.line else ""
    return f"after one batch, the code stopped with {outcome.kind}{where}: {outcome.text}"
