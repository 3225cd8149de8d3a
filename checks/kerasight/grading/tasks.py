"""A practice task: what a folder under `kerasight/tasks` says, read and checked."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from kerasight.contracts.folders import TASK_FILE, task_folder, task_ids
from kerasight.contracts.reading import read_contract
from kerasight.faults import Fault
from kerasight.grading.answers.showing import Showing, read_showing
from kerasight.values.contracts import Contract


class Data(Protocol):
    """The module `data.py` of a task."""

    def sources(self) -> tuple[Path, ...]:
        """Files that hold test data; a solution's process must not read them."""

    def write_training(self, path: Path) -> None:
        """Write what a solution learns from, never test data, as the file or folder `path`."""

    def known(self) -> dict[str, Any]:
        """Training examples as the model is fed them: `inputs` and `labels` as in `hidden_test`."""

    def hidden_test(self) -> dict[str, Any]:
        """`inputs` to feed to the model and the true `labels`."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process of a graded check may use; sizes in bytes, times in seconds of wall clock."""

    train_seconds: float
    score_seconds: float
    memory: int
    file: int
    model: int
    log: int


@dataclass(frozen=True, slots=True)
class Cap:
    """A second measure that high scores ask for.

    `most[i]` is the highest loss of `metric` for the score `scores[i]`, the highest score first.
    """

    metric: str
    scores: tuple[int, ...]
    most: tuple[float, ...]

    def highest(self, value: float) -> int:
        """The highest score that a value of the measure allows."""
        for score, most in zip(self.scores, self.most, strict=True):
            if value <= most:
                return score
        return min(self.scores) - 1


@dataclass(frozen=True, slots=True)
class Hints:
    """What helps a learner on: by the score that was reached, and by what was found.

    `by_finding` has names of rules, of symptoms and of causes.
    """

    by_score: dict[int, str]
    by_finding: dict[str, str]


@dataclass(frozen=True, slots=True)
class Task:
    """One task; `bands` are the edges of the metric for the scores 1, 2, ...

    They rise, unless `lower_is_better`. `unit` is what the metric counts, empty for a share.
    """

    id: str
    title: str
    category: str
    statement: str
    training_file: str
    seed: int
    contract: Contract
    metric: str
    bands: tuple[float, ...]
    lower_is_better: bool
    unit: str
    cap: Cap | None
    sources: tuple[str, ...]
    limits: Limits
    hints: Hints
    showing: Showing

    @property
    def captions(self) -> list[str]:
        """A line for each known example that says which it is; empty where its data has none."""
        captions: Callable[[], list[str]] | None = getattr(self.data, "captions", None)
        return [] if captions is None else captions()

    @property
    def starter(self) -> str:
        """The text of the starter file."""
        return task_folder(self.id).joinpath("starter.py").read_text(encoding="utf-8")

    @property
    def data(self) -> Data:
        """The data module; importing it needs numpy."""
        try:
            return cast(Data, import_module(f"kerasight.tasks.{self.id}.data"))
        except ModuleNotFoundError as missing:
            raise Fault(
                f"grading needs the package {missing.name}: run `pip install 'kerasight[grade]'`"
            ) from missing

    def score(self, value: float, capped: float | None = None) -> int:
        """The score from 0 to `len(bands)` of a metric value, and of the cap's measure."""
        reached = sum(
            value <= edge if self.lower_is_better else value >= edge for edge in self.bands
        )
        return (
            reached
            if self.cap is None or capped is None
            else min(reached, self.cap.highest(capped))
        )


def load_task(task_id: str) -> Task:
    """The task called `task_id`. Raises Fault, with the known ones, when there is none."""
    known = task_ids()
    if task_id not in known:
        close = difflib.get_close_matches(task_id, known, n=1)
        hint = f"did you mean {close[0]!r}? " if close else ""
        raise Fault(f"there is no task {task_id!r}: {hint}the tasks are {', '.join(known)}")
    table = tomllib.loads(task_folder(task_id).joinpath(TASK_FILE).read_text(encoding="utf-8"))
    metric, limits = table["metric"], table["limits"]
    contract = read_contract(table["contract"])
    return Task(
        id=task_id,
        title=table["title"],
        category=table["category"],
        statement=table["statement"].strip(),
        training_file=table["training_file"],
        seed=table["seed"],
        contract=contract,
        metric=metric["name"],
        bands=tuple(metric["bands"]),
        lower_is_better=metric.get("lower_is_better", False),
        unit=metric.get("unit", ""),
        cap=None if "cap" not in metric else _cap(metric["cap"]),
        sources=tuple(table["sources"]),
        limits=Limits(
            train_seconds=limits["train_seconds"],
            score_seconds=limits["score_seconds"],
            memory=limits["memory_mebibytes"] * 2**20,
            file=limits["file_mebibytes"] * 2**20,
            model=limits["model_mebibytes"] * 2**20,
            log=limits["log_kibibytes"] * 2**10,
        ),
        hints=_hints(table.get("hints", {})),
        showing=read_showing(table.get("report", {}), metric["name"], contract),
    )


def _hints(table: dict[str, dict[str, str]]) -> Hints:
    by_score = {int(score): text.strip() for score, text in table.get("score", {}).items()}
    by_finding = {name: text.strip() for name, text in table.get("finding", {}).items()}
    return Hints(by_score, by_finding)


def _cap(table: dict[str, Any]) -> Cap:
    most = {int(score): float(value) for score, value in table["most"].items()}
    scores = tuple(sorted(most, reverse=True))
    return Cap(table["name"], scores, tuple(most[score] for score in scores))


def write_training_data(task: Task, folder: Path) -> Path:
    """Write what the solutions of `task` learn from into `folder`, never the test data."""
    path = folder / task.training_file
    task.data.write_training(path)
    return path


def write_test_data(task: Task, folder: Path) -> Path:
    """Write the hidden test arrays of `task` into `folder`, which no solution can reach."""
    return _write(task.data.hidden_test(), folder / "hidden-test.npz")


def write_known_data(task: Task, folder: Path) -> Path:
    """Write training examples of `task`, as the model is fed them, into `folder`."""
    return _write(task.data.known(), folder / "known.npz")


def _write(arrays: dict[str, Any], path: Path) -> Path:
    import numpy as np

    np.savez(path, **arrays)
    return path
