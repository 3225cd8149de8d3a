"""Reads tables of text: the first line of a CSV file, what its columns hold, and its rows.

A part of the worker `read_data`; imports the standard library.
"""

from __future__ import annotations

import csv
import json
import re
from typing import Any

from counting import CountedFile, Refused

WHOLE_BYTES = 256 * 1024
"""A file of so many bytes is looked through; of a larger one, its first rows."""

FIRST_ROWS = 200
MOST_COLUMNS = 2_000
MOST_VALUES = 200
LONGEST_NAME = 200

INTEGER = re.compile(r"[+-]?\d{1,15}")
NUMBER = re.compile(r"[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})([eE][+-]?\d{1,3})?")
NOT_A_NUMBER = """#N/A #NA -1.#IND -1.#QNAN -NaN -nan 1.#IND 1.#QNAN <NA> N/A NA NULL NaN None
    n/a nan null"""
MISSING = frozenset(["", "#N/A N/A", *NOT_A_NUMBER.split()])
"""What pandas reads as a missing value (pandas/_libs/parsers.pyx)."""

WORD = re.compile(r"[^\W\d_]")
INFINITE = frozenset({"inf", "infinity"})


def read_csv(file: CountedFile, size: int, separator: str) -> dict[str, Any]:
    """The first row of a table, what the others hold, and how many rows there are.

    Raises Refused for what is no table of that separator, and UnicodeDecodeError.
    """
    start = file.read(min(size, WHOLE_BYTES)) or b""
    is_whole = len(start) == size
    if b"\0" in start:
        raise Refused("no text")
    if not is_whole:
        start = start[: start.rfind(b"\n") + 1]
    text = start.decode("utf-8-sig")
    rows = [row for row in csv.reader(text.splitlines(True), delimiter=separator) if row]
    if not is_whole:
        rows = rows[: FIRST_ROWS + 1]
    if not rows or (not all(map(str.strip, rows[0][:1])) and len(rows[0]) == 1):
        raise Refused("an empty table")
    first = rows[0]
    if len(first) > MOST_COLUMNS or any(len(each) > LONGEST_NAME for each in first):
        raise Refused("no table")
    rest = rows[1:]
    answer: dict[str, Any] = {"kind": "table", "first": first, "is_whole": is_whole}
    if all(len(row) == len(first) for row in rest):
        answer["columns"] = [_column([row[index] for row in rest]) for index in range(len(first))]
        answer["firsts"] = [_column([each]) for each in first]
        answer["rows"] = len(rows) if is_whole else _count(file, size)
    return answer


def _count(file: CountedFile, size: int) -> int | None:
    """How many rows a longer file has; None if a row may take several lines, or none.

    Raises Refused if the file is longer than may be read.
    """
    count = 0
    file.seek(0)
    last = b"\n"
    read = 0
    while read < size:
        block = file.read(min(1 << 20, size - read))
        if not block:
            raise Refused("it is cut off")
        read += len(block)
        joined = last + block
        if b'"' in block or b"\n\n" in joined or b"\n\r" in joined:
            return None
        count += block.count(b"\n")
        last = block[-1:]
    return count + (last != b"\n")


def _column(cells: list[str]) -> dict[str, Any]:
    """What the cells of a column hold: as what pandas reads them."""
    given = [each for each in cells if each not in MISSING]
    plain = [each.strip(" ") for each in given]
    column: dict[str, Any] = {"missing": len(cells) - len(given), "type": "mixed"}
    values = set(plain)
    if not values:
        column["type"] = "empty" if cells else "none"
        return column
    if all(map(NUMBER.fullmatch, values)):
        is_whole = all(map(INTEGER.fullmatch, values))
        numbers = {float(each) for each in values}
        column["type"] = "integer" if is_whole else "float"
        column["low"], column["high"] = min(numbers), max(numbers)
        values = {str(each) for each in numbers}
    elif values <= {"True", "False", "TRUE", "FALSE", "true", "false"}:
        column["type"] = "boolean"
    elif any(WORD.search(each) and not _may_be_number(each) for each in values):
        column["type"] = "text"
    column["distinct"] = len(values)
    if column["type"] == "text" and len(values) <= MOST_VALUES:
        column["values"] = sorted(each[:LONGEST_NAME] for each in values)
    return column


def _may_be_number(cell: str) -> bool:
    return cell.lower().lstrip("+-") in INFINITE or NUMBER.fullmatch(cell) is not None


def read_json(file: CountedFile, size: int, *, by_lines: bool) -> dict[str, Any]:
    """The names of the columns of a list of objects, and what they hold. Raises Refused."""
    if size > WHOLE_BYTES and not by_lines:
        raise Refused("too large")
    text = file.read(min(size, WHOLE_BYTES)) or b""
    is_whole = len(text) == size
    if by_lines:
        lines = [each for each in text.split(b"\n") if each.strip()]
        rows = [json.loads(each) for each in (lines if is_whole else lines[:-1][:FIRST_ROWS])]
    else:
        rows = json.loads(text)
    if not isinstance(rows, list) or not rows or not all(isinstance(each, dict) for each in rows):
        raise Refused("no list of objects")
    names = list(dict.fromkeys(name for row in rows for name in row))
    if len(names) > MOST_COLUMNS or any(len(each) > LONGEST_NAME for each in names):
        raise Refused("no table")
    columns = [_values([row.get(name) for row in rows]) for name in names]
    count: int | None = len(rows)
    if not is_whole:
        count = None
    return {
        "kind": "records",
        "first": names,
        "columns": columns,
        "rows": count,
        "is_whole": is_whole,
    }


def _values(values: list[Any]) -> dict[str, Any]:
    """What the values of a key hold."""
    given = [each for each in values if each is not None]
    column: dict[str, Any] = {"missing": len(values) - len(given), "type": "mixed"}
    kinds = {type(each) for each in given}
    if kinds == {str}:
        column["type"], column["distinct"] = "text", len(set(given))
    elif kinds and kinds <= {int, float}:
        column["type"] = "integer" if kinds == {int} else "float"
        column["low"], column["high"] = float(min(given)), float(max(given))
        column["distinct"] = len(set(given))
    elif kinds == {bool}:
        column["type"], column["distinct"] = "boolean", len(set(given))
    return column
