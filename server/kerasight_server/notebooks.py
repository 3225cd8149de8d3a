"""The open notebooks: their cells in order, with the text of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lsprotocol import types
from pygls.workspace import PositionCodec

from kerasight_server.inspections import OpenCell
from kerasight_server.positions import LineTable

LINE_END = re.compile(r"\r\n|\r|\n")
PYTHON = "python"

SYNCHRONIZED = types.NotebookDocumentSyncOptions(
    [types.NotebookDocumentFilterWithNotebook("*", [types.NotebookCellLanguage(PYTHON)])]
)
"""The Python cells of notebooks of every kind."""


@dataclass(slots=True)
class OpenNotebook:
    """A notebook: the URIs of its cells in order, and the texts of Python cells."""

    version: int
    order: list[str]
    texts: dict[str, OpenCell] = field(default_factory=dict)

    @property
    def cells(self) -> tuple[OpenCell, ...]:
        """The Python cells, in order."""
        return tuple(self.texts[uri] for uri in self.order if uri in self.texts)


class Notebooks:
    """All open notebooks, by their URIs."""

    def __init__(self) -> None:
        self._open: dict[str, OpenNotebook] = {}

    def owner(self, uri: str) -> str:
        """The notebook of a cell; the document itself for other documents."""
        return next((name for name, each in self._open.items() if uri in each.texts), uri)

    def get(self, uri: str) -> OpenNotebook | None:
        """The notebook `uri`, None if it is not open."""
        return self._open.get(uri)

    def open(self, params: types.DidOpenNotebookDocumentParams) -> OpenNotebook:
        """Handle an opened notebook."""
        document = params.notebook_document
        notebook = OpenNotebook(document.version, _uris(document.cells))
        notebook.texts |= dict(_python(params.cell_text_documents))
        self._open[document.uri] = notebook
        return notebook

    def close(self, uri: str) -> tuple[str, ...]:
        """Drop a notebook; returns the URIs of its cells."""
        notebook = self._open.pop(uri, None)
        return tuple(notebook.texts) if notebook is not None else ()

    def change(
        self, params: types.DidChangeNotebookDocumentParams, codec: PositionCodec
    ) -> tuple[OpenNotebook, tuple[str, ...]] | None:
        """Apply a change of an open notebook; returns it and the URIs of removed cells."""
        notebook = self._open.get(params.notebook_document.uri)
        if notebook is None:
            return None
        notebook.version = params.notebook_document.version
        cells = params.change.cells
        before = set(notebook.texts)
        if cells is not None and cells.structure is not None:
            _restructure(notebook, cells.structure)
        for content in (cells.text_content if cells is not None else None) or ():
            cell = notebook.texts.get(content.document.uri)
            if cell is not None:
                text = changed(cell.text, content.changes, codec)
                notebook.texts[cell.uri] = replace(
                    cell, text=text, version=content.document.version
                )
        return notebook, tuple(before - set(notebook.texts))


def _restructure(
    notebook: OpenNotebook, structure: types.NotebookDocumentCellChangeStructure
) -> None:
    array = structure.array
    notebook.order[array.start : array.start + array.delete_count] = _uris(array.cells or ())
    # A change can close and open a moved cell: opened cells stay.
    for closed in structure.did_close or ():
        notebook.texts.pop(closed.uri, None)
    notebook.texts |= dict(_python(structure.did_open or ()))


def changed(
    text: str, changes: Sequence[types.TextDocumentContentChangeEvent], codec: PositionCodec
) -> str:
    """A text after changes of the client, applied one after the other."""
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            table = LineTable(text, codec)
            starts = [0, *(match.end() for match in LINE_END.finditer(text))]
            start, end = (
                starts[place.line - 1] + place.column - 1
                for place in map(table.from_client, (change.range.start, change.range.end))
            )
            text = text[:start] + change.text + text[end:]
        else:
            text = change.text
    return text


def _uris(cells: Sequence[types.NotebookCell]) -> list[str]:
    return [cell.document for cell in cells]


def _python(documents: Sequence[types.TextDocumentItem]) -> Iterator[tuple[str, OpenCell]]:
    for each in documents:
        if each.language_id == PYTHON:
            yield each.uri, OpenCell(each.uri, each.version, each.text)
