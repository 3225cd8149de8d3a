"""Code cells: one program of their sources, with everything else than Python masked."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kerasight.source.document import Cell, Document
from kerasight.source.parsing.headers import UNKNOWN_NAME
from kerasight.source.parsing.parsing import parse
from kerasight.source.parsing.problems import SyntaxProblem
from kerasight.source.parsing.statements import NOTEBOOK_COMMAND_SIGNS, statements
from kerasight.source.text.lines import split_lines
from kerasight.source.text.scanning import scan
from kerasight.values.findings import Position, Span

CELL_MAGIC = re.compile(r"\s*%%\s*(\w*)")
PYTHON_CELLS: Final = frozenset({"capture", "prun", "time", "timeit"})
"""Cell magics that run the rest of the cell as Python (IPython: Built-in magic commands)."""

TIMED = re.compile(r"(\s*)%time\s(?=\s*[^\W\d])")
RUN_AND_TIMED = "if 1: "
"""As wide as `%time `, so that the statement after it keeps its columns."""

COMMAND_RESULT = re.compile(r"\s*([^\W\d]\w*(?:\s*,\s*[^\W\d]\w*)*)\s*=\s*[%!]")
"""`files = !ls`: the output of the command is assigned to the name."""


def document_of_cells(
    sources: Sequence[str], filename: str, file_lines: Sequence[Sequence[int]] = ()
) -> Document:
    """One document of all code cells, in order; never raises.

    Each cell is parsed separately, as it is run, so that a broken one does not affect the others.
    `file_lines` has the lines of the notebook's file for the lines of each cell.
    """
    lines: list[str] = []
    masked: list[str] = []
    body: list[ast.stmt] = []
    problems: list[SyntaxProblem] = []
    cells: list[Cell] = []
    for number, source in enumerate(sources, start=1):
        first = len(lines)
        own_lines = split_lines(source)
        python = python_lines(own_lines)
        tree, found = parse("\n".join(python), python)
        ast.increment_lineno(tree, first)
        body += tree.body
        problems += [replace(problem, span=_moved(problem.span, first)) for problem in found]
        places = tuple(file_lines[number - 1]) if file_lines else ()
        cells.append(Cell(number, first + 1, len(own_lines), places))
        lines += own_lines
        masked += python
    return Document(
        filename,
        "\n".join(masked),
        tuple(lines),
        ast.Module(body, []),
        tuple(problems),
        cells=tuple(cells),
    )


def _moved(span: Span, lines: int) -> Span:
    start, end = (Position(each.line + lines, each.column) for each in (span.start, span.end))
    return span._replace(start=start, end=end)


def python_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a cell with magics, shell commands and help requests replaced, line by line."""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return lines
    python = list(lines)
    magic = CELL_MAGIC.match(lines[first])
    if magic is not None:
        if magic[1] not in PYTHON_CELLS:
            return ("",) * len(lines)
        python[first] = ""
    for statement in statements(scan(tuple(python))):
        number = statement.first
        line = python[number]
        if is_command(statement.code):
            python[number] = stand_in(line)
        elif (bound := COMMAND_RESULT.match(line)) is not None:
            python[number] = f"{_margin(line)}{bound[1]} = {UNKNOWN_NAME}"
        else:
            continue
        while lines[number].rstrip().endswith("\\") and number + 1 < len(lines):
            number += 1
            python[number] = ""
    return tuple(python)


def is_command(code: str) -> bool:
    """Whether a statement is for IPython: `%magic`, `!shell`, `?name` or `name?`."""
    return code.startswith(NOTEBOOK_COMMAND_SIGNS) or code.endswith("?")


def stand_in(line: str) -> str:
    """A line of Python instead of a command; the statement of `%time` is kept."""
    timed = TIMED.match(line)
    if timed is not None:
        return f"{timed[1]}{RUN_AND_TIMED}{line[timed.end() :]}"
    return f"{_margin(line)}pass"


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
