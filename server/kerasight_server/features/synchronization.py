"""Open, change, close: the server's copy of each document, by the client's URI."""

from __future__ import annotations

from lsprotocol import types
from pygls.uris import to_fs_path

from kerasight.configuration.keys import TYPING_PAUSE
from kerasight_server.inspections import LARGEST_CHARACTERS, OpenCell, Snapshot
from kerasight_server.server import KerasightServer


def register(server: KerasightServer) -> None:
    """Register for the client's documents."""
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(did_close)


def did_open(ls: KerasightServer, params: types.DidOpenTextDocumentParams) -> None:
    """Handle an opened document."""
    document = params.text_document
    take(ls, document.uri, document.version, document.text)


def did_change(ls: KerasightServer, params: types.DidChangeTextDocumentParams) -> None:
    """Handle a change of a document; each change has the whole text."""
    if params.content_changes:
        document = params.text_document
        take(ls, document.uri, document.version, params.content_changes[-1].text)


def did_close(ls: KerasightServer, params: types.DidCloseTextDocumentParams) -> None:
    """Handle a closed document: remove its diagnostics."""
    ls.inspections.drop(params.text_document.uri)
    ls.advised.drop(params.text_document.uri)
    ls.typing_pause.drop(params.text_document.uri)
    ls.diagnostics.clear(params.text_document.uri)


def take(
    ls: KerasightServer,
    uri: str,
    version: int,
    text: str,
    cells: tuple[OpenCell, ...] | None = None,
) -> None:
    """Schedule the inspection of a document, or log once that it is too large.

    `cells` are those of a notebook; their texts make up `text`.
    """
    filename = (to_fs_path(uri) if uri.startswith("file:") else None) or uri
    before = ls.inspections.snapshot(uri)
    snapshot = Snapshot(uri, filename, version, text, ls.settings_for(filename), cells)
    ls.advised.changed(uri, text)
    pause = snapshot.settings[TYPING_PAUSE] / 1000
    ls.typing_pause.changed(uri, before.text if before is not None else None, text, pause)
    ls.inspections.take(snapshot)
    if snapshot.is_too_large and (before is None or not before.is_too_large):
        ls.log(
            types.MessageType.Warning,
            f"{filename} has {len(text):,} characters and is not inspected while you type; "
            f"the limit is {LARGEST_CHARACTERS:,}. Run `kerasight check` on it instead.",
        )
