"""A few hundred random programs agree with the real Keras; `make oracle` runs thousands."""

from __future__ import annotations

from ..comparing.agreement import Agreement, run_all
from ..real.client import RealKeras
from .programs import programs
from .sampling import check

SAMPLE_KERAS_3 = 350
SAMPLE_KERAS_2 = 100
"""Keras 2 takes five times as long for a program."""


def check_rules(agreement: Agreement) -> None:
    check(agreement)
    assert agreement.caught == agreement.promised
    assert set(agreement.promised) == {"input-rank", "none-dimension", "spatial-size"}


def test_keras_3(keras3: RealKeras) -> None:
    check_rules(run_all(keras3, list(programs(SAMPLE_KERAS_3, keras=3))))


def test_keras_2(keras2: RealKeras) -> None:
    check_rules(run_all(keras2, list(programs(SAMPLE_KERAS_2, keras=2, first_seed=10_000))))
