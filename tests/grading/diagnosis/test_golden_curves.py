"""Curves of each kind are distinguished, over many seeds; a good training has no symptom."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import pytest

from kerasight.grading.diagnosis.diagnosing import diagnose
from kerasight.grading.diagnosis.symptoms import Curves, Kind

from .golden import FACTS, GOLDEN, healthy

SEEDS = 50


@pytest.mark.parametrize(
    ("make", "expected"), GOLDEN.items(), ids=[make.__name__ for make in GOLDEN]
)
def test_primary_symptom(make: Callable[[random.Random], Curves], expected: Kind | None) -> None:
    found = Counter(
        None if primary is None else primary.kind
        for seed in range(SEEDS)
        for primary in [diagnose(make(random.Random(seed)), FACTS).primary]
    )
    assert found[expected] >= 0.97 * SEEDS, found


@pytest.mark.parametrize(("noise", "most"), [(0.01, 0.0), (0.03, 0.0), (0.06, 0.06)])
def test_healthy_curves_are_left_alone(noise: float, most: float) -> None:
    found = [diagnose(healthy(random.Random(seed), noise), FACTS) for seed in range(SEEDS)]
    assert sum(each.primary is not None for each in found) <= most * SEEDS


def test_a_symptom_has_evidence_with_numbers_and_remedies() -> None:
    for make, expected in GOLDEN.items():
        diagnosis = diagnose(make(random.Random(1)), FACTS)
        if expected is None:
            assert not diagnosis.remedies
            continue
        assert diagnosis.primary is not None and diagnosis.remedies
        assert any(character.isdigit() for text in diagnosis.primary.evidence for character in text)
        assert not any("{" in remedy.text for remedy in diagnosis.remedies)
