"""The results of a graded check: a score, or a zero with its cause."""

from __future__ import annotations

from enum import StrEnum

from kerasight.faults import Fault

MAX_SCORE = 5


class Cause(StrEnum):
    """Why a solution scored 0 although Kerasight worked."""

    CONTRACT = "contract"
    CRASH = "crash"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out-of-memory"
    NO_MODEL = "no-model"
    BAD_FILE = "bad-file"
    UNSAFE_FILE = "unsafe-file"
    NON_FINITE = "non-finite"


class Zero(Exception):
    """Ends a graded check with a score of 0; the text gives the reason and advice."""

    def __init__(self, cause: Cause, message: str) -> None:
        super().__init__(message)
        self.cause = cause
        self.message = message


class Infrastructure(Fault):
    """Ends a graded check without a score: the machine or Kerasight is at fault.

    `reason` is the text without the cause in front.
    """

    cause = "infrastructure"

    def __init__(self, reason: str) -> None:
        super().__init__(f"{self.cause}: {reason}; nothing was scored")
        self.reason = reason
