"""Code actions of the real server: quick fixes, suppressions, and all safe fixes at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerasight.source.text.editing import apply
from kerasight_server.features.code_actions import changed_lines

from .session import Message, Session, server

URI = "file:///home/me/model.py"
TEXT = "import keras\nx = '😀', keras.layers.Dense(8, activaton='rleu')\n"


def request(
    only: list[str] | None = None, line: int = 1, known: list[Message] | None = None
) -> Message:
    context: Message = {"diagnostics": known or []} | ({"only": only} if only else {})
    place = {"line": line, "character": 44}
    return {
        "textDocument": {"uri": URI},
        "range": {"start": place, "end": place},
        "context": context,
    }


async def actions(session: Session, **asked: Any) -> list[Message]:
    found: list[Message] = await session.result("textDocument/codeAction", request(**asked))
    return found


async def test_quick_fixes_stand_at_their_finding() -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, TEXT)
        known = await session.diagnostics(URI, 1)
        fix, suppress = await actions(session, known=known)
        assert fix["title"] == "Write `activation`"
        assert (fix["kind"], fix["isPreferred"]) == ("quickfix", True)
        own = [each for each in known if "`activaton` is not known" in each["message"]]
        assert fix["diagnostics"] == suppress["diagnostics"] == own != []
        (change,) = fix["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": URI, "version": 1}
        start = len("x = '😀', keras.layers.Dense(8, ".encode("utf-16-le")) // 2
        assert change["edits"] == [
            {
                "newText": "activation",
                "range": {
                    "start": {"line": 1, "character": start},
                    "end": {"line": 1, "character": start + len("activaton")},
                },
            }
        ]
        assert suppress["title"] == "Suppress `bad-argument` here"
        (edit,) = suppress["edit"]["documentChanges"][0]["edits"]
        assert edit["newText"] == "  # kerasight: ignore[bad-argument]"
        assert await actions(session, line=0) == []
        assert await actions(session, only=["refactor"]) == []
        await session.leave()


@pytest.mark.parametrize("kind", ["source", "source.fixAll", "source.fixAll.kerasight"])
async def test_all_fixes_at_once(kind: str) -> None:
    async with server() as session:
        await session.initialize()
        session.open(URI, TEXT)
        (action,) = await actions(session, only=[kind], line=0)
        assert action["kind"] == "source.fixAll.kerasight"
        (edit,) = action["edit"]["documentChanges"][0]["edits"]
        assert (
            edit["newText"]
            == TEXT.splitlines()[1].replace("activaton", "activation").replace("rleu", "relu")
            + "\n"
        )
        session.change(URI, "x = 1\n", 2)
        assert await actions(session, only=[kind], line=0) == []
        await session.leave()


async def test_a_client_without_literals_gets_none() -> None:
    async with server() as session:
        await session.initialize("minimal")
        session.open(URI, TEXT)
        assert await session.result("textDocument/codeAction", request()) is None
        await session.leave()


TEXTS = st.text(st.sampled_from("ab\n\r"), max_size=12)


@given(TEXTS, TEXTS)
def test_changed_lines_make_the_new_text(before: str, after: str) -> None:
    edits = list(changed_lines(before, after))
    assert apply(before.replace("\r", ""), []) == before.replace("\r", "")
    plain, wanted = before.replace("\r", ""), after.replace("\r", "")
    assert apply(plain, changed_lines(plain, wanted)) == wanted
    assert (before == after) == (not edits)
