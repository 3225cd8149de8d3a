"""Notebooks: all cells of one are inspected as one program, whenever one of them changes."""

from __future__ import annotations

from lsprotocol import types

from kerasight_server.features.synchronization import take
from kerasight_server.notebooks import OpenNotebook
from kerasight_server.server import KerasightServer


def register(server: KerasightServer) -> None:
    """Follow the client's notebooks."""
    server.feature(types.NOTEBOOK_DOCUMENT_DID_OPEN)(did_open)
    server.feature(types.NOTEBOOK_DOCUMENT_DID_CHANGE)(did_change)
    server.feature(types.NOTEBOOK_DOCUMENT_DID_CLOSE)(did_close)


def did_open(ls: KerasightServer, params: types.DidOpenNotebookDocumentParams) -> None:
    """Take a notebook that was opened."""
    _take(ls, params.notebook_document.uri, ls.notebooks.open(params))


def did_change(ls: KerasightServer, params: types.DidChangeNotebookDocumentParams) -> None:
    """Take cells that came, went, moved or changed."""
    found = ls.notebooks.change(params, ls.workspace.position_codec)
    if found is not None:
        notebook, gone = found
        for uri in gone:
            ls.diagnostics.clear(uri)
        _take(ls, params.notebook_document.uri, notebook)


def did_close(ls: KerasightServer, params: types.DidCloseNotebookDocumentParams) -> None:
    """Forget a notebook and take its diagnostics away."""
    uri = params.notebook_document.uri
    ls.inspections.drop(uri)
    for cell in ls.notebooks.close(uri):
        ls.diagnostics.clear(cell)


def _take(ls: KerasightServer, uri: str, notebook: OpenNotebook) -> None:
    text = "\n".join(cell.text for cell in notebook.cells)
    take(ls, uri, notebook.version, text, notebook.cells)
