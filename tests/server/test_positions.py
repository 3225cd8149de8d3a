from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.workspace import PositionCodec

from kerasight.values.findings import Position, Span
from kerasight_server.positions import LineTable

ENCODINGS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
UNIT_BYTES = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


def table(text: str, encoding: str = "utf-16") -> LineTable:
    return LineTable(text, PositionCodec(types.PositionEncodingKind(encoding)))


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)])
def test_columns_are_in_the_units_of_the_client(encoding: str, character: int) -> None:
    lines = table("\n😀 x", encoding)
    assert lines.to_client(Position(2, 3)) == types.Position(1, character)
    assert lines.from_client(types.Position(1, character)) == Position(2, 3)


def test_a_position_inside_a_character_stands_at_its_start() -> None:
    assert table("a😀b").from_client(types.Position(0, 2)) == Position(1, 2)


def test_only_the_line_ends_of_the_protocol_end_lines() -> None:
    lines = table("a\x0cb\u2028c\x85d\re\r\nf\ng")
    assert lines.to_client(Position(1, 8)) == types.Position(0, 7)
    assert lines.from_client(types.Position(1, 1)) == Position(2, 2)
    assert lines.to_client(Position(4, 2)) == types.Position(3, 1)


def test_positions_outside_the_text_are_moved_inside() -> None:
    lines = table("ab\nc")
    assert lines.to_client(Position(9, 9)) == types.Position(1, 1)
    assert lines.to_client(Position(1, 9)) == types.Position(0, 2)
    assert lines.from_client(types.Position(9, 0)) == Position(2, 1)
    assert lines.from_client(types.Position(0, 99)) == Position(1, 3)
    assert table("").to_client(Position(1, 1)) == types.Position(0, 0)


def test_a_lone_surrogate_is_counted_and_not_encoded() -> None:
    assert table("\ud83d x").to_client(Position(1, 3)) == types.Position(0, 2)


def test_a_span_is_a_range() -> None:
    span = Span(Position(1, 2), Position(2, 1))
    expected = types.Range(types.Position(0, 1), types.Position(1, 0))
    assert table("ab\nc").to_client_range(span) == expected


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")),
    st.sampled_from(sorted(ENCODINGS)),
    st.data(),
)
def test_columns_agree_with_the_encoding_itself(
    line: str, encoding: str, data: st.DataObject
) -> None:
    column = data.draw(st.integers(0, len(line)))
    units = len(line[:column].encode(ENCODINGS[encoding])) // UNIT_BYTES[encoding]
    lines = table(line, encoding)
    assert lines.to_client(Position(1, column + 1)) == types.Position(0, units)
    assert lines.from_client(types.Position(0, units)) == Position(1, column + 1)
