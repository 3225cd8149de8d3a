"""Completion of Keras arguments: valid values and names."""

# ruff: noqa: PLC0415 - the server says hello before it loads the engine

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from kerasight.configuration.keys import COMPLETION
from kerasight.source.text.lines import split_lines
from kerasight.values.keras_version import KERAS_3, KerasVersion
from kerasight_server.inspections import OpenCell
from kerasight_server.positions import LineTable
from kerasight_server.server import KerasightServer
from kerasight_server.sheet import Sheet

if TYPE_CHECKING:
    from kerasight.source.parsing.call_at import CallPlace

KERAS = "keras"
"""Every program that imports Keras contains this text."""


def register(server: KerasightServer) -> None:
    """Register completion, triggered by quotes, since editors do not complete in strings by
    default."""
    options = types.CompletionOptions(trigger_characters=['"', "'"])
    server.feature(types.TEXT_DOCUMENT_COMPLETION, options)(completion)


async def completion(
    ls: KerasightServer, params: types.CompletionParams
) -> list[types.CompletionItem] | None:
    """The completions at a place. Needs no inspection: unfinished text is enough."""
    uri = params.text_document.uri
    owner = ls.notebooks.owner(uri)
    snapshot = ls.inspections.snapshot(owner)
    if not ls.settings[COMPLETION] or snapshot is None or KERAS not in snapshot.text:
        return None
    sheet = Sheet(snapshot, ls.workspace.position_codec)
    document = next((each for each in sheet.documents if each.uri == uri), None)
    if document is None or snapshot.is_too_large:
        return None
    known = ls.inspections.newest(owner)
    # Until the first inspection has found the version.
    keras = KERAS_3 if known is None else known.keras.version
    before = _before(document, params.position, ls)
    return await asyncio.to_thread(_items, before, params.position, keras)


def _before(document: OpenCell, place: types.Position, ls: KerasightServer) -> str:
    """The text before a place."""
    table = LineTable(document.text, ls.workspace.position_codec)
    position = table.from_client(place)
    lines = split_lines(document.text)[: position.line]
    return "\n".join([*lines[:-1], lines[-1][: position.column - 1]])


def _items(
    before: str, place: types.Position, keras: KerasVersion
) -> list[types.CompletionItem] | None:
    from kerasight.source.parsing.call_at import call_at

    call = call_at(before)
    if call is None:
        return None
    if call.text is not None:
        return list(_words(call, place, keras)) or None
    if call.word is not None:
        return list(_names(call, keras)) or None
    return None


def _words(
    call: CallPlace, place: types.Position, keras: KerasVersion
) -> Iterator[types.CompletionItem]:
    from kerasight.apis.keras.arguments.choices import parameters, words

    called = call.called.rpartition(".")[2]
    argument = call.argument
    if argument is None:
        signature = parameters(called, keras)
        positional = signature.positional if signature is not None else ()
        argument = positional[call.index] if call.index < len(positional) else ""
    written = call.text or ""
    begin = place.character - len(written)
    # A typed prefix of one of the words is ASCII.
    if begin < 0 or not written.isascii():
        return
    for number, word in enumerate(words(called, argument, keras)):
        yield types.CompletionItem(
            word,
            kind=types.CompletionItemKind.Value,
            detail=f"{argument} of {called}, Keras {keras}",
            sort_text=f"{number:03}",
            text_edit=types.TextEdit(types.Range(types.Position(place.line, begin), place), word),
        )


def _names(call: CallPlace, keras: KerasVersion) -> Iterator[types.CompletionItem]:
    from kerasight.apis.keras.arguments.choices import parameters

    called = call.called.rpartition(".")[2]
    signature = parameters(called, keras)
    if signature is None:
        return
    for number, name in enumerate((*signature.names, *sorted(signature.base_keywords))):
        if name in signature.positional[: call.index]:
            continue
        default = signature.defaults.get(name)
        shown = f"{name}={default!r}" if name in signature.defaults else name
        yield types.CompletionItem(
            f"{name}=",
            kind=types.CompletionItemKind.Variable,
            detail=f"{shown}, of {called}",
            sort_text=f"{number:03}",
            insert_text=f"{name}=",
        )
