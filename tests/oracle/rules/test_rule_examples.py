"""The examples of the rules are right: Keras rejects what a rule calls an error.

An example that imports `tf_keras` is about Keras 2 and runs on that.
"""

from __future__ import annotations

import ast
import re

import pytest

from kerasight.rules import ALL_RULES
from kerasight.source.document import Document
from kerasight.values.findings import Severity
from kerasight.versions import choose_keras

from ..real.client import RealKeras

RAISES = [
    pytest.param(text, id=f"{name}-{number}")
    for name, rule in ALL_RULES.items()
    if rule.severity is Severity.ERROR and rule.group != "task"
    for number, text in enumerate(rule.bad)
]

BUILDS = [
    pytest.param(text, id=f"{name}-{number}")
    for name, rule in ALL_RULES.items()
    for number, text in enumerate(rule.good)
    if "# kerasight:" not in text and "load_data()" not in text
]
"""Code with a suppressed finding need not run; data sets would have to be downloaded."""


DATA_OF_THE_READER = re.compile(r"name '[xy]\w*' is not defined")
"""Examples may train on `x` and `y` without making them; Keras has built the model by then."""


def parses(text: str) -> bool:
    """Whether Python accepts the text; otherwise it never reaches Keras."""
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def test_every_rule_has_examples_of_both_kinds() -> None:
    assert all(rule.bad and rule.good for rule in ALL_RULES.values())
    assert len(RAISES) >= 4


@pytest.fixture
def real_keras(request: pytest.FixtureRequest, text: str) -> RealKeras:
    """The real Keras of the version that an example is about."""
    version = choose_keras(Document.from_text(text)).version
    server: RealKeras = request.getfixturevalue(f"keras{version}")
    return server


@pytest.mark.parametrize("text", RAISES)
def test_keras_refuses_what_a_rule_calls_an_error(real_keras: RealKeras, text: str) -> None:
    [outcome] = real_keras.ask([text], allocate=True)
    assert outcome.raised is not None
    assert outcome.raised.type != "NameError"
    assert (outcome.raised.type == "SyntaxError") is not parses(text)


@pytest.mark.parametrize("text", BUILDS)
def test_keras_takes_what_a_rule_calls_good(real_keras: RealKeras, text: str) -> None:
    [outcome] = real_keras.ask([text], allocate=True)
    assert outcome.raised is None or DATA_OF_THE_READER.fullmatch(outcome.raised.message)
