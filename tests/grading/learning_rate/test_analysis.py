"""The analysis of sweeps with known shapes."""

from __future__ import annotations

import math
import random

from kerasight.grading.learning_rate.analysis import Band, Trial, band, best_trial, curve

STEPS = 120
RATES = [1e-7 * 10 ** (7 * step / (STEPS - 1)) for step in range(STEPS)]


def losses(fall: float = 1.8, falls_at: float = 1e-3, diverges_at: float = 0.3) -> list[float]:
    """Flat, then falling around one rate, then exploding after another."""
    chooser = random.Random(1)
    values = []
    for rate in RATES:
        learned = fall / (1 + math.exp(-3 * (math.log10(rate) - math.log10(falls_at))))
        exploded = (rate / diverges_at) ** 4 if rate > diverges_at / 2 else 0.0
        values.append(2.3 - learned + exploded + chooser.gauss(0, 0.03))
    return values


def test_the_band_lies_on_the_way_down() -> None:
    found = band(curve(RATES, losses()))
    assert isinstance(found, Band)
    assert 1e-5 < found.low <= found.high < 0.3
    assert found.low <= 1e-3 * 10 and found.high >= 1e-4
    assert len(found.candidates) == 3
    assert found.candidates[0] < found.candidates[1] < found.candidates[2]


def test_the_unit_of_the_loss_does_not_matter() -> None:
    one, other = curve(RATES, losses()), curve(RATES, [1000 * each for each in losses()])
    assert band(one) == band(other)


def test_what_diverges_is_cut_off() -> None:
    values: list[float | None] = list(losses())
    values[100] = None
    swept = curve(RATES, values)
    assert len(swept.rates) == 100
    assert swept.diverged_at == RATES[100]
    exploded = curve(RATES, losses(diverges_at=0.01))
    assert exploded.diverged_at is not None and exploded.diverged_at < 0.2


def test_a_loss_that_never_falls_has_no_band() -> None:
    found = band(curve(RATES, losses(fall=0.1)))
    assert isinstance(found, str) and "fell by only" in found


def test_a_loss_that_diverges_at_once_has_no_band() -> None:
    found = band(curve(RATES, [2.0, 2.1, 9e9] + [9e9] * (STEPS - 3)))
    assert isinstance(found, str) and "steps before the loss diverged" in found


def test_an_early_minimum_is_noise() -> None:
    values = [5.0] * 3 + [1.0] * 8 + [5.0] * (STEPS - 11)
    found = band(curve(RATES, values))
    assert isinstance(found, str) and "before any learning" in found


def test_the_best_trial_is_the_lowest_finite_one() -> None:
    trials = [
        Trial(0.1, (1.0, None), True),
        Trial(0.01, (0.9, 0.5), True),
        Trial(0.001, (0.4, 0.7), True),
    ]
    assert best_trial(trials) == trials[1]
    assert best_trial(trials[:1]) is None
