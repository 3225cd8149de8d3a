"""Programs of two files in the real server: what one says counts in the other, saved or not."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from .session import SECONDS, Session, server

MODEL = """\
from tensorflow import keras

UNITS = 10


def build():
    return keras.Sequential([keras.Input((28, 28)), keras.layers.Dense(UNITS)])
"""

BROKEN = MODEL.replace(
    "keras.layers.Dense(UNITS)", "keras.layers.LSTM(4), keras.layers.LSTM(UNITS)"
)

TRAIN = """\
from model import build

é = model = build()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "model.py").write_text(MODEL)
    (tmp_path / "train.py").write_text(TRAIN, encoding="utf-8")
    return tmp_path


async def until_codes(session: Session, uri: str, codes: list[str]) -> list[dict[str, Any]]:
    """The last diagnostics of a document, once they are those of these rules."""

    def last() -> list[dict[str, Any]] | None:
        told = session.notifications("textDocument/publishDiagnostics")
        return next((each["diagnostics"] for each in told[::-1] if each["uri"] == uri), None)

    async with asyncio.timeout(SECONDS):
        while (found := last()) is None or [each["code"] for each in found] != codes:
            assert not session.is_over
            await asyncio.sleep(0.02)
    return found


def changed(session: Session, path: Path, kind: int) -> None:
    """Tell as a client that a file was created (1), changed (2) or deleted (3)."""
    event = {"uri": path.as_uri(), "type": kind}
    session.notify("workspace/didChangeWatchedFiles", {"changes": [event]})


async def test_the_unsaved_text_of_another_file_counts(folder: Path) -> None:
    train, model = (folder / "train.py").as_uri(), (folder / "model.py").as_uri()
    async with server() as session:
        await session.initialize()
        session.open(train, TRAIN)
        assert await until_codes(session, train, []) == []
        hover = await session.hover(train, 2, 14)
        assert hover is not None
        assert "(None, 28, 10)" in str(hover["contents"])

        session.open(model, MODEL)
        session.change(model, BROKEN, 2)
        (finding,) = await until_codes(session, train, ["input-rank"])
        # The call in this file, and the layer in the other one.
        assert finding["range"]["start"] == {"line": 2, "character": 12}
        first = finding["relatedInformation"][0]
        assert first["message"] == "it happens here"
        assert first["location"]["uri"] == model
        assert first["location"]["range"]["start"]["line"] == 6

        session.change(model, MODEL, 3)
        await until_codes(session, train, [])
        session.change(model, BROKEN, 4)
        await until_codes(session, train, ["input-rank"])
        # Closed without saving: the file on the disk counts again.
        session.notify("textDocument/didClose", {"textDocument": {"uri": model}})
        await until_codes(session, train, [])
        assert await session.leave() == 0


async def test_files_that_change_on_the_disk(folder: Path) -> None:
    train, model = (folder / "train.py").as_uri(), folder / "model.py"
    async with server() as session:
        await session.initialize()
        asked = await session.until(
            lambda message: message.get("method") == "client/registerCapability"
        )
        (registration,) = asked["params"]["registrations"]
        assert registration["method"] == "workspace/didChangeWatchedFiles"
        globs = [each["globPattern"] for each in registration["registerOptions"]["watchers"]]
        assert globs == ["**/*.py", "**/pyproject.toml"]

        session.open(train, TRAIN)
        await until_codes(session, train, [])
        model.write_text(BROKEN)
        changed(session, model, 2)
        await until_codes(session, train, ["input-rank"])
        model.unlink()
        changed(session, model, 3)
        await until_codes(session, train, [])
        model.write_text(BROKEN)
        changed(session, model, 1)
        await until_codes(session, train, ["input-rank"])
        (folder / "pyproject.toml").write_text('[tool.kerasight]\nignore = ["input-rank"]\n')
        changed(session, folder / "pyproject.toml", 2)
        await until_codes(session, train, [])


async def test_without_trust_no_other_file_is_read(folder: Path) -> None:
    (folder / "model.py").write_text(BROKEN)
    train = (folder / "train.py").as_uri()
    async with server() as session:
        await session.initialize(initializationOptions={"settings": {"projectFiles": False}})
        session.open(train, TRAIN)
        assert await session.diagnostics(train, 1) == []
        assert await session.hover(train, 2, 14) is None
        session.notify(
            "workspace/didChangeConfiguration", {"settings": {"settings": {"projectFiles": True}}}
        )
        await until_codes(session, train, ["input-rank"])


async def test_a_client_that_cannot_watch_is_not_asked(folder: Path) -> None:
    train = (folder / "train.py").as_uri()
    async with server() as session:
        await session.initialize("minimal")
        session.open(train, TRAIN)
        assert await session.diagnostics(train, 1) == []
        assert await session.leave() == 0
    assert not any(each.get("method") == "client/registerCapability" for each in session.messages)
