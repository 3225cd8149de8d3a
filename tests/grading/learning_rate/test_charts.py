"""The charts of a search and their descriptions."""

from __future__ import annotations

import re

import pytest

from kerasight.grading.learning_rate.analysis import Band, Curve, Trial
from kerasight.grading.learning_rate.chart import Marks, sweep_chart, trial_chart

RATES = tuple(10.0**exponent for exponent in range(-6, 0))
SWEPT = Curve(RATES, (2.0, 9.0, 1.5, 1.0, 0.5, 0.9), (2.0, 2.0, 1.7, 1.2, 0.6, 0.8), None)


def paths(svg: str) -> int:
    """How many lines and areas a chart has, its axes aside."""
    return len(re.findall(r'<path [^>]*class="line reactive', svg))


def test_the_band_and_the_rates_are_marked() -> None:
    plain = sweep_chart(SWEPT, Marks(None, None, None))
    marked = sweep_chart(SWEPT, Marks(Band(1e-4, 1e-3), 3e-4, 1e-5))
    assert "var(--band)" in marked and "var(--band)" not in plain
    assert "Worth trying: 1.0e-04 to 1.0e-03." in marked
    assert "Smoothed, from 2 at 1.0e-06 to 0.6 at the lowest and 0.8 at 1.0e-01." in plain
    assert paths(marked) == paths(plain) + 3


def test_a_rate_outside_the_sweep_is_not_drawn() -> None:
    outside = sweep_chart(SWEPT, Marks(None, None, 5.0))
    assert paths(outside) == paths(sweep_chart(SWEPT, Marks(None, None, None)))


def test_a_single_step_stays_inside_the_picture() -> None:
    svg = sweep_chart(SWEPT, Marks(None, None, None))
    heights = [float(each) for each in re.findall(r"[ML][\d.]+ ([-\d.]+)", svg)]
    assert min(heights) >= 0


@pytest.mark.parametrize("losses", [(), (2.0,)])
def test_a_sweep_of_few_steps_is_drawn(losses: tuple[float, ...]) -> None:
    svg = sweep_chart(
        Curve(RATES[: len(losses)], losses, losses, RATES[0]), Marks(None, None, 1e-3)
    )
    assert svg.startswith("<svg")


def test_trainings_that_diverge_say_so() -> None:
    svg = trial_chart([Trial(0.1, (1.0, None), True), Trial(0.01, (0.9, 0.5), True)])
    assert "0.1 ends at no number. 0.01 ends at 0.5." in svg
