"""While a line is typed, what is new waits until typing rests."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from random import Random

import pytest
from tests.fuzz.retyping import PROGRAMS, keystrokes

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Finding, Position, Severity, Span
from kerasight_server.publishing.typing_pause import TypingPause, is_typed

from .session import server

URI = "file:///m.py"
PROGRAM = """\
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu")])
model.compile("adam", "mse")
"""


class Clock:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.waiting: list[tuple[float, Callable[[], None]]] = []

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, call: Callable[[], None]) -> Callable[[], None]:
        self.waiting.append((when, call))
        return self.waiting.clear

    def rest(self) -> None:
        """Typing rests."""
        self.now += 10
        waiting, self.waiting = self.waiting, []
        for _, call in waiting:
            call()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a = 1", "a = 12", True),
        ("f(x", "f()x", True),
        ("f", "f()", True),
        ("f(abc)", "f(x)", True),
        ("ab", "a", True),
        ("a", "a\nb", False),
        ("a\n", "a", False),
        ("a", "a = 12", False),
        ("", "", True),
    ],
)
def test_what_counts_as_typed(before: str, after: str, expected: bool) -> None:
    assert is_typed(before, after) is expected


def spoken(findings: Iterable[Finding]) -> list[str]:
    grave = (Severity.ERROR, Severity.WARNING)
    return [f"{each.rule}: {each.message}" for each in findings if each.severity in grave]


SAMPLE = 120


def test_no_error_appears_while_a_correct_program_is_retyped() -> None:
    random = Random(7)
    everything = [(name, number) for name, text in PROGRAMS for number in range(text.count("\n"))]
    tried = 0
    for name, number in random.sample(everything, len(everything)):
        text = dict(PROGRAMS)[name]
        clock = Clock()
        pause = TypingPause(clock.time, clock.call_at)
        pause.changed(URI, None, text, 0.6)
        usual = list(inspect(Document.from_text(text), Settings(keras=3)).findings)
        pause.reported(URI, usual, lambda: None)
        before = text
        for after in keystrokes(text, number):
            pause.changed(URI, before, after, 0.6)
            before = after
            found = inspect(Document.from_text(after), Settings(keras=3)).findings
            shown = list(pause.reported(URI, found, lambda: None))
            assert set(spoken(shown)) <= set(spoken(usual)), (name, after)
            tried += 1
        if tried > SAMPLE:
            break


def test_what_is_new_is_reported_once_typing_rests() -> None:
    clock = Clock()
    pause = TypingPause(clock.time, clock.call_at)
    span = Span(Position(1, 1), Position(1, 2))
    old, new = (Finding(name, "shape", Severity.ERROR, name, "", span) for name in ("old", "new"))
    pause.changed(URI, None, "a = 1", 0.6)
    assert pause.reported(URI, [old], clock.rest) == [old]
    pause.changed(URI, "a = 1", "a = 12", 0.6)
    asked: list[str] = []
    assert pause.reported(URI, [old, new, old], lambda: asked.append("again")) == [old]
    clock.rest()
    assert asked == ["again"]
    assert pause.reported(URI, [old, new], clock.rest) == [old, new]
    assert not clock.waiting


async def test_an_error_in_the_token_waits_for_the_rest() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, PROGRAM)
        await session.diagnostics(URI, 1)
        wrong = PROGRAM
        for version, typed in enumerate(("rel", "re", "res"), start=2):
            last = time.monotonic()
            wrong = PROGRAM.replace('"relu"', f'"{typed}"')
            session.change(URI, wrong, version)
            await asyncio.sleep(0.05)
        first = await session.until(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["diagnostics"]
            )
        )
        assert time.monotonic() - last >= 0.5
        assert [each["code"] for each in first["params"]["diagnostics"]] == ["bad-argument"]
        assert "res" in first["params"]["diagnostics"][0]["message"]
        session.change(URI, PROGRAM, 9)
        await session.until(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"].get("version") == 9
                and not message["params"]["diagnostics"]
            )
        )


async def test_a_pause_of_nothing_shows_all_at_once() -> None:
    async with server() as session:
        await session.initialize(initializationOptions={"typingPause": 0})
        session.open(URI, PROGRAM)
        await session.diagnostics(URI, 1)
        session.change(URI, PROGRAM.replace('"relu"', '"rel"'), 2)
        found = await session.until(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"].get("version") == 2
            )
        )
        assert found["params"]["diagnostics"]
