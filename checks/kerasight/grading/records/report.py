"""The report of a graded check: the document that every page and line is a view of."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kerasight.grading.records.answers import AnswersRecord
from kerasight.grading.records.events import StageName, StageStatus
from kerasight.grading.records.messages import LayerRow
from kerasight.grading.records.result import MAX_SCORE
from kerasight.output.diff import changed_lines
from kerasight.values.findings import Edit, Finding, Span

VERSION = 1
"""The version of the document; it changes when the meaning of a field does."""

SCHEMA_FILE = Path(__file__).with_name("schemas") / f"report-{VERSION}.json"
SCHEMA = f"https://kerasight.readthedocs.io/en/latest/schemas/{SCHEMA_FILE.name}"


@dataclass(frozen=True, slots=True)
class Point:
    """The metrics at the end of an epoch; None if not finite."""

    epoch: int
    seconds: float
    logs: dict[str, float | None]


@dataclass(slots=True)
class Fit:
    """One call of `fit`: the planned number of epochs, and the actual ones."""

    epochs: int
    points: list[Point] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """The names of the curves without `val_`, loss first, then in Keras's order."""
        names = dict.fromkeys(name for point in self.points for name in point.logs)
        training = [name for name in names if not name.startswith("val_")]
        return sorted(training, key=lambda name: name != "loss")

    def series(self, name: str) -> list[float | None]:
        """The values of one curve, one per epoch; empty if no epoch has it."""
        values = [point.logs.get(name) for point in self.points]
        return values if any(name in point.logs for point in self.points) else []


@dataclass(slots=True)
class StageRecord:
    """A stage that ended, and how."""

    stage: StageName
    status: StageStatus
    seconds: float

    note: str = ""
    """Why it was skipped."""


@dataclass(slots=True)
class ModelRecord:
    """The saved model."""

    sha256: str

    size: int
    """In bytes."""

    keras_version: str
    params: int | None = None

    trainable: int | None = None
    """The number of parameters that training changes."""

    layers: tuple[LayerRow, ...] = ()


@dataclass(frozen=True, slots=True)
class SymptomRecord:
    """One symptom of a training, and the numbers that show it."""

    kind: str
    title: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """A certain change of the graded text: its title, the edits, and the edits as a patch."""

    title: str
    edits: tuple[Edit, ...]
    patch: str

    @property
    def lines(self) -> list[str]:
        """The removed and added lines, with `-` or `+` in front."""
        return changed_lines(self.patch)

    def to_json(self) -> dict[str, Any]:
        """Edits as in `kerasight check --output-format json`: rows and columns from 1."""
        edits = [{"content": each.text, **_location(each.span)} for each in self.edits]
        return {"title": self.title, "edits": edits, "patch": self.patch}


@dataclass(frozen=True, slots=True)
class RemedyRecord:
    """What to try."""

    text: str

    line: int | None
    """The line of the solution that it is about, None if there is none."""

    change: ChangeRecord | None = None
    """Makes the change in the text, where that is certain."""

    command: str = ""
    """The command of `kerasight` that makes the change, empty if none."""

    def to_json(self) -> dict[str, Any]:
        """The fields, with the change as an object."""
        change = None if self.change is None else self.change.to_json()
        fields = {"text": self.text, "line": self.line, "change": change}
        return {**fields, "command": self.command or None}


@dataclass(frozen=True, slots=True)
class DiagnosisRecord:
    """The symptoms of a training, and the remedies, best first."""

    primary: SymptomRecord | None
    """The symptom to fix first."""

    also_seen: tuple[SymptomRecord, ...]
    remedies: tuple[RemedyRecord, ...]

    abstained: str
    """Why nothing is claimed."""

    train_value: float | None
    """The metric of the saved model on training examples, without dropout."""

    train_examples: int
    """The number of these examples."""

    def to_json(self) -> dict[str, Any]:
        """The fields, as in the report and the last event of a check."""
        return {**asdict(self), "remedies": [each.to_json() for each in self.remedies]}


@dataclass(slots=True)
class LogRecord:
    """The output of the solution."""

    total_bytes: int = 0
    truncated: bool = False
    tail: list[str] = field(default_factory=list)


@dataclass(slots=True)
class LimitsRecord:
    """The limits in seconds and bytes; the enforced ones, and the others as sentences."""

    train_seconds: float
    score_seconds: float
    memory: int
    file: int
    model: int
    enforced: tuple[str, ...] = ()
    not_enforced: tuple[str, ...] = ()
    cpu_seconds: float = 0.0
    peak_memory: int = 0


@dataclass(slots=True)
class Report:
    """One attempt."""

    attempt: str
    created: str
    task: str
    title: str
    metric: str
    bands: tuple[float, ...]
    lower_is_better: bool
    unit: str
    solution: str
    solution_sha256: str
    seed: int
    versions: dict[str, str]
    limits: LimitsRecord

    folder: str
    """The folder of its views."""

    score: int = 0
    cause: str | None = None
    message: str = ""

    value: float | None = None
    """The metric, None if there is none."""

    interval: tuple[float, float] | None = None
    """The 95 % confidence interval of the metric."""

    cap: str | None = None

    capped: float | None = None
    """The second measure of the task's `cap`."""

    held_back: int | None = None
    """The score of the metric alone, if the cap lowers it."""

    examples: int = 0
    stages: list[StageRecord] = field(default_factory=list)
    fits: list[Fit] = field(default_factory=list)
    model: ModelRecord | None = None
    findings: tuple[Finding, ...] = ()
    diagnosis: DiagnosisRecord | None = None
    answers: AnswersRecord | None = None

    hints: tuple[str, ...] = ()
    """From the author of the task."""

    profile: str | None = None
    """The requested Keras release."""

    log: LogRecord = field(default_factory=LogRecord)

    @property
    def next_band(self) -> float | None:
        """The metric of the next score, None at the highest score."""
        return self.bands[self.score] if self.score < len(self.bands) else None

    def to_json(self) -> dict[str, Any]:
        """The versioned document, with the schema in `SCHEMA_FILE`; its keys have a fixed order.

        It names files but no folders, so that it is the same on every machine.
        """
        fields = asdict(self)
        fields["solution"] = Path(self.solution).name
        fields["findings"] = [_finding(finding) for finding in self.findings]
        fields["diagnosis"] = None if self.diagnosis is None else self.diagnosis.to_json()
        fields["metric"] = {
            "name": self.metric,
            "value": self.value,
            "interval": self.interval,
            "examples": self.examples,
            "unit": self.unit,
            "lower_is_better": self.lower_is_better,
        }
        for name in ("value", "interval", "examples", "unit", "lower_is_better", "folder"):
            del fields[name]
        return {"schema": SCHEMA, "version": VERSION, "max_score": MAX_SCORE, **fields}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "url": finding.url,
        **_location(finding.span),
    }


def _location(span: Span) -> dict[str, Any]:
    start, end = span.start, span.end
    return {
        "location": {"row": start.line, "column": start.column},
        "end_location": {"row": end.line, "column": end.column},
    }
