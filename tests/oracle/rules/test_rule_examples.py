"""The examples of the rules are right: Keras rejects what a rule calls an error.

An example that imports `tf_keras` is about Keras 2 and runs on that.
"""

from __future__ import annotations

import ast
import re

import pytest

from kerasight.rules import ALL_RULES
from kerasight.source.backend_choice import VARIABLE
from kerasight.source.document import Document
from kerasight.source.keras_imports import imported_kerases
from kerasight.values.findings import Severity
from kerasight.versions import choose_keras

from ..backends.client import run_alone
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
    if "# kerasight:" not in text and "load_data()" not in text and rule.group != "notebooks"
]
"""Code with a suppressed finding need not run; data sets would have to be downloaded; rules on
the names in notebooks speak of Python, not of Keras."""


DATA_OF_THE_READER = re.compile(
    r"name '[xy]\w*' is not defined|URL fetch failure on .*|\[Errno 2\] .*", re.DOTALL
)
"""Examples may train on `x` and `y` without making them, read files and download weights.

Keras has built the model by then.
"""


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


def ended(request: pytest.FixtureRequest, text: str) -> tuple[str, str]:
    """The type and the message of the error that an example ends with; "" if it runs.

    One that chooses its backend itself runs on that, in a process of its own if it is not JAX, and
    so does one with two versions of Keras.
    PyTorch is too large to be installed for tests.
    """
    if VARIABLE in text:
        backend = choose_keras(Document.from_text(text)).version.backend
        assert backend != "torch"
        server = request.getfixturevalue("jax") if backend == "jax" else None
        kind, _, message = (server.run if server else run_alone)(text).error.partition(": ")
        return kind, message
    document = Document.from_text(text)
    if len(imported_kerases(document.tree) & {"keras", "tf_keras"}) > 1:
        kind, _, message = run_alone(text).error.partition(": ")
        return kind, message
    version = choose_keras(document).version
    real: RealKeras = request.getfixturevalue(f"keras{version}")
    [outcome] = real.ask([text], allocate=True)
    return (outcome.raised.type, outcome.raised.message) if outcome.raised else ("", "")


@pytest.mark.parametrize("text", RAISES)
def test_keras_refuses_what_a_rule_calls_an_error(
    request: pytest.FixtureRequest, text: str
) -> None:
    kind, _ = ended(request, text)
    assert kind
    assert kind != "NameError"
    assert (kind == "SyntaxError") is not parses(text)


@pytest.mark.parametrize("text", BUILDS)
def test_keras_takes_what_a_rule_calls_good(request: pytest.FixtureRequest, text: str) -> None:
    kind, message = ended(request, text)
    assert not kind or DATA_OF_THE_READER.fullmatch(message), (kind, message)
