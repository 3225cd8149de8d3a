"""Learning curves as trainings leave them, with the noise of a seed."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from kerasight.grading.diagnosis.symptoms import Curves, Facts, Kind

BASELINE = math.log(10)
"""The loss of a constant answer among ten classes."""

FACTS = Facts(baseline_loss=BASELINE, train_examples=4000, test_examples=1000, is_share=True)


def noisy(values: list[float], chooser: random.Random, noise: float) -> list[float | None]:
    return [value * (1 + chooser.gauss(0, noise)) for value in values]


def falling(epochs: int, start: float, end: float, rate: float) -> list[float]:
    """An exponential fall from `start` to `end`, by `rate` of what is left in each epoch."""
    return [end + (start - end) * (1 - rate) ** epoch for epoch in range(epochs)]


def healthy(chooser: random.Random, noise: float = 0.03) -> Curves:
    train = falling(30, BASELINE, 0.10, 0.35)
    validation = falling(30, BASELINE, 0.18, 0.35)
    return Curves(noisy(train, chooser, noise / 3), noisy(validation, chooser, noise))


def overfitted(chooser: random.Random, noise: float = 0.03) -> Curves:
    train = falling(30, BASELINE, 0.01, 0.25)
    best = chooser.randint(6, 12)
    validation = [
        value + max(0, epoch - best) * 0.03
        for epoch, value in enumerate(falling(30, BASELINE, 0.4, 0.4))
    ]
    return Curves(noisy(train, chooser, noise / 3), noisy(validation, chooser, noise))


def underfitted(chooser: random.Random, noise: float = 0.02) -> Curves:
    level = chooser.uniform(1.4, 1.9)
    train = falling(30, BASELINE, level, 0.5)
    return Curves(noisy(train, chooser, noise / 4), noisy(train, chooser, noise))


def undertrained(chooser: random.Random, noise: float = 0.01) -> Curves:
    train = falling(12, BASELINE, 0.1, chooser.uniform(0.12, 0.2))
    return Curves(noisy(train, chooser, noise / 3), noisy(train, chooser, noise))


def stagnated(chooser: random.Random, noise: float = 0.003) -> Curves:
    train = falling(15, BASELINE, BASELINE * 0.995, 0.3)
    return Curves(noisy(train, chooser, noise), noisy(train, chooser, noise))


def too_slow(chooser: random.Random, noise: float = 0.001) -> Curves:
    pace = chooser.uniform(0.006, 0.012)
    train = [BASELINE * (1 - pace * epoch) for epoch in range(24)]
    return Curves(noisy(train, chooser, noise), noisy(train, chooser, noise * 2))


def too_fast(chooser: random.Random, noise: float = 0.0) -> Curves:
    train: list[float | None] = [2.4 + chooser.uniform(-0.7, 0.9) for _ in range(24)]
    validation: list[float | None] = [2.5 + chooser.uniform(-0.8, 1.0) for _ in range(24)]
    return Curves(train, validation)


def jumping(chooser: random.Random, noise: float = 0.25) -> Curves:
    train = falling(30, BASELINE, 0.2, 0.35)
    validation = falling(30, BASELINE, 0.4, 0.35)
    return Curves(noisy(train, chooser, 0.01), noisy(validation, chooser, noise))


def diverging(chooser: random.Random, noise: float = 0.02) -> Curves:
    fall = falling(8, BASELINE, 0.5, 0.4)
    rise = [fall[-1] * 2.5 ** (step + 1) for step in range(8)]
    return Curves(noisy(fall + rise, chooser, noise), noisy(fall + rise, chooser, noise))


def broken(chooser: random.Random, noise: float = 0.02) -> Curves:
    fall = noisy(falling(6, BASELINE, 0.5, 0.4), chooser, noise)
    return Curves([*fall, None, None], [*fall, None, None])


GOLDEN: dict[Callable[[random.Random], Curves], Kind | None] = {
    healthy: None,
    overfitted: Kind.OVERFIT,
    underfitted: Kind.UNDERFIT,
    undertrained: Kind.UNDERTRAINED,
    stagnated: Kind.STAGNATED,
    too_slow: Kind.LEARNING_RATE_TOO_LOW,
    too_fast: Kind.LEARNING_RATE_TOO_HIGH,
    jumping: Kind.UNSTABLE,
    diverging: Kind.DIVERGED,
    broken: Kind.DIVERGED,
}
"""Each kind of training with the symptom that is to be primary, None for a good one."""
