"""Finds a learning rate for a solution: a sweep, and short trainings at the candidates."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerasight.faults import Fault
from kerasight.grading.learning_rate.analysis import (
    Band,
    Curve,
    Trial,
    band,
    best_trial,
    curve,
)
from kerasight.grading.pipeline.profiles import variables_of
from kerasight.grading.records.drawable import drawable
from kerasight.grading.records.log import Log
from kerasight.grading.records.messages import (
    CandidateLine,
    FitLine,
    OutcomeLine,
    RateLine,
    parse_line,
)
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.python import Python, worker_order
from kerasight.grading.sandbox.running import Ended
from kerasight.grading.sandbox.scratch import scratch_folder
from kerasight.grading.tasks.data import write_training_data
from kerasight.grading.tasks.task import Task

SECONDS = 900.0
"""The time limit of each of the two runs."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """Learning rates to try, rising from `low` to `high`."""

    low: float = 1e-7
    high: float = 1.0

    steps: int = 150
    """The number of rates."""

    by: str = "batch"
    """`batch` or `epoch`: when the rate rises."""


@dataclass(frozen=True, slots=True)
class Found:
    """The result of a search."""

    begun: FitLine
    swept: Curve

    band: Band | str
    """The range of good rates, or the reason why there is none."""

    trials: tuple[Trial, ...]

    @property
    def best(self) -> Trial | None:
        """The trial with the lowest loss, None without trials."""
        return best_trial(self.trials)


@dataclass(frozen=True, slots=True)
class Search:
    """What to search in, and how."""

    solution: Path
    task: Task
    python: Python
    seed: int
    sweep: Sweep
    trial_epochs: int

    profile: str | None = None
    """The Keras release, None if the solution chooses."""


def find_learning_rate(search: Search, report: Callable[[RateLine | CandidateLine], None]) -> Found:
    """Sweep, analyse, and try three candidates. Raises Fault if the solution never fits a model, or
    fails before."""
    swept: list[RateLine] = []
    begun: list[FitLine] = []

    def on_sweep(line: Any) -> None:
        if isinstance(line, RateLine):
            swept.append(line)
            report(line)
        elif isinstance(line, FitLine):
            begun.append(line)

    sweep = search.sweep
    fields = {"low": sweep.low, "high": sweep.high, "steps": sweep.steps, "by": sweep.by}
    _run(search, {"sweep": fields}, on_sweep)
    if not begun or not swept:
        raise Fault("the solution never calls `fit`, so there is no learning rate to find")
    result = curve([each.learning_rate for each in swept], drawable([each.loss for each in swept]))
    found = band(result)
    if isinstance(found, str):
        return Found(begun[0], result, found, ())
    trials: dict[float, Trial] = {}

    def on_trial(line: Any) -> None:
        if isinstance(line, CandidateLine):
            report(line)
            validated = "val_loss" in line.logs
            loss = line.logs.get("val_loss" if validated else "loss")
            before = trials.get(line.learning_rate)
            losses = (*(before.losses if before else ()), loss)
            trials[line.learning_rate] = Trial(line.learning_rate, losses, validated)

    candidates = {"rates": list(found.candidates), "epochs": search.trial_epochs}
    _run(search, {"candidates": candidates}, on_trial)
    return Found(begun[0], result, found, tuple(trials.values()))


def _run(search: Search, order: dict[str, object], on_line: Callable[[Any], None]) -> None:
    """One run of the worker in the sandbox of a graded check."""
    outcome: list[OutcomeLine] = []

    def take(line: bytes) -> None:
        message = parse_line(line)
        if isinstance(message, OutcomeLine):
            outcome.append(message)
        else:
            on_line(message)

    log = Log(search.task.limits.log)
    with scratch_folder() as scratch:
        solution = scratch / search.solution.name
        shutil.copyfile(search.solution, solution)
        data = write_training_data(search.task, scratch)
        paths = {"solution": str(solution), "original_folder": str(search.solution.parent)}
        ended = running.run(
            worker_order(
                "sweep",
                {**order, **paths, "seed": search.seed},
                python=search.python,
                folder=scratch,
                limits=search.task.limits,
                seconds=SECONDS,
                hide=data.hide,
                visible=(search.solution.parent,),
                variables=variables_of(search.profile),
            ),
            take,
            log,
        )
    _judge(ended, outcome[-1] if outcome else None, log)


def _judge(ended: Ended, outcome: OutcomeLine | None, log: Log) -> None:
    """Raise Fault unless the worker finished."""
    if ended.reason == "timeout":
        raise Fault(f"the sweep did not end within {SECONDS:g} s: take fewer --steps")
    if outcome is not None and outcome.status == "raised":
        where = f" in line {outcome.line}" if outcome.line else ""
        raise Fault(f"the solution stopped with {outcome.kind}{where}: {outcome.text[:300]}")
    if outcome is not None and outcome.status == "no-model":
        raise Fault("the solution never calls `fit`, so there is no learning rate to find")
    if outcome is None:
        last = (log.tail(1) or [""])[-1]
        raise Fault(f"the solution ended before it called `fit` ({ended.reason}) {last}".strip())
