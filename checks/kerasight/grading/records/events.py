"""What a graded check tells while it runs; each is one line of `--output-format jsonl`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Literal, TypeAlias

StageName: TypeAlias = Literal[
    "contract", "dry-run", "train", "save", "score", "diagnose", "report"
]
StageStatus: TypeAlias = Literal["started", "passed", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `to_json` is its line."""

    name: ClassVar[str]

    def to_json(self) -> dict[str, Any]:
        """The fields, `event` first."""
        return {"event": self.name, **asdict(self)}


@dataclass(frozen=True, slots=True)
class Start(Event):
    """The check begins."""

    name: ClassVar[str] = "start"
    task: str
    title: str


@dataclass(frozen=True, slots=True)
class Stage(Event):
    """A stage starts or ends; `seconds` is what it took, 0 at its start.

    `note` says why a stage was skipped, in whole or after a part of it.
    """

    name: ClassVar[str] = "stage"
    stage: StageName
    status: StageStatus
    seconds: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Batch(Event):
    """A batch of an epoch ended, told a few times a second; `logs` are means of the epoch so far.

    `batches` is None where Keras does not know how many there are.
    """

    name: ClassVar[str] = "batch"
    epoch: int
    batch: int
    batches: int | None
    logs: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Epoch(Event):
    """An epoch of a `fit` ended; `logs` holds Keras's numbers, None for what is not finite.

    `seconds` count from the start of the `fit`, `eta_seconds` to its last epoch.
    """

    name: ClassVar[str] = "epoch"
    epoch: int
    epochs: int
    logs: dict[str, float | None]
    seconds: float
    eta_seconds: float


@dataclass(frozen=True, slots=True)
class Result(Event):
    """The check ended; `report` is the absolute path of report.html."""

    name: ClassVar[str] = "result"
    score: int
    max_score: int
    cause: str | None
    message: str
    metric: dict[str, Any]
    bands: list[float]
    report: str
    diagnosis: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Failure(Event):
    """The check ended without a score, through no fault of the solution."""

    name: ClassVar[str] = "failure"
    cause: str
    message: str


Listener: TypeAlias = Callable[[Event], None]
