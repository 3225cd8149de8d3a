"""Reading a model file in a confined process, and checking its result."""

from __future__ import annotations

import json
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerasight.grading.modelfile.configuration import ClassRow
from kerasight.grading.records import checked
from kerasight.grading.records.checked import MalformedError
from kerasight.grading.records.log import Log
from kerasight.grading.records.result import Cause, Infrastructure, Zero
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.limits import Limits
from kerasight.grading.sandbox.python import own_python, worker_order
from kerasight.grading.sandbox.running import Ended
from kerasight.grading.sandbox.scratch import scratch_folder

LIMITS = Limits(
    train_seconds=0,
    score_seconds=60,
    memory=2**31,
    file=2**20,
    model=0,
    log=2**16,
)
"""The limits of the reader: the largest model of a task takes a second."""

MOST_CLASSES = 20_000


@dataclass(frozen=True, slots=True)
class Declared:
    """What a model file declares: the Keras version that saved it, and each class in it."""

    keras_version: str
    classes: tuple[ClassRow, ...]


def declared_by(path: Path, format_name: str) -> Declared:
    """Read a model file of a format, `keras` or `hdf5`.

    Raises Zero for a file that is damaged or refers to other files, and Infrastructure if something
    else stopped the reader.
    """
    classes: list[ClassRow] = []
    versions: list[str] = []
    refusals: list[Zero] = []

    def take(line: bytes) -> None:
        try:
            fields = json.loads(line)
            match fields["event"]:
                case "class" if len(classes) < MOST_CLASSES:
                    classes.append(_class_row(fields))
                case "declared":
                    versions.append(checked.text(fields.get("keras_version")))
                case "unsound":
                    refusals.append(_refusal(fields))
        except (ValueError, LookupError, TypeError, RecursionError, MalformedError):
            refusals.append(Zero(Cause.BAD_FILE, "The saved model is damaged: it defies reading."))

    log = Log(LIMITS.log)
    with scratch_folder() as scratch:
        order = worker_order(
            "inspect_model",
            {"model": str(path), "format": format_name},
            python=own_python(),
            folder=scratch,
            limits=LIMITS,
            seconds=LIMITS.score_seconds,
            visible=(path.parent,),
        )
        ended = running.run(order, take, log)
    if refusals:
        raise refusals[0]
    if not versions:
        raise _silent_end(ended, log)
    return Declared(versions[0], tuple(classes))


def _class_row(fields: dict[str, Any]) -> ClassRow:
    optional = {
        name: None if fields.get(name) is None else checked.text(fields[name])
        for name in ("module", "name", "vocabulary")
    }
    return ClassRow(
        class_name=checked.text(fields.get("class_name")),
        registered=fields.get("registered") is True,
        **optional,
    )


def _refusal(fields: dict[str, Any]) -> Zero:
    cause = Cause.UNSAFE_FILE if fields.get("cause") == "unsafe-file" else Cause.BAD_FILE
    return Zero(cause, checked.text(fields.get("text")))


def _silent_end(ended: Ended, log: Log) -> Exception:
    """Why the reader ended without a result."""
    if ended.reason == "lost" or ended.code == -signal.SIGKILL:
        return Infrastructure("the process that reads the model was killed from outside")
    if ended.reason == "exit" and (ended.code or 0) > 0:
        # Problems of the file are reported; this is a missing package, or an internal error.
        last = (log.tail(1) or [""])[-1]
        return Infrastructure(f"the process that reads the model failed: {last}")
    return Zero(
        Cause.UNSAFE_FILE,
        "The saved model brings down whatever reads it, or takes all of its time or memory "
        f"({ended.reason}). Save it again with model.save('model.keras').",
    )
