"""Open, change, close: the server's own copy of each document, kept under the client's URI."""

from __future__ import annotations

from lsprotocol import types
from pygls.uris import to_fs_path

from kerasight_server.inspections import LARGEST_CHARACTERS, OpenCell, Snapshot
from kerasight_server.server import KerasightServer


def register(server: KerasightServer) -> None:
    """Follow the client's documents."""
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(did_close)


def did_open(ls: KerasightServer, params: types.DidOpenTextDocumentParams) -> None:
    """Take a document that was opened."""
    document = params.text_document
    take(ls, document.uri, document.version, document.text)


def did_change(ls: KerasightServer, params: types.DidChangeTextDocumentParams) -> None:
    """Take the newest text of a document; each change holds the whole of it."""
    if params.content_changes:
        document = params.text_document
        take(ls, document.uri, document.version, params.content_changes[-1].text)


def did_close(ls: KerasightServer, params: types.DidCloseTextDocumentParams) -> None:
    """Forget a document and take its diagnostics away."""
    ls.inspections.drop(params.text_document.uri)
    ls.advised.drop(params.text_document.uri)
    ls.diagnostics.clear(params.text_document.uri)


def take(
    ls: KerasightServer,
    uri: str,
    version: int,
    text: str,
    cells: tuple[OpenCell, ...] | None = None,
) -> None:
    """Inspect a version of a document soon, or say once that it is too large for that.

    `cells` are those of a notebook, whose texts make up `text`.
    """
    filename = (to_fs_path(uri) if uri.startswith("file:") else None) or uri
    before = ls.inspections.snapshot(uri)
    snapshot = Snapshot(uri, filename, version, text, ls.settings_for(filename), cells)
    ls.advised.changed(uri, text)
    ls.inspections.take(snapshot)
    if snapshot.is_too_large and (before is None or not before.is_too_large):
        ls.log(
            types.MessageType.Warning,
            f"{filename} has {len(text):,} characters and is not inspected while you type; "
            f"the limit is {LARGEST_CHARACTERS:,}. Run `kerasight check` on it instead.",
        )
