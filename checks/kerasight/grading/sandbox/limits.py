"""What a process of a graded check may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds of wall clock."""

    train_seconds: float
    score_seconds: float
    memory: int
    file: int
    model: int
    log: int
