"""An editable notebook file: its code cells as one document, the rest unchanged."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kerasight.faults import Fault
from kerasight.source.document import Document
from kerasight.source.notebooks.cells import document_of_cells
from kerasight.source.notebooks.text import CodeCell, code_cells, file_lines, with_sources
from kerasight.source.text.editing import apply
from kerasight.source.text.reading import MAXIMUM_BYTES, read_bytes
from kerasight.values.findings import Edit, Position, Span

LARGEST_NOTEBOOK = 100_000_000
"""Bytes; most of a notebook are the pictures and tables in the outputs of its cells."""


@dataclass(frozen=True, slots=True)
class NotebookFile:
    """A notebook with the text of its file."""

    filename: str
    raw: str
    mark: bytes

    cells: tuple[CodeCell, ...]
    """Its code cells as the file has them."""

    document: Document = field(compare=False)

    @classmethod
    def read(cls, path: Path) -> NotebookFile:
        """Read a file. Raises Fault if it is not a notebook."""
        return cls.from_bytes(read_bytes(path, LARGEST_NOTEBOOK), str(path))

    @classmethod
    def from_bytes(cls, data: bytes, filename: str) -> NotebookFile:
        """The notebook with these contents. Raises Fault if they are not a notebook."""
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            raw = data.removeprefix(mark).decode()
        except UnicodeDecodeError as error:
            raise Fault(f"{filename}: byte {error.start} is not UTF-8, as JSON must be") from None
        return cls._from_text(filename, raw, mark)

    @classmethod
    def _from_text(cls, filename: str, raw: str, mark: bytes) -> NotebookFile:
        try:
            cells = tuple(code_cells(raw))
        except ValueError as error:
            raise Fault(f"{filename}: {error}") from None
        except RecursionError:
            raise Fault(f"{filename}: its JSON is nested too deeply") from None
        sources = [cell.source for cell in cells]
        if sum(map(len, sources)) > MAXIMUM_BYTES:
            raise Fault(
                f"{filename}: its code is too long; the limit is {MAXIMUM_BYTES / 1e6:.0f} MB"
            )
        places = [file_lines(raw, cell) for cell in cells]
        document = document_of_cells(sources, filename, places)
        counts = tuple(cell.count for cell in cells)
        return cls(filename, raw, mark, cells, replace(document, execution_counts=counts))

    @property
    def pieces(self) -> tuple[tuple[str, str], ...]:
        """The sources of the cells, each with a name."""
        return tuple(
            (f"{self.filename}:cell {number}", cell.source)
            for number, cell in enumerate(self.cells, start=1)
        )

    def edited(self, edits: Iterable[Edit]) -> NotebookFile:
        """The notebook with all edits applied. Raises ValueError if they overlap."""
        by_cell: dict[int, list[Edit]] = {}
        for edit in edits:
            cell = self.document.cell_at(edit.span.start.line)
            assert cell is not None
            last = Position(cell.last, len(self.document.lines[cell.last - 1]) + 1)
            span = Span(edit.span.start, min(edit.span.end, last))
            moved = Edit(self.document.within_cell(span), edit.text)
            by_cell.setdefault(cell.number, []).append(moved)
        sources = [
            apply(cell.source, by_cell.get(number, ()))
            for number, cell in enumerate(self.cells, start=1)
        ]
        return self._from_text(
            self.filename, with_sources(self.raw, self.cells, sources), self.mark
        )

    def to_bytes(self) -> bytes:
        """The contents of the file; only strings of changed sources differ from the original."""
        return self.mark + self.raw.encode()
