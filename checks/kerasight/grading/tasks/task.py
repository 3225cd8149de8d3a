"""A task: its contract, and the scores of its metric."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerasight.contracts.folders import STARTER_FILE, TASK_FILE, find_task
from kerasight.contracts.reading import read_contract
from kerasight.faults import Fault
from kerasight.grading.sandbox.limits import Limits
from kerasight.grading.tasks.reading import read_table
from kerasight.grading.tasks.schema import LIMITS
from kerasight.grading.tasks.showing import Showing, read_showing
from kerasight.profiles import GRADED
from kerasight.values.contracts import Contract


@dataclass(frozen=True, slots=True)
class Cap:
    """A second measure that limits the score."""

    metric: str
    """Its name."""

    scores: tuple[int, ...]
    """The limited scores, highest first."""

    most: tuple[float, ...]
    """`most[i]` is the highest loss of `metric` for the score `scores[i]`."""

    def highest(self, value: float) -> int:
        """The highest score for a value of the measure."""
        for score, most in zip(self.scores, self.most, strict=True):
            if value <= most:
                return score
        return min(self.scores) - 1


@dataclass(frozen=True, slots=True)
class Hints:
    """Hints for learners."""

    by_score: dict[int, str]
    """By the reached score."""

    by_finding: dict[str, str]
    """By the names of rules, symptoms and causes."""


@dataclass(frozen=True, slots=True)
class Task:
    """One task."""

    id: str

    folder: Path
    """Has the file of the task, its starter and its data module."""

    title: str
    category: str
    statement: str
    training_file: str
    seed: int

    profiles: tuple[str, ...]
    """The Keras releases that a solution may be written for."""

    contract: Contract
    metric: str

    bands: tuple[float, ...]
    """The limits of the metric for the scores 1, 2, ...

    They rise, unless `lower_is_better`.
    """

    lower_is_better: bool

    unit: str
    """That of the metric, empty for a share."""

    cap: Cap | None
    sources: tuple[str, ...]
    limits: Limits
    hints: Hints
    showing: Showing

    @property
    def starter(self) -> str:
        """The text of the starter file. Raises Fault if there is none."""
        path = self.folder / STARTER_FILE
        try:
            return path.read_text(encoding="utf-8")
        except OSError as error:
            raise Fault(f"{path} cannot be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise Fault(f"{path} is not UTF-8: save it as that") from error

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


def load_task(name: str, near: Path | None = None) -> Task:
    """The task `name`, an id or the path of a folder, for a file `near`, by default one in the
    working folder.

    Raises Fault if there is none, or if its file is invalid.
    """
    return read_task(find_task(name, near or Path("solution.py")))


def read_task(folder: Path) -> Task:
    """The task in a folder. Raises Fault, with the line, if its file is invalid."""
    table = read_table(folder / TASK_FILE)
    metric = table["metric"]
    limits = {**LIMITS, **table.get("limits", {})}
    contract = read_contract(table["contract"])
    return Task(
        id=folder.name,
        folder=folder,
        title=table["title"],
        category=table["category"],
        statement=table["statement"].strip(),
        training_file=table["training_file"],
        seed=table["seed"],
        profiles=tuple(table.get("profiles", GRADED)),
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
            memory=int(limits["memory_mebibytes"] * 2**20),
            file=int(limits["file_mebibytes"] * 2**20),
            model=int(limits["model_mebibytes"] * 2**20),
            log=int(limits["log_kibibytes"] * 2**10),
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
