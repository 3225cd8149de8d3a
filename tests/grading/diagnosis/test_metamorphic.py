"""What must not change a diagnosis, and what must."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from kerasight.grading.diagnosis.diagnosing import diagnose
from kerasight.grading.diagnosis.symptoms import Curves, Facts, Kind

from .golden import BASELINE, FACTS, GOLDEN, overfitted

KINDS = pytest.mark.parametrize("make", GOLDEN, ids=[make.__name__ for make in GOLDEN])

Make = Callable[[random.Random], Curves]


def kind(curves: Curves, facts: Facts = FACTS) -> Kind | None:
    primary = diagnose(curves, facts).primary
    return None if primary is None else primary.kind


def scaled(values: list[float | None], by: float) -> list[float | None]:
    return [None if value is None else value * by for value in values]


@KINDS
@pytest.mark.parametrize("by", [0.01, 3.0, 500.0])
def test_the_unit_of_the_loss_does_not_matter(make: Make, by: float) -> None:
    curves = make(random.Random(2))
    changed = Curves(scaled(curves.loss, by), scaled(curves.val_loss, by))
    assert kind(changed, replace(FACTS, baseline_loss=BASELINE * by)) is kind(curves)


@KINDS
def test_one_percent_of_noise_flips_nothing_but_seldom(make: Make) -> None:
    chooser = random.Random(3)
    curves = make(random.Random(4))

    def shaken(values: list[float | None]) -> list[float | None]:
        return [
            None if each is None else each * (1 + chooser.uniform(-0.01, 0.01)) for each in values
        ]

    before = kind(curves)
    same = sum(
        kind(Curves(shaken(curves.loss), shaken(curves.val_loss))) is before for _ in range(40)
    )
    # Slow learning that is seen by a fall of 1 % an epoch drowns in noise of that size.
    assert same >= (20 if before is Kind.LEARNING_RATE_TOO_LOW else 38)


def test_train_and_validation_exchanged_is_no_overfitting() -> None:
    curves = overfitted(random.Random(5))
    assert kind(curves) is Kind.OVERFIT
    assert kind(Curves(curves.val_loss, curves.loss)) is not Kind.OVERFIT


def test_more_epochs_at_rest_end_what_was_undertrained() -> None:
    curves = GOLDEN_UNDERTRAINED(random.Random(6))
    assert kind(curves) is Kind.UNDERTRAINED
    rest: list[float | None] = [0.12 * (1 + 0.001 * (at % 3)) for at in range(20)]
    assert kind(Curves([*curves.loss, *rest], [*curves.val_loss, *rest])) is not Kind.UNDERTRAINED


GOLDEN_UNDERTRAINED = next(make for make, found in GOLDEN.items() if found is Kind.UNDERTRAINED)


def test_few_epochs_say_nothing() -> None:
    diagnosis = diagnose(Curves([2.0, 1.5, 1.2]), FACTS)
    assert diagnosis.primary is None
    assert "3 epochs" in diagnosis.abstained
