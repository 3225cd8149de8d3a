"""The limits of a process of a graded check."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in wall-clock seconds."""

    train_seconds: float
    score_seconds: float
    memory: int
    file: int
    model: int
    log: int
