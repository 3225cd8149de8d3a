"""Conversion between places of a snapshot and of the client (a document, or cells)."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol import types
from pygls.workspace import PositionCodec

from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Position, Span
from kerasight_server.inspections import OpenCell, Snapshot
from kerasight_server.positions import LineTable

NOWHERE = Position(0, 1)


class Sheet:
    """The documents of the client in a snapshot, in order.

    Our positions count lines through all cells of a notebook; the client counts from the first line
    of each cell.
    """

    def __init__(self, snapshot: Snapshot, codec: PositionCodec) -> None:
        whole = OpenCell(snapshot.uri, snapshot.version, snapshot.text)
        self.documents = (whole,) if snapshot.cells is None else snapshot.cells
        self._tables = [LineTable(each.text, codec) for each in self.documents]
        self._before = [0]
        for each in self.documents:
            self._before.append(self._before[-1] + len(split_lines(each.text)))

    def document_at(self, position: Position) -> OpenCell:
        """The document of one of our positions."""
        return self.documents[self._number(position)]

    def location(self, span: Span) -> types.Location:
        """The location of one of our spans, which is in one document."""
        number = self._number(span.start)
        before = self._before[number]
        start, end = (Position(each.line - before, each.column) for each in (span.start, span.end))
        place = self._tables[number].to_client_range(span._replace(start=start, end=end))
        return types.Location(self.documents[number].uri, place)

    def from_client(self, uri: str, position: types.Position) -> Position:
        """Our position for one in the document `uri`; the first one for a removed cell."""
        uris = [each.uri for each in self.documents]
        if uri not in uris:
            return NOWHERE
        number = uris.index(uri)
        line, column = self._tables[number].from_client(position)
        return Position(line + self._before[number], column)

    def _number(self, position: Position) -> int:
        number = bisect_right(self._before, position.line - 1) - 1
        return min(max(number, 0), len(self.documents) - 1)
