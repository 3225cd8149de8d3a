"""Notebooks in an editor: cells come, go, move and change, and each keeps its own findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from lsprotocol import types
from pygls.workspace import PositionCodec

from kerasight_server.notebooks import changed

from .session import Message, Session, server

NOTEBOOK = "file:///home/me/lesson.ipynb"
IMPORTS = "%matplotlib inline\nimport keras\nfrom keras import layers"
INPUTS = "# 😀\ninputs = keras.Input((None,))"
OUTPUTS = "outputs = layers.Dense(3)(inputs)\nwrong = layers.Dense(8, activaton='relu')"


def uri(name: str) -> str:
    return f"vscode-notebook-cell:/home/me/lesson.ipynb#{name}"


def item(name: str, text: str, language: str = "python") -> Message:
    return {"uri": uri(name), "languageId": language, "version": 1, "text": text}


def cells(names: Sequence[str]) -> list[Message]:
    return [{"kind": 2, "document": uri(name)} for name in names]


def open_notebook(session: Session, **texts: str) -> None:
    document = {"uri": NOTEBOOK, "notebookType": "jupyter-notebook", "version": 1}
    session.notify(
        "notebookDocument/didOpen",
        {
            "notebookDocument": {**document, "cells": cells(list(texts))},
            "cellTextDocuments": [item(name, text) for name, text in texts.items()],
        },
    )


def change(session: Session, version: int, **cell_changes: Any) -> None:
    session.notify(
        "notebookDocument/didChange",
        {
            "notebookDocument": {"uri": NOTEBOOK, "version": version},
            "change": {"cells": cell_changes},
        },
    )


def restructured(
    start: int,
    deleted: int,
    names: Sequence[str] = (),
    opened: Sequence[Message] = (),
    closed: Sequence[str] = (),
) -> Message:
    return {
        "array": {"start": start, "deleteCount": deleted, "cells": cells(names)},
        "didOpen": list(opened),
        "didClose": [{"uri": uri(name)} for name in closed],
    }


async def found(session: Session, **codes: list[str]) -> None:
    """Wait until the newest diagnostics of cells are those of these rules."""

    def newest() -> dict[str, list[str]]:
        return {
            message["uri"]: [each["code"] for each in message["diagnostics"]]
            for message in session.notifications("textDocument/publishDiagnostics")
        }

    wanted = {uri(name): rules for name, rules in codes.items()}
    await session.until(lambda _: newest().items() >= wanted.items())


async def test_findings_stand_in_their_cells() -> None:
    async with server() as session:
        welcome = await session.initialize()
        selector = welcome["capabilities"]["notebookDocumentSync"]["notebookSelector"]
        assert selector == [{"notebook": "*", "cells": [{"language": "python"}]}]
        open_notebook(session, a=IMPORTS, b=INPUTS, c=OUTPUTS)
        await found(session, a=[], b=[], c=["none-dimension", "bad-argument"])
        first, _ = await session.diagnostics(uri("c"), 1)
        assert first["range"]["start"] == {"line": 0, "character": 10}
        (related,) = first["relatedInformation"]
        assert related["location"]["uri"] == uri("b")
        assert related["location"]["range"]["start"] == {"line": 1, "character": 9}
        hover = await session.hover(uri("b"), 1, 12)
        assert hover is not None
        assert "(None, None)" in hover["contents"]["value"]
        assert hover["range"]["start"]["line"] == 1
        assert await session.leave() == 0
        assert "Error" not in await session.everything_said()


async def test_a_cell_is_edited_in_the_middle() -> None:
    async with server() as session:
        await session.initialize()
        open_notebook(session, a=IMPORTS, b=INPUTS, c=OUTPUTS)
        await found(session, c=["none-dimension", "bad-argument"])
        start = len("inputs = keras.Input((")
        edited = {
            "document": {"uri": uri("b"), "version": 2},
            "changes": [
                {
                    "range": {
                        "start": {"line": 1, "character": start},
                        "end": {"line": 1, "character": start + len("None")},
                    },
                    "text": "4",
                }
            ],
        }
        change(session, 2, textContent=[edited])
        await found(session, a=[], b=[], c=["bad-argument"])
        await session.leave()


async def test_cells_come_go_and_move() -> None:
    async with server() as session:
        await session.initialize()
        open_notebook(session, a=IMPORTS, c=OUTPUTS)
        await found(session, c=["undefined-name", "bad-argument"])
        opened = [item("b", INPUTS), item("note", "# text", "markdown")]
        change(session, 2, structure=restructured(1, 0, ["note", "b"], opened))
        await found(session, c=["none-dimension", "bad-argument"])
        # The cell with the input moves behind those that use it: closed and opened at once.
        moved = restructured(2, 2, ["c", "b"], [item("b", INPUTS)], ["b"])
        change(session, 3, structure=moved)
        await found(session, c=["undefined-name", "bad-argument"])
        change(session, 4, structure=restructured(2, 1, [], [], ["c"]))
        await found(session, a=[], b=[], c=[])
        session.notify(
            "notebookDocument/didClose",
            {
                "notebookDocument": {"uri": NOTEBOOK},
                "cellTextDocuments": [{"uri": uri(name)} for name in "ab"],
            },
        )
        assert await session.hover(uri("b"), 1, 12) is None
        await session.leave()


async def test_a_fix_changes_its_cell() -> None:
    async with server() as session:
        await session.initialize()
        open_notebook(session, a=IMPORTS, b=INPUTS, c=OUTPUTS)
        await found(session, c=["none-dimension", "bad-argument"])
        place = {"line": 1, "character": 36}
        fix, suppress = await session.result(
            "textDocument/codeAction",
            {
                "textDocument": {"uri": uri("c")},
                "range": {"start": place, "end": place},
                "context": {"diagnostics": []},
            },
        )
        (edit,) = fix["edit"]["documentChanges"]
        assert edit["textDocument"] == {"uri": uri("c"), "version": 1}
        assert edit["edits"][0]["newText"] == "activation"
        assert edit["edits"][0]["range"]["start"] == {"line": 1, "character": 24}
        (edit,) = suppress["edit"]["documentChanges"]
        assert edit["edits"][0]["range"]["start"]["line"] == 1
        await session.leave()


async def test_a_change_of_what_is_not_open_is_passed_over() -> None:
    async with server() as session:
        await session.initialize()
        change(session, 2, structure=restructured(0, 0, ["a"], [item("a", IMPORTS)]))
        session.open("file:///home/me/a.py", "x = 1\n")
        assert await session.diagnostics("file:///home/me/a.py", 1) == []
        await session.leave()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_changes_are_made_one_after_the_other(line_end: str) -> None:
    def part(line: int, start: int, end: int, text: str) -> types.TextDocumentContentChangeEvent:
        place = types.Range(types.Position(line, start), types.Position(line, end))
        return types.TextDocumentContentChangePartial(range=place, text=text)

    codec = PositionCodec(types.PositionEncodingKind.Utf16)
    text = line_end.join(["'😀' + a", "b", ""])
    changes = [part(0, 7, 8, f"c{line_end}d"), part(2, 0, 1, ""), part(3, 0, 9, "e")]
    assert changed(text, changes, codec) == line_end.join(["'😀' + c", "d", "", "e"])
    whole = types.TextDocumentContentChangeWholeDocument(text="new")
    assert changed(text, [*changes, whole], codec) == "new"
