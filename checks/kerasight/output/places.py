"""Places of findings for people: by file, and in a notebook by cell."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.inspected import Inspection
from kerasight.output.visible import one_line
from kerasight.values.findings import Position, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a file, or of a cell of a notebook."""

    filename: str

    cell: int | None
    """The number of the code cell, from 1; None outside of notebooks."""

    span: Span
    """Its lines count from the first of `lines`."""

    lines: tuple[str, ...]
    """Those of the file or the cell."""

    file_line: int
    """The line of the file; in a notebook, that of its JSON."""

    @property
    def start(self) -> Position:
        """The start of the span."""
        return self.span.start

    @property
    def name(self) -> str:
        """The file, and the cell of a notebook, on one line."""
        name = one_line(self.filename)
        return name if self.cell is None else f"{name}:cell {self.cell}"

    def __str__(self) -> str:
        """`file:line:column`, `file:cell 3:line:column`."""
        return f"{self.name}:{self.start.line}:{self.start.column}"


def place_of(span: Span, inspection: Inspection) -> Place:
    """The place of a span of an inspection, in its file or in another."""
    document = inspection.document
    filename = document.filename
    if span.elsewhere is not None:
        filename = span.elsewhere.file
        document = inspection.others.get(filename, document)
    cell = document.cell_at(span.start.line)
    if cell is None:
        return Place(filename, None, span, document.lines, span.start.line)
    within = document.within_cell(span)
    lines = document.lines[cell.first - 1 : cell.last]
    file_line = cell.file_lines[within.start.line - 1] if cell.file_lines else within.start.line
    return Place(filename, cell.number, within, lines, file_line)


def in_words(place: Place) -> str:
    """The cell, for the message in services without cells; "" for a plain file."""
    return "" if place.cell is None else f"cell {place.cell}, line {place.start.line}: "
