"""A fault of ours costs the statement that it is about: all else is judged, and nothing made up."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.interpreter.core.evaluation import EXPRESSIONS
from kerasight.interpreter.core.state import State
from kerasight.rules import ALL_RULES
from kerasight.source.document import Document
from kerasight.values.findings import Severity

CASES = sorted((Path(__file__).parents[1] / "programs" / "cases").glob("*.py"))
SAMPLE = 60
SPOKEN = (Severity.ERROR, Severity.WARNING)


class Injected(Exception):
    """The fault of the test."""


class Injector:
    """Raises at one of the calls that are evaluated: before it, or after its effects."""

    def __init__(self, call: Callable[[State, Any], Any], at: int, *, after: bool) -> None:
        self.call = call
        self.at = at
        self.after = after
        self.count = 0

    def __call__(self, state: State, node: ast.Call) -> Any:
        """Evaluate the call, or raise."""
        self.count += 1
        number = self.count
        if number == self.at and not self.after:
            raise Injected
        value = self.call(state, node)
        if number == self.at:
            raise Injected
        return value


@contextmanager
def injected(at: int, *, after: bool) -> Iterator[Injector]:
    """A fault at the call number `at` of all that are evaluated."""
    usual = EXPRESSIONS[ast.Call]
    EXPRESSIONS[ast.Call] = injector = Injector(usual, at, after=after)
    try:
        yield injector
    finally:
        EXPRESSIONS[ast.Call] = usual


def inspected(path: Path) -> Inspection:
    return inspect(Document.from_text(path.read_text("utf-8"), path.name), Settings(keras=3))


def spoken(inspection: Inspection) -> set[tuple[str, int]]:
    """What is said, but for the lines that are wrong in some version of Keras."""
    lines = inspection.document.lines
    return {
        (each.rule, each.span.start.line)
        for each in inspection.findings
        if each.severity in SPOKEN and "# expect" not in lines[each.span.start.line - 1]
    }


def tried(path: Path, at: int, *, after: bool) -> set[tuple[str, int]]:
    """What is said of a program with a fault, and not without."""
    usual = spoken(inspected(path))
    with injected(at, after=after) as injector:
        inspection = inspected(path)
    if injector.count >= at:
        assert len(inspection.faults) == 1
        assert inspection.faults[0].what.startswith("Injected")
    return spoken(inspection) - usual


def places() -> Iterator[tuple[Path, int, bool]]:
    """Every call of every program."""
    for path in CASES:
        with injected(-1, after=False) as injector:
            inspected(path)
        for at in range(1, injector.count + 1):
            yield from ((path, at, after) for after in (False, True))


def test_a_fault_makes_up_no_finding() -> None:
    chosen = Random(11).sample(list(places()), SAMPLE)
    wrong = [
        (path.name, at, after, news)
        for path, at, after in chosen
        if (news := tried(path, at, after=after))
    ]
    assert not wrong


ODD = (
    "import numpy as np\nnp.append(np.zeros((2, 3)), np.zeros(3), axis=0)\n",
    "from keras import ops\nops.append(ops.zeros((2, 3)), ops.zeros(3), axis=0)\n",
)
"""Programs that once met a fault."""


@pytest.mark.parametrize("text", ODD)
def test_no_fault_comes_back(text: str) -> None:
    assert not inspect(Document.from_text(text), Settings(keras=3)).faults


BROKEN = """\
import keras
from keras import layers

rows = {}
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
rows["a"] = print(1)
model.compile("adam", "mse")
layers.Dense(units=-3)
"""


def test_a_fault_is_reported_once_and_the_rest_is_judged() -> None:
    with injected(4, after=False):
        inspection = inspect(Document.from_text(BROKEN), Settings(keras=3))
    (fault,) = inspection.faults
    assert fault.span.start.line == 6
    assert fault.message.startswith("internal fault (Injected, interpreter/core/")
    assert [each.rule for each in inspection.findings] == ["bad-argument"]


def test_a_rule_that_fails_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(event: object) -> Iterator[Any]:
        raise Injected("rule")
        yield event

    text = BROKEN + "model.fit(None, None, epochs=1.5, lr=3)\nlayers.Dense(4)(keras.Input(()))\n"
    usual = inspect(Document.from_text(text), Settings(keras=3))
    name = usual.findings[0].rule
    monkeypatch.setattr(ALL_RULES[name], "judge", fail, raising=False)
    inspection = inspect(Document.from_text(text), Settings(keras=3))
    assert [each.what for each in inspection.faults] == ["Injected: rule"]
    assert {each.rule for each in inspection.findings} == {
        each.rule for each in usual.findings if each.rule != name
    }
