"""Dtypes agree with the real Keras: of inputs, layers, policies, and of steps that change them."""

from __future__ import annotations

from kerasight.apis.keras.dtypes.promotion import WIDER, result_type

from ..comparing.agreement import run_all
from ..real.client import RealKeras
from .families_dtypes import dtype_programs
from .sampling import check

SAMPLE_KERAS_3 = 120
SAMPLE_KERAS_2 = 40


def test_keras_3(keras3: RealKeras) -> None:
    check(run_all(keras3, list(dtype_programs(SAMPLE_KERAS_3, keras=3))))


def test_keras_2(keras2: RealKeras) -> None:
    check(run_all(keras2, list(dtype_programs(SAMPLE_KERAS_2, keras=2, first_seed=10_000))))


OPERANDS = sorted(WIDER)


def test_promotion_is_that_of_keras(keras3: RealKeras) -> None:
    text = (
        "import json\nimport keras\n\nweak = {'int': int, 'float': float}\nfound = []\n"
        f"names = {OPERANDS!r}\n"
        "for one in names:\n    for other in names:\n"
        "        pair = [weak.get(one, one), weak.get(other, other)]\n"
        "        found.append(keras.backend.result_type(*pair))\n"
        "raise SystemExit(json.dumps(found))\n"
    )
    ours = [result_type((one, other)) for one in OPERANDS for other in OPERANDS]
    assert ours == keras3.told_by(text)
