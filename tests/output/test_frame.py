"""Code frames: the underline is below its text, whatever the text contains."""

from __future__ import annotations

import click
import pytest
from rich.cells import cell_len

from kerasight.output.frame import MAXIMUM_WIDTH, code_frame
from kerasight.values.findings import Position, Span


def span(line: int, column: int, end_line: int, end_column: int) -> Span:
    return Span(Position(line, column), Position(end_line, end_column))


def span_of(lines: list[str], number: int, part: str) -> Span:
    column = lines[number - 1].index(part) + 1
    return span(number, column, number, column + len(part))


def test_a_frame_shows_the_lines_around() -> None:
    lines = ["import keras", "", "model = f()", "model.add(Dense(10))", "x = 1", "y = 2", "z = 3"]
    assert code_frame(lines, span_of(lines, 4, "Dense(10)")) == [
        "3 | model = f()",
        "4 | model.add(Dense(10))",
        "  |           ^^^^^^^^^",
        "5 | x = 1",
        "6 | y = 2",
    ]


def test_the_numbers_are_aligned() -> None:
    lines = [f"x = {number}" for number in range(1, 13)]
    assert code_frame(lines, span_of(lines, 9, "9")) == [
        " 7 | x = 7",
        " 8 | x = 8",
        " 9 | x = 9",
        "   |     ^",
        "10 | x = 10",
        "11 | x = 11",
    ]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "日本語",
        "\t",
        "\tx\t",
        "é",
        "e\u0301",
        "😀😀",
        "x" * 300,
        "日" * 200,
        "\x1b[31m",
        "\u202e",
        "\x00",
    ],
)
def test_the_underline_stands_below_its_text(before: str) -> None:
    lines = [f"{before}Dense(10) # after"]
    frame = code_frame(lines, span_of(lines, 1, "Dense(10)"))
    shown, underline = frame
    start = underline.index("^")
    assert underline.count("^") == 9
    assert cell_len(shown[: shown.index("Dense(10)")]) == start


def test_what_steers_a_terminal_is_not_printed() -> None:
    frame = "".join(code_frame(["x = '\x1b]0;title\x07\u202e\x9b'"], span(1, 1, 1, 2)))
    assert frame.isprintable() or "\ufffd" in frame
    assert not set(frame) & set("\x1b\x07\u202e\x9b")


def test_a_long_line_is_cut_around_the_span() -> None:
    lines = ["1, " * 1000 + "Dense(10)" + ", 2" * 1000]
    shown, underline = code_frame(lines, span_of(lines, 1, "Dense(10)"))
    assert len(shown) <= MAXIMUM_WIDTH + len("1 | ......")
    assert shown[underline.index("^") : underline.rindex("^") + 1] == "Dense(10)"
    assert shown.startswith("1 | ...")
    assert shown.endswith("...")


def test_the_lines_around_a_cut_line_are_shown_from_their_start() -> None:
    lines = ["above", "1, " * 100 + "Dense(10)", "below"]
    frame = code_frame(lines, span_of(lines, 2, "Dense(10)"))
    assert frame[0] == "1 | above"
    assert frame[-1] == "3 | below"


def test_every_line_of_a_span_is_underlined() -> None:
    lines = ["model = f([", "    a,", "", "    b,", "])"]
    assert code_frame(lines, span(1, 9, 5, 3)) == [
        "1 | model = f([",
        "  |         ^^^",
        "2 |     a,",
        "  |     ^^",
        "3 |",
        "4 |     b,",
        "  |     ^^",
        "5 | ])",
        "  | ^^",
    ]


def test_the_middle_of_a_long_span_is_left_out() -> None:
    lines = ["f(", *(f"    {number}," for number in range(100)), ")"]
    frame = code_frame(lines, span(1, 1, 102, 2))
    assert "    | ..." in frame
    assert frame[-2:] == ["102 | )", "    | ^"]
    assert len(frame) < 20


def test_an_empty_place_still_has_a_mark() -> None:
    assert code_frame(["x = "], span(1, 5, 1, 5)) == ["1 | x =", "  |     ^"]
    assert code_frame([""], span(1, 1, 1, 2)) == ["1 |", "  | ^"]


def test_colours_add_nothing_but_colours() -> None:
    lines = ["a = 1", "b = Dense(1)"]
    coloured = code_frame(lines, span_of(lines, 2, "Dense(1)"), color=True)
    assert [click.unstyle(line) for line in coloured] == code_frame(
        lines, span_of(lines, 2, "Dense(1)")
    )
    assert any("\x1b[" in line for line in coloured)
