"""Conversion between our positions (from 1, in code points) and the client's (from 0, in its
units)."""

from __future__ import annotations

import re

from lsprotocol import types
from pygls.workspace import PositionCodec

from kerasight.values.findings import Position, Span

_LINE_END = re.compile(r"\r\n|\r|\n")


class LineTable:
    """The lines of one text, and its positions in the client's units.

    Lines end where the protocol ends them: at `\\n`, `\\r\\n` and `\\r`, and nowhere else
    (`str.splitlines` also splits at form feeds and Unicode separators). Positions outside
    the text are moved to the nearest place inside it.
    """

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self._lines = _LINE_END.split(text)
        self._codec = codec

    def to_client(self, position: Position) -> types.Position:
        """The client's position for ours."""
        number = min(max(position.line - 1, 0), len(self._lines) - 1)
        line = self._lines[number]
        return types.Position(number, self._codec.client_num_units(line[: position.column - 1]))

    def to_client_range(self, span: Span) -> types.Range:
        """The client's range for our span."""
        return types.Range(self.to_client(span.start), self.to_client(span.end))

    def from_client(self, position: types.Position) -> Position:
        """Our position for the client's; inside of a character, that of its start."""
        number = min(position.line, len(self._lines) - 1)
        units = 0
        column = 1
        for character in self._lines[number]:
            units += self._codec.client_num_units(character)
            if units > position.character:
                break
            column += 1
        return Position(number + 1, column)
