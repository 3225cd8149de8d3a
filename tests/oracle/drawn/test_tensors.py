"""Operations on tensors, in graphs and in Lambdas, agree with the real Keras."""

from __future__ import annotations

from ..comparing.agreement import run_all
from ..real.client import RealKeras
from .families_tensors import tensor_programs
from .sampling import check

SAMPLE_KERAS_3 = 120
SAMPLE_KERAS_2 = 40


def test_keras_3(keras3: RealKeras) -> None:
    check(run_all(keras3, list(tensor_programs(SAMPLE_KERAS_3, keras=3))))


def test_keras_2(keras2: RealKeras) -> None:
    check(run_all(keras2, list(tensor_programs(SAMPLE_KERAS_2, keras=2, first_seed=10_000))))
