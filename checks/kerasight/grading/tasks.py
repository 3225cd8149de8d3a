"""A practice task: what a folder under `kerasight/tasks` says, read and checked."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Protocol, cast

from kerasight.faults import Fault

TASK_LINE = re.compile(r"^#\s*kerasight:\s*task=([\w-]+)\s*$")
TASK_LINE_SEARCHED = 20
"""How many lines from the top of a solution the line that names its task may stand."""


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
class Contract:
    """What a model must take and give; shapes without the batch axis."""

    input_shapes: tuple[tuple[int | None, ...], ...]
    output_shape: tuple[int | None, ...]
    forbidden_layers: tuple[str, ...]


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

    @property
    def starter(self) -> str:
        """The text of the starter file."""
        return _folder(self.id).joinpath("starter.py").read_text(encoding="utf-8")

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


def task_ids() -> list[str]:
    """The ids of all built-in tasks, sorted."""
    return sorted(
        folder.name
        for folder in files("kerasight.tasks").iterdir()
        if folder.joinpath("task.toml").is_file()
    )


def load_task(task_id: str) -> Task:
    """The task called `task_id`. Raises Fault, with the known ones, when there is none."""
    known = task_ids()
    if task_id not in known:
        close = difflib.get_close_matches(task_id, known, n=1)
        hint = f"did you mean {close[0]!r}? " if close else ""
        raise Fault(f"there is no task {task_id!r}: {hint}the tasks are {', '.join(known)}")
    table = tomllib.loads(_folder(task_id).joinpath("task.toml").read_text(encoding="utf-8"))
    contract, metric, limits = table["contract"], table["metric"], table["limits"]
    return Task(
        id=task_id,
        title=table["title"],
        category=table["category"],
        statement=table["statement"].strip(),
        training_file=table["training_file"],
        seed=table["seed"],
        contract=Contract(
            input_shapes=tuple(tuple(shape) for shape in contract["input_shapes"]),
            output_shape=tuple(contract["output_shape"]),
            forbidden_layers=tuple(contract["forbidden_layers"]),
        ),
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
    )


def _cap(table: dict[str, Any]) -> Cap:
    most = {int(score): float(value) for score, value in table["most"].items()}
    scores = tuple(sorted(most, reverse=True))
    return Cap(table["name"], scores, tuple(most[score] for score in scores))


def task_named_in(text: str) -> str | None:
    """The id in the line `# kerasight: task=ID` near the top of a solution, if there is one."""
    for line in text.splitlines()[:TASK_LINE_SEARCHED]:
        if match := TASK_LINE.match(line):
            return match[1]
    return None


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


def _folder(task_id: str) -> Traversable:
    return files("kerasight.tasks").joinpath(task_id)
