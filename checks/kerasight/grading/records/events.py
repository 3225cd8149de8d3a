"""The events of a running graded check; each is one line of `--output-format jsonl`."""

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
    """The check starts."""

    name: ClassVar[str] = "start"
    task: str
    title: str


@dataclass(frozen=True, slots=True)
class Stage(Event):
    """A stage starts or ends."""

    name: ClassVar[str] = "stage"
    stage: StageName
    status: StageStatus

    seconds: float
    """Its duration, 0 at its start."""

    note: str = ""
    """Why the stage was skipped, completely or in part."""


@dataclass(frozen=True, slots=True)
class Batch(Event):
    """A batch of an epoch ended; emitted a few times per second."""

    name: ClassVar[str] = "batch"
    epoch: int
    batch: int

    batches: int | None
    """The number of batches, None if Keras does not know it."""

    logs: dict[str, float | None]
    """Means of the epoch so far."""


@dataclass(frozen=True, slots=True)
class Epoch(Event):
    """An epoch of a `fit` ended."""

    name: ClassVar[str] = "epoch"
    epoch: int
    epochs: int

    logs: dict[str, float | None]
    """The logs of Keras, None for what is not finite."""

    seconds: float
    """Since the start of the `fit`."""

    eta_seconds: float
    """Until the end of the last epoch."""


@dataclass(frozen=True, slots=True)
class Result(Event):
    """The check ended."""

    name: ClassVar[str] = "result"
    score: int
    max_score: int
    cause: str | None
    message: str
    metric: dict[str, Any]
    bands: list[float]

    report: str
    """The absolute path of report.html."""

    diagnosis: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Failure(Event):
    """The check ended without a score, not because of the solution."""

    name: ClassVar[str] = "failure"
    cause: str
    message: str


Listener: TypeAlias = Callable[[Event], None]
