"""Fixes are right: Keras accepts a program that it rejected once all safe fixes are applied."""

from __future__ import annotations

import pytest

from kerasight.fixes.applying import FixedText, apply_fixes
from kerasight.inspection import Inspection, Settings, inspect
from kerasight.rules import ALL_RULES, GROUPS, OFF_BY_DEFAULT
from kerasight.source.files import PythonFile
from kerasight.values.findings import Severity

from ..real.client import RealKeras
from .test_rule_examples import DATA_OF_THE_READER


def fixed(text: str) -> FixedText:
    file = PythonFile.from_bytes(text.encode(), "a.py")
    rules = frozenset(GROUPS) - OFF_BY_DEFAULT
    return apply_fixes(file, lambda document: inspect(document, Settings(keras=3, select=rules)))


def is_whole(inspection: Inspection) -> bool:
    """Whether no error is left, nor suppressed."""
    found = (*inspection.findings, *inspection.suppressed)
    return not any(finding.severity is Severity.ERROR for finding in found)


PROGRAMS = [
    pytest.param(result.file.pieces[0][1], id=f"{name}-{number}")
    for name, rule in ALL_RULES.items()
    for number, text in enumerate(rule.bad)
    if (result := fixed(text)).applied and is_whole(result.inspection)
]


def test_there_are_fixes_to_try() -> None:
    assert len(PROGRAMS) >= 5


@pytest.mark.parametrize("text", PROGRAMS)
def test_keras_accepts_a_fixed_program(keras3: RealKeras, text: str) -> None:
    [outcome] = keras3.ask([text], allocate=True)
    assert outcome.raised is None or DATA_OF_THE_READER.fullmatch(outcome.raised.message)


LAMBDAS = [
    "layers.Lambda(lambda x: x * 3.0 - 1)",
    "layers.Lambda(lambda x: x / 255)",
    "layers.Lambda(lambda x: tf.expand_dims(x, axis=-1))",
]


@pytest.mark.parametrize("made", LAMBDAS)
def test_the_portable_layer_computes_the_same(keras3: RealKeras, made: str) -> None:
    head = "import keras\nimport numpy as np\nimport tensorflow as tf\nfrom keras import layers\n"
    before = f"{head}model = keras.Sequential([keras.Input((4,)), {made}])\n"
    after = fixed(before).file.pieces[0][1]
    assert "Lambda" not in after
    tail = (
        "data = np.arange(8, dtype='float32').reshape(2, 4)\n"
        f"wanted = model.predict(data, verbose=0)\n{after}"
        "found = model.predict(data, verbose=0)\n"
        "assert found.shape == wanted.shape and np.allclose(found, wanted), (found, wanted)\n"
    )
    [outcome] = keras3.ask([before + tail], allocate=True)
    assert outcome.raised is None
