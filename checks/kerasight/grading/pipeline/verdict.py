"""Turns the end of a worker into a score of 0 with its cause, or into nothing if it succeeded."""

from __future__ import annotations

import signal

from kerasight.grading.records.log import Log
from kerasight.grading.records.messages import OutcomeLine, ScoredLine
from kerasight.grading.records.report import Fit
from kerasight.grading.records.result import Cause, Infrastructure, Zero
from kerasight.grading.sandbox.running import PROCESSES, Ended
from kerasight.values.contracts import Contract, batched
from kerasight.values.events import ENTRY

NATIVE_MEMORY = ("std::bad_alloc", "failed to allocate memory", "OOM when allocating")
"""What TensorFlow's native code prints when it is out of memory."""

DISK_FULL = "No space left on device"


def judge_training(
    ended: Ended,
    outcome: OutcomeLine | None,
    fits: list[Fit],
    log: Log,
    *,
    seconds: float,
    memory: int,
) -> None:
    """Raise Zero unless the solution saved a model; `seconds` and `memory` are the limits.

    Raises Infrastructure as `judge_outcome` does.
    """
    if ended.reason == "timeout":
        raise Zero(Cause.TIMEOUT, _timeout(fits, seconds))
    if ended.reason == "memory":
        raise Zero(Cause.OUT_OF_MEMORY, _memory(f"more than {memory / 2**30:.1f} GiB of memory"))
    if ended.reason == "processes":
        raise Zero(
            Cause.CRASH,
            f"The code started more than {PROCESSES} processes. Start fewer workers.",
        )
    if ended.reason == "lost":
        raise Zero(Cause.CRASH, "The code killed the process that watches it.")
    if outcome is None:
        raise _silent_end(ended, log, seconds)
    judge_outcome(outcome)


def judge_outcome(outcome: OutcomeLine) -> None:
    """Raise Zero unless a model was saved, Infrastructure if the disk was full."""
    if outcome.status == "no-model":
        raise Zero(
            Cause.NO_MODEL,
            f"{ENTRY}() returned {_what(outcome.kind)}, not a Keras model. "
            "End it with `return model`.",
        )
    if outcome.status == "raised":
        if DISK_FULL in outcome.text:
            raise Infrastructure(
                f"the code met a full disk ({_first_line(outcome.text)}): free some"
            )
        raise _raised(outcome)


def judge_score(
    scored: ScoredLine | None, ended: Ended, contract: Contract, hint: str = ""
) -> ScoredLine:
    """The message for a scored model. Raises Zero for any other, and Infrastructure if something
    else killed the scorer: no code of the solution runs there.

    `hint` may explain a file that cannot be loaded.
    """
    if scored is None:
        if ended.reason == "timeout":
            raise Zero(Cause.TIMEOUT, "The model took too long on the test data. Make it smaller.")
        if ended.reason == "memory":
            raise Zero(Cause.OUT_OF_MEMORY, _memory("too much memory on the test data"))
        if ended.reason == "lost" or ended.code == -signal.SIGKILL:
            raise Infrastructure("the process that measures was killed from outside: run it again")
        raise Zero(
            Cause.BAD_FILE,
            "The process that loads the model died: the saved model is damaged or too large.",
        )
    match scored.status:
        case "not-loaded":
            text = f"The saved model cannot be loaded: {scored.kind}: {_first_line(scored.text)}"
            raise Zero(Cause.BAD_FILE, f"{text} {hint}".rstrip())
        case "other-shape":
            raise Zero(Cause.CONTRACT, _other_shape(scored, contract))
        case "not-run":
            text = f"The model fails on the test data: {scored.kind}: {_first_line(scored.text)}"
            raise Zero(Cause.CONTRACT, text)
        case "non-finite":
            raise Zero(
                Cause.NON_FINITE,
                f"The model gives NaN or infinity for {scored.broken:,} of {scored.examples:,} "
                "test examples: training diverged. Lower the learning rate, and check the loss.",
            )
        case "measured":
            return scored


def _silent_end(ended: Ended, log: Log, seconds: float) -> Zero:
    """The process ended without a message from its worker."""
    code = ended.code or 0
    if any(mark in log.text() for mark in NATIVE_MEMORY):
        return Zero(Cause.OUT_OF_MEMORY, _memory("more memory than it may"))
    if code >= 0:
        return Zero(
            Cause.NO_MODEL,
            f"The code ended the process (exit code {code}) before {ENTRY}() returned a model.",
        )
    name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
    if name == "SIGXCPU" or (name == "SIGKILL" and ended.cpu_seconds >= seconds):
        return Zero(Cause.TIMEOUT, f"Training used all its processor time ({seconds:g} s a core).")
    return Zero(Cause.CRASH, f"The process died of {name} before {ENTRY}() returned a model.")


def _raised(outcome: OutcomeLine) -> Zero:
    where = f" in line {outcome.line}" if outcome.line else ""
    text = f"{outcome.kind}{where}: {_first_line(outcome.text)}".rstrip(": ")
    if outcome.memory:
        return Zero(Cause.OUT_OF_MEMORY, _memory("more memory than it may") + f" {text}.")
    if outcome.kind == "SystemExit":
        return Zero(
            Cause.NO_MODEL,
            f"The code exits{where} before {ENTRY}() returned a model. Remove the exit.",
        )
    if outcome.stage == "save":
        return Zero(Cause.BAD_FILE, f"The model cannot be saved: {text}")
    return Zero(Cause.CRASH, f"The code stopped with {text}")


def _timeout(fits: list[Fit], seconds: float) -> str:
    advice = "Train fewer epochs or a smaller model, or give more time with --time-limit."
    if not fits or not fits[-1].points:
        return (
            f"Training did not end within {seconds:g} s, and no epoch did. Is there a loop without "
            f"end? {advice}"
        )
    done, total = fits[-1].points[-1].epoch, fits[-1].epochs
    return f"Training did not end within {seconds:g} s: epoch {done} of {total} was done. {advice}"


def _memory(amount: str) -> str:
    advice = "Use smaller batches, a smaller model, or fewer copies of the data."
    return f"The code used {amount}. {advice}"


def _other_shape(scored: ScoredLine, contract: Contract) -> str:
    if scored.input_shape not in contract.input_shapes:
        got = (
            "several inputs or none" if scored.input_shape is None else batched(scored.input_shape)
        )
        return (
            f"The model takes {got}; the task wants {contract.wanted_input}. Start it with "
            "keras.Input(shape=...)."
        )
    got = "several outputs" if scored.output_shape is None else batched(scored.output_shape)
    return f"The model gives {got}; the task wants {contract.wanted_output}."


def _what(kind: str) -> str:
    return "None" if kind == "NoneType" else f"a {kind}"


def _first_line(text: str) -> str:
    """The first line of an exception; if Keras starts with the place, also the rest."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    opening = bool(lines) and lines[0].startswith("Exception encountered when calling")
    return " ".join(lines[: 2 if opening else 1])[:300]
