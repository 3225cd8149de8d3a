"""Checks the messages of a worker: the solution itself may have written them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from kerasight.grading.records import checked
from kerasight.grading.records.answer_rows import HiddenRow, KnownAnswersRow, hidden_row, known_row
from kerasight.grading.records.checked import MalformedError

LOGS = 64
LAYERS = 2000
EPOCHS = 1_000_000


@dataclass(frozen=True, slots=True)
class FitLine:
    """A `fit` starts: names of the loss and the optimizer, the learning rate, the losses of the
    best constant prediction for its labels (`entropy`, `variance`, `deviation`), and the number of
    validation examples, 0 if unknown."""

    loss: str
    optimizer: str
    learning_rate: float | None
    constant_losses: dict[str, float]
    validation_examples: int = 0


@dataclass(frozen=True, slots=True)
class BatchLine:
    """A batch of an epoch ended."""

    epoch: int
    batch: int

    batches: int | None
    """The number of batches, None if Keras does not know it."""

    logs: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class RateLine:
    """A step of a sweep of learning rates."""

    learning_rate: float

    loss: float | None
    """None if it was not finite."""


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """An epoch of a short training at one learning rate."""

    learning_rate: float
    epoch: int
    logs: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class EpochLine:
    """An epoch ended."""

    epoch: int
    epochs: int
    logs: dict[str, float | None]

    seconds: float
    """Since the start of its `fit`."""


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """`solution_model()` returned a model, which is saved next."""


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """How the solution ended."""

    status: Literal["saved", "no-model", "raised"]
    stage: Literal["train", "save"] = "train"
    kind: str = ""
    text: str = ""
    line: int | None = None
    memory: bool = False

    certain: bool = True
    """After a dry run: whether the whole training would end in the same way."""


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One layer of the saved model."""

    name: str
    class_name: str

    output_shape: tuple[int | None, ...] | None
    """With the batch axis, None if there are several."""

    params: int


@dataclass(frozen=True, slots=True)
class UnitsRow:
    """The units of a layer on training examples."""

    layer: str
    units: int

    dead: float
    """A share of the units."""

    saturated: float
    """A share of the units."""


@dataclass(frozen=True, slots=True)
class KnownRow:
    """The saved model on training examples, and its predictions for the hidden ones."""

    value: float
    """The metric on the training examples."""

    examples: int
    """The number of training examples."""

    commonest_answer: float | None
    """As in `kerasight.grading.diagnosis.symptoms.Facts`."""

    commonest_label: float | None
    """As in `kerasight.grading.diagnosis.symptoms.Facts`."""

    spread: float | None
    """As in `kerasight.grading.diagnosis.symptoms.Facts`."""

    units: tuple[UnitsRow, ...]
    answers: KnownAnswersRow | None = None


@dataclass(frozen=True, slots=True)
class ScoredLine:
    """The result of the scorer; fields that its status does not need have their defaults."""

    status: Literal["measured", "non-finite", "other-shape", "not-loaded", "not-run"]
    value: float | None = None
    interval: tuple[float, float] | None = None
    capped: float | None = None
    broken: int = 0
    examples: int = 0
    input_shape: tuple[int | None, ...] | None = None
    output_shape: tuple[int | None, ...] | None = None
    kind: str = ""
    text: str = ""
    params: int | None = None
    trainable: int | None = None
    layers: tuple[LayerRow, ...] = ()
    known: KnownRow | None = None
    hidden: HiddenRow | None = None


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A dry run loaded the saved model and predicted some examples."""

    refusal: ScoredLine | None
    """Why that failed, None if it did not."""


Line: TypeAlias = (
    FitLine
    | BatchLine
    | EpochLine
    | RateLine
    | CandidateLine
    | ReturnedLine
    | OutcomeLine
    | ScoredLine
    | CheckedLine
)


def parse_line(line: bytes) -> Line | None:
    """The message in a line, None if it is anything else."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict):
        return None
    try:
        match fields.get("event"):
            case "fit":
                return _fit(fields)
            case "batch":
                return _batch(fields)
            case "epoch":
                return _epoch(fields)
            case "rate":
                return _rate(fields)
            case "candidate":
                return _candidate(fields)
            case "returned":
                return ReturnedLine()
            case "outcome":
                return _outcome(fields)
            case "scored":
                return _scored(fields)
            case "checked":
                return _checked(fields)
            case _:
                return None
    except MalformedError:
        return None


def _fit(fields: dict[str, Any]) -> FitLine:
    losses, rate = fields.get("constant_losses"), fields.get("learning_rate")
    if not isinstance(losses, dict) or len(losses) > LOGS:
        raise MalformedError
    return FitLine(
        loss=checked.text(fields.get("loss")),
        optimizer=checked.text(fields.get("optimizer")),
        learning_rate=None if rate is None else checked.number(rate),
        constant_losses={
            checked.text(name): checked.number(value) for name, value in losses.items()
        },
        validation_examples=checked.integer(fields.get("validation_examples", 0), 0, 10**9),
    )


def _batch(fields: dict[str, Any]) -> BatchLine:
    batches = fields.get("batches")
    return BatchLine(
        epoch=checked.integer(fields.get("epoch"), 1, EPOCHS),
        batch=checked.integer(fields.get("batch"), 1, 10**9),
        batches=None if batches is None else checked.integer(batches, 1, 10**9),
        logs=_logs(fields),
    )


def _epoch(fields: dict[str, Any]) -> EpochLine:
    return EpochLine(
        epoch=checked.integer(fields.get("epoch"), 1, EPOCHS),
        epochs=checked.integer(fields.get("epochs"), 1, EPOCHS),
        logs=_logs(fields),
        seconds=max(0.0, checked.number(fields.get("seconds"))),
    )


def _rate(fields: dict[str, Any]) -> RateLine:
    loss = fields.get("loss")
    return RateLine(
        checked.number(fields.get("learning_rate")),
        None if loss is None else checked.number(loss),
    )


def _candidate(fields: dict[str, Any]) -> CandidateLine:
    return CandidateLine(
        learning_rate=checked.number(fields.get("learning_rate")),
        epoch=checked.integer(fields.get("epoch"), 1, EPOCHS),
        logs=_logs(fields),
    )


def _logs(fields: dict[str, Any]) -> dict[str, float | None]:
    logs = fields.get("logs")
    if not isinstance(logs, dict) or len(logs) > LOGS:
        raise MalformedError
    return {
        checked.text(name)[:100]: None if value is None else checked.number(value)
        for name, value in logs.items()
    }


def _outcome(fields: dict[str, Any]) -> OutcomeLine:
    status, stage = fields.get("status"), fields.get("stage", "train")
    if status not in ("saved", "no-model", "raised") or stage not in ("train", "save"):
        raise MalformedError
    line = fields.get("line")
    return OutcomeLine(
        status=status,
        stage=stage,
        kind=checked.text(fields.get("kind", "")),
        text=checked.text(fields.get("text", "")),
        line=None if line is None else checked.integer(line, 1, 10_000_000),
        memory=fields.get("memory") is True,
        certain=fields.get("certain") is not False,
    )


def _scored(fields: dict[str, Any]) -> ScoredLine:
    status, layers = fields.get("status"), fields.get("layers", [])
    if status not in ("measured", "non-finite", "other-shape", "not-loaded", "not-run"):
        raise MalformedError
    if not isinstance(layers, list) or len(layers) > LAYERS:
        raise MalformedError
    params, trainable = fields.get("params"), fields.get("trainable")
    return ScoredLine(
        status=status,
        value=checked.number(fields.get("value")) if status == "measured" else None,
        interval=_interval(fields.get("interval")),
        capped=None if fields.get("capped") is None else checked.number(fields["capped"]),
        broken=checked.integer(fields.get("broken", 0), 0, 10**9),
        examples=checked.integer(fields.get("examples", 0), 0, 10**9),
        input_shape=_shape(fields.get("input_shape")),
        output_shape=_shape(fields.get("output_shape")),
        kind=checked.text(fields.get("kind", "")),
        text=checked.text(fields.get("text", "")),
        params=None if params is None else checked.integer(params, 0, 10**15),
        trainable=None if trainable is None else checked.integer(trainable, 0, 10**15),
        layers=tuple(_layer(row) for row in layers),
        known=None if fields.get("known") is None else _known(fields["known"]),
        hidden=None if fields.get("hidden") is None else hidden_row(fields["hidden"]),
    )


def _checked(fields: dict[str, Any]) -> CheckedLine:
    if fields.get("status") == "sound":
        return CheckedLine(None)
    refusal = _scored(fields)
    if refusal.status == "measured":
        raise MalformedError
    return CheckedLine(refusal)


def _interval(value: object) -> tuple[float, float] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2:
        raise MalformedError
    return checked.number(value[0]), checked.number(value[1])


def _known(row: object) -> KnownRow:
    if not isinstance(row, dict) or not isinstance(row.get("units"), list):
        raise MalformedError
    if len(row["units"]) > LAYERS:
        raise MalformedError
    optional = {
        name: None if row.get(name) is None else checked.number(row[name])
        for name in ("commonest_answer", "commonest_label", "spread")
    }
    return KnownRow(
        value=checked.number(row.get("value")),
        examples=checked.integer(row.get("examples"), 1, 10**9),
        units=tuple(_units(each) for each in row["units"]),
        answers=None if row.get("answers") is None else known_row(row["answers"]),
        **optional,
    )


def _units(row: object) -> UnitsRow:
    if not isinstance(row, dict):
        raise MalformedError
    return UnitsRow(
        layer=checked.text(row.get("layer")),
        units=checked.integer(row.get("units"), 1, 10**9),
        dead=checked.number(row.get("dead")),
        saturated=checked.number(row.get("saturated")),
    )


def _layer(row: object) -> LayerRow:
    if not isinstance(row, dict):
        raise MalformedError
    return LayerRow(
        name=checked.text(row.get("name")),
        class_name=checked.text(row.get("class")),
        output_shape=_shape(row.get("output_shape")),
        params=checked.integer(row.get("params"), 0, 10**15),
    )


def _shape(value: object) -> tuple[int | None, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) > 32:
        raise MalformedError
    return tuple(None if axis is None else checked.integer(axis, 0, 10**12) for axis in value)
