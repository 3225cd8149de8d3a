"""Every public layer by itself, on drawn arguments and inputs, agrees with the real Keras.

`make oracle` runs many more of the same cases, and writes the table of docs/agreement.md.
"""

from __future__ import annotations

from collections import Counter

import pytest

from kerasight.values.keras_version import Major
from kerasight.values.layer_spec import WeightSpec
from kerasight.values.shapes import Shape, UnknownDim

from ..real.client import RealKeras, RealWeight
from .attributes import wrong_attributes
from .cases import drawn, drawn_classes
from .judging import Tally, Verdict, judge_all
from .weights import differs

SAMPLE: dict[Major, int] = {3: 20, 2: 12}
"""Cases of each class; Keras 2 takes twice as long for one."""

ATTRIBUTE_SAMPLE = 6
"""Cases of each class whose attributes are compared."""

FOUND_SHARE = 0.8
"""At least so much of what Keras raises must be reported."""

KNOWN_SHARE = 0.92
"""At least so much of what Keras builds must be known, not `?`."""


def test_every_layer_agrees(real: RealKeras) -> None:
    cases = [
        case
        for class_name in drawn_classes(real.version)
        for case in drawn(class_name, real.version, SAMPLE[real.version], first_seed=500)
    ]
    tally = Tally(real.version)
    for judged in judge_all(real, cases):
        tally.add(judged)
    assert not tally.wrong, "\n".join(f"{one.case.text}{one.detail}" for one in tally.wrong[:5])
    raised = tally.total(Verdict.FOUND, Verdict.SILENT, Verdict.MISSED)
    built = tally.total(Verdict.EQUAL, Verdict.UNKNOWN)
    assert tally.total(Verdict.FOUND) >= FOUND_SHARE * raised
    assert tally.total(Verdict.EQUAL) >= KNOWN_SHARE * built
    assert len(tally.by_class) == len(drawn_classes(real.version))


def test_every_attribute_is_the_real_one(real: RealKeras) -> None:
    cases = [
        case
        for class_name in drawn_classes(real.version)
        for case in drawn(class_name, real.version, ATTRIBUTE_SAMPLE, first_seed=800)
    ]
    known = Counter[str]()
    wrong = list(wrong_attributes(real, cases, known))
    assert not wrong, "\n".join(wrong[:5])
    assert known.total() > 5 * len(cases)
    assert {"kernel_size", "strides", "units", "rate", "padding", "activation"} <= known.keys()


REAL = RealWeight("dense/kernel", (3, 4), True)
OURS = WeightSpec("kernel", Shape((3, 4)))


@pytest.mark.parametrize(
    ("weight", "is_wrong"),
    [
        (OURS, False),
        (OURS._replace(shape=Shape((UnknownDim("?"), 4))), False),
        (OURS._replace(shape=Shape((3, 5))), True),
        (OURS._replace(shape=Shape((3,))), True),
        (OURS._replace(name="bias"), True),
        (OURS._replace(trainable=False), True),
    ],
)
def test_a_wrong_weight_is_seen(weight: WeightSpec, is_wrong: bool) -> None:
    assert differs(weight, REAL) is is_wrong


def test_cases_are_the_same_for_the_same_seed() -> None:
    keras: Major = 3
    one, again = (list(drawn("LSTM", keras, 40, first_seed=1)) for _ in range(2))
    assert one == again
    assert len({case.text for case in one}) == len(one) > 20
    assert one != list(drawn("LSTM", keras, 40, first_seed=2))
