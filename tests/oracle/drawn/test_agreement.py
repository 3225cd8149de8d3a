"""A few hundred random programs agree with the real Keras; `make oracle` runs thousands."""

from __future__ import annotations

from ..comparing.agreement import Agreement, describe, run_all
from ..real.client import RealKeras
from .programs import programs

SAMPLE_KERAS_3 = 350
SAMPLE_KERAS_2 = 100
"""Keras 2 takes five times as long for a program."""

KNOWN_SHARE = 0.97
"""At least so much of what Keras builds from plain code must be known to us, not `?`."""


def check(agreement: Agreement) -> None:
    assert not agreement.wrong, "\n".join(describe(*item) for item in agreement.wrong[:5])
    known, unknown = agreement.agreed.total(), agreement.unknown.total()
    assert known > agreement.built
    assert known >= KNOWN_SHARE * (known + unknown), agreement.unknown
    assert agreement.caught == agreement.promised
    assert set(agreement.promised) == {"input-rank", "none-dimension", "spatial-size"}


def test_keras_3(keras3: RealKeras) -> None:
    check(run_all(keras3, list(programs(SAMPLE_KERAS_3, keras=3))))


def test_keras_2(keras2: RealKeras) -> None:
    check(run_all(keras2, list(programs(SAMPLE_KERAS_2, keras=2, first_seed=10_000))))
