"""Notebooks: all cells are inspected as one program whenever one of them changes."""

from __future__ import annotations

from lsprotocol import types

from kerasight_server.features.synchronization import take
from kerasight_server.notebooks import OpenNotebook
from kerasight_server.server import KerasightServer


def register(server: KerasightServer) -> None:
    """Register for the client's notebooks."""
    server.feature(types.NOTEBOOK_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.NOTEBOOK_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.NOTEBOOK_DOCUMENT_DID_CLOSE)(did_close)


def did_open(ls: KerasightServer, params: types.DidOpenNotebookDocumentParams) -> None:
    """Handle an opened notebook."""
    _take(ls, params.notebook_document.uri, ls.notebooks.open(params))


def did_change(ls: KerasightServer, params: types.DidChangeNotebookDocumentParams) -> None:
    """Handle added, removed, moved or changed cells."""
    found = ls.notebooks.change(params, ls.workspace.position_codec)
    if found is not None:
        notebook, gone = found
        for uri in gone:
            ls.diagnostics.clear(uri)
        _take(ls, params.notebook_document.uri, notebook)


def did_close(ls: KerasightServer, params: types.DidCloseNotebookDocumentParams) -> None:
    """Handle a closed notebook: remove its diagnostics."""
    uri = params.notebook_document.uri
    ls.inspections.drop(uri)
    for cell in ls.notebooks.close(uri):
        ls.diagnostics.clear(cell)


def _take(ls: KerasightServer, uri: str, notebook: OpenNotebook) -> None:
    text = "\n".join(cell.text for cell in notebook.cells)
    take(ls, uri, notebook.version, text, notebook.cells)
