"""What trainings advise, at its lines: shown, followed, dismissed, gone when the line changes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerasight.source.text.editing import apply
from kerasight.values.findings import Edit, Fix, Position, Span
from kerasight_server.advice import Advice, Diagnosis

from ..session import Message, Session, server
from .fake_server import FAKE_GRADING

TEXT = """\
# diverges
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
x = '😀'; model.compile("adam", "mse")
"""
LINE = 3
"""Where the advice stands, as the protocol counts."""

SUMMARY = "The training diverged. `loss` is not a finite number from epoch 3 on."


@pytest.fixture
async def session() -> AsyncIterator[Session]:
    async with server(*FAKE_GRADING) as session:
        await session.initialize()
        yield session
        assert await session.leave() == 0


def opened(session: Session, folder: Path) -> str:
    path = folder / "solution.py"
    path.write_text(TEXT, encoding="utf-8")
    session.open(path.as_uri(), TEXT)
    return path.as_uri()


def advised(message: Message, uri: str, source: str = "kerasight grade") -> list[Message]:
    """The advice in a message, if it publishes the diagnostics of the file."""
    if message.get("method") != "textDocument/publishDiagnostics":
        return []
    parameters = message["params"]
    shown = parameters["diagnostics"] if parameters["uri"] == uri else []
    return [each for each in shown if each.get("source") == source]


def newest(session: Session, uri: str) -> list[Message]:
    published = session.notifications("textDocument/publishDiagnostics")
    of_file: list[Message] = [each for each in published if each["uri"] == uri]
    return [each for each in of_file[-1]["diagnostics"] if each["source"] != "kerasight"]


async def actions(session: Session, uri: str, line: int = LINE) -> list[Message]:
    place = {"line": line, "character": 5}
    found: list[Message] = await session.result(
        "textDocument/codeAction",
        {
            "textDocument": {"uri": uri},
            "range": {"start": place, "end": place},
            "context": {"diagnostics": newest(session, uri)},
        },
    )
    return [each for each in found if not each["title"].startswith("Suppress")]


def edited(action: Message) -> list[Message]:
    (change,) = action["edit"]["documentChanges"]
    edits: list[Message] = change["edits"]
    return edits


async def test_advice_stands_at_its_line_with_what_can_be_done(
    session: Session, tmp_path: Path
) -> None:
    uri = opened(session, tmp_path)
    await session.command("kerasight.grade", uri)
    (shown,) = newest(session, uri)
    end = len(TEXT.splitlines()[LINE].encode("utf-16-le")) // 2
    assert shown == {
        "range": {
            "start": {"line": LINE, "character": 0},
            "end": {"line": LINE, "character": end},
        },
        "message": f"{SUMMARY}\n1. Divide the learning rate by 10.\n3. Let it be found.",
        "severity": 3,
        "code": "diverged",
        "source": "kerasight grade",
    }
    change, find, dismiss = await actions(session, uri)
    assert (change["title"], change["kind"]) == ("Set the learning rate to 0.0001", "quickfix")
    assert change["diagnostics"] == find["diagnostics"] == dismiss["diagnostics"] == [shown]
    start = len("x = '😀'; model.compile(".encode("utf-16-le")) // 2
    assert edited(change) == [
        {
            "range": {
                "start": {"line": LINE, "character": start},
                "end": {"line": LINE, "character": start + len('"adam"')},
            },
            "newText": "keras.optimizers.Adam(0.0001)",
        }
    ]
    assert find["command"]["command"] == "kerasight.tuneLearningRate"
    assert find["command"]["arguments"] == [uri]
    assert await actions(session, uri, line=1) == []


async def test_it_moves_with_its_line_and_goes_when_that_changes(
    session: Session, tmp_path: Path
) -> None:
    uri = opened(session, tmp_path)
    await session.command("kerasight.grade", uri)
    session.change(uri, "# a line more\n" + TEXT, 2)
    await session.diagnostics(uri, 2)
    (shown,) = newest(session, uri)
    assert shown["range"]["start"]["line"] == LINE + 1
    change, *_ = await actions(session, uri, line=LINE + 1)
    assert [each["range"]["start"]["line"] for each in edited(change)] == [LINE + 1]
    session.change(uri, "# a line more\n" + TEXT.replace('"adam"', '"sgd"'), 3)
    await session.diagnostics(uri, 3)
    assert newest(session, uri) == []
    assert await actions(session, uri, line=LINE + 1) == []


async def test_the_next_grade_takes_its_place(session: Session, tmp_path: Path) -> None:
    uri = opened(session, tmp_path)
    await session.command("kerasight.grade", uri)
    better = TEXT.replace("# diverges", "# passes")
    (tmp_path / "solution.py").write_text(better, encoding="utf-8")
    session.change(uri, better, 2)
    await session.command("kerasight.grade", uri)
    assert newest(session, uri) == []


async def test_dismissed_advice_is_gone(session: Session, tmp_path: Path) -> None:
    uri = opened(session, tmp_path)
    await session.command("kerasight.grade", uri)
    *_, dismiss = await actions(session, uri)
    command = dismiss["command"]
    await session.command(command["command"], *command["arguments"])
    assert newest(session, uri) == []


async def test_the_learning_rate_is_found_and_written(session: Session, tmp_path: Path) -> None:
    uri = opened(session, tmp_path)
    result = await session.command("kerasight.tuneLearningRate", uri)
    assert (result["suggestion"], result["report"]) == (0.02, "/tmp/report.html")
    values = [each["value"] for each in session.notifications("$/progress")]
    assert values[0]["title"] == "Finding the learning rate of solution.py"
    assert [(each["message"], each["percentage"]) for each in values[1:-1]] == [
        ("step 1/2 learning rate 0.1", 35),
        ("step 2/2 learning rate 0.01", 70),
        ("trying 0.02, epoch 1/3 val_loss 0.5", 70),
    ]
    (message,) = session.notifications("window/showMessage")
    assert "solution.py: Learning rate for Adam: 0.02 (now 0.001)." in message["message"]
    (shown,) = newest(session, uri)
    assert (shown["code"], shown["source"]) == ("learning-rate", "kerasight tune-lr")
    change, dismiss = await actions(session, uri)
    assert change["title"] == "Set the learning rate to 0.02"
    assert dismiss["title"] == "Dismiss what `kerasight tune-lr` advises"

    session.answers_to_server = False
    request = session.ask_command("kerasight.followAdvice", uri, "kerasight tune-lr")
    asked = await session.until(lambda each: each.get("method") == "workspace/applyEdit")
    assert asked["params"]["edit"] == change["edit"]
    session.send({"id": asked["id"], "result": {"applied": True}})
    assert (await session.answer(request))["result"] is None


async def test_an_editor_that_makes_no_change_is_told_of(session: Session, tmp_path: Path) -> None:
    uri = opened(session, tmp_path)
    missing = await session.command_error("kerasight.followAdvice", uri, "kerasight tune-lr")
    assert "its line has changed" in missing["message"]
    await session.command("kerasight.tuneLearningRate", uri)
    session.answers_to_server = False
    request = session.ask_command("kerasight.followAdvice", uri, "kerasight tune-lr", 1)
    asked = await session.until(lambda each: each.get("method") == "workspace/applyEdit")
    session.send({"id": asked["id"], "result": {"applied": False}})
    error = (await session.answer(request))["error"]
    assert "did not change" in error["message"]


WRONG: list[tuple[str, list[Any]]] = [
    ("kerasight.followAdvice", []),
    ("kerasight.followAdvice", ["file:///a.py"]),
    ("kerasight.followAdvice", ["file:///a.py", "kerasight grade", "one"]),
    ("kerasight.dismissAdvice", [3]),
    ("kerasight.tuneLearningRate", [3]),
]


async def test_arguments_that_are_wrong(session: Session) -> None:
    for command, arguments in WRONG:
        error = await session.command_error(command, *arguments)
        assert error["message"].startswith(f"{command} takes"), arguments


@given(
    before=st.lists(st.sampled_from("abc"), min_size=1, max_size=8),
    after=st.lists(st.sampled_from("abc"), min_size=1, max_size=8),
    data=st.data(),
)
def test_what_is_left_stands_on_the_same_words(
    before: list[str], after: list[str], data: st.DataObject
) -> None:
    line = data.draw(st.integers(1, len(before)))
    span = Span(Position(line, 1), Position(line, 2))
    advice = Advice(1, "Change it.", line, Fix("Change it", (Edit(span, "X"),)))
    diagnosis = Diagnosis("kerasight grade", "\n".join(before), "", "", (advice,))
    text = "\n".join(after)
    left = diagnosis.after(text)
    assert left.text == text
    assert left.advice or before != after
    for each in left.advice:
        assert after[each.line - 1] == before[line - 1]
        assert each.change is not None
        expected = [*after[: each.line - 1], "X", *after[each.line :]]
        assert apply(text, each.change.edits) == "\n".join(expected)
