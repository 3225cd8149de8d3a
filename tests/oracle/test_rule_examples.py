"""The examples inside the rules are true: what a rule calls an error, Keras refuses."""

from __future__ import annotations

import ast
import re

import pytest

from kerasight.rules import ALL_RULES
from kerasight.values.findings import Severity

from .real_keras import RealKeras

RAISES = [
    pytest.param(text, id=f"{name}-{number}")
    for name, rule in ALL_RULES.items()
    if rule.severity is Severity.ERROR
    for number, text in enumerate(rule.bad)
]

BUILDS = [
    pytest.param(text, id=f"{name}-{number}")
    for name, rule in ALL_RULES.items()
    for number, text in enumerate(rule.good)
]


DATA_OF_THE_READER = re.compile(r"name '[xy]\w*' is not defined")
"""Examples may train on `x` and `y` without making them; Keras has built the model by then."""


def parses(text: str) -> bool:
    """Whether Python takes the text; what it refuses never reaches Keras."""
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def test_every_rule_has_examples_of_both_kinds() -> None:
    assert all(rule.bad and rule.good for rule in ALL_RULES.values())
    assert len(RAISES) >= 4


@pytest.mark.parametrize("text", RAISES)
def test_keras_refuses_what_a_rule_calls_an_error(keras3: RealKeras, text: str) -> None:
    [outcome] = keras3.ask([text], allocate=True)
    assert outcome.raised is not None
    assert outcome.raised.type != "NameError"
    assert (outcome.raised.type == "SyntaxError") is not parses(text)


@pytest.mark.parametrize("text", BUILDS)
def test_keras_takes_what_a_rule_calls_good(keras3: RealKeras, text: str) -> None:
    [outcome] = keras3.ask([text], allocate=True)
    assert outcome.raised is None or DATA_OF_THE_READER.fullmatch(outcome.raised.message)
