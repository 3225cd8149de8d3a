"""A notebook's file as text: the places and the changes of the sources of its code cells."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kerasight.source.text.lines import split_lines

DECODER = json.JSONDecoder()
WHITE_SPACE = " \t\n\r"


@dataclass(frozen=True, slots=True)
class CodeCell:
    """A code cell: its source, and the place of that in the file."""

    source: str

    start: int
    """The place of its first character."""

    end: int
    """The place after its last character."""

    parts: tuple[tuple[int, int], ...]
    """The strings of a source that is a list, in order; empty for a source that is one string."""

    count: int | None = None
    """Its execution count, None if it was not run."""


def code_cells(text: str) -> list[CodeCell]:
    """The code cells of a notebook of format 4, in order; none for another language.

    Raises ValueError, with the reason as its text, if it is not such a notebook.
    """
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is no notebook, whose file is JSON: {error}") from None
    if not isinstance(content, dict) or not isinstance(content.get("nbformat"), int):
        raise ValueError("this is no notebook: it has no `nbformat`")
    if content["nbformat"] < 4 or not isinstance(content.get("cells"), list):
        raise ValueError("the notebook has an old format; open it in Jupyter and save it again")
    if not _is_python(content):
        return []
    found = []
    cells = dict(_members(text, _skip(text, 0)))["cells"]
    for (start, _), cell in zip(_elements(text, cells[0]), content["cells"], strict=True):
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = cell.get("source")
        lines: list[Any] = source if isinstance(source, list) else [source]
        if not all(isinstance(line, str) for line in lines):
            raise ValueError("the source of a cell is neither text nor a list of texts")
        if _language_of(cell) != "python":
            continue
        place = dict(_members(text, start))["source"]
        parts = tuple(_elements(text, place[0])) if isinstance(source, list) else ()
        count = cell.get("execution_count")
        known = count if isinstance(count, int) else None
        found.append(CodeCell("".join(lines), *place, parts, known))
    return found


def _is_python(content: dict[str, Any]) -> bool:
    metadata = content.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    for section, key in (("language_info", "name"), ("kernelspec", "language")):
        values = metadata.get(section)
        if isinstance(values, dict) and isinstance(values.get(key), str):
            return bool(values[key].lower() in ("python", "ipython"))
    return True


def _language_of(cell: dict[str, Any]) -> str:
    """The language that VS Code stores for a cell, by default Python."""
    metadata = cell.get("metadata")
    editor = metadata.get("vscode") if isinstance(metadata, dict) else None
    return str(editor.get("languageId", "python")) if isinstance(editor, dict) else "python"


def with_sources(text: str, cells: Sequence[CodeCell], sources: Sequence[str]) -> str:
    """The file with other sources in its cells; only strings that differ are changed."""
    parts = []
    behind = 0
    for cell, source in zip(cells, sources, strict=True):
        if source != cell.source:
            parts += [text[behind : cell.start], _written(text, cell, source)]
            behind = cell.end
    return "".join([*parts, text[behind:]])


def _written(text: str, cell: CodeCell, source: str) -> str:
    """A source in the format of the cell."""
    ascii_only = text.isascii()
    if not cell.parts:
        return json.dumps(source, ensure_ascii=ascii_only)
    raw = [text[start:end] for start, end in cell.parts]
    known = {json.loads(each): each for each in reversed(raw)}
    before = text[cell.start : cell.parts[0][0]]
    after = text[cell.parts[-1][1] : cell.end]
    between = text[cell.parts[0][1] : cell.parts[1][0]] if len(raw) > 1 else f",{before[1:]}"
    lines = source.splitlines(keepends=True)
    strings = [known.get(line) or json.dumps(line, ensure_ascii=ascii_only) for line in lines]
    return f"{before}{between.join(strings)}{after}"


def file_lines(text: str, cell: CodeCell) -> tuple[int, ...]:
    """The line of the file, from 1, for each line of a cell's source."""
    count = len(split_lines(cell.source))
    first = text.count("\n", 0, cell.start) + 1
    if len(cell.parts) != len(cell.source.splitlines()):
        return (first,) * count
    lines = [first + text.count("\n", cell.start, start) for start, _ in cell.parts]
    return tuple([*lines, *lines[-1:] * count][:count]) or (first,) * count


def _members(text: str, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """The keys of the object that starts at `start`, each with the place of its value."""
    place = _skip(text, start + 1)
    while text[place] != "}":
        key, place = DECODER.raw_decode(text, place)
        place = _skip(text, _skip(text, place) + 1)
        _, end = DECODER.raw_decode(text, place)
        yield key, (place, end)
        place = _skip(text, end)
        place = _skip(text, place + 1) if text[place] == "," else place


def _elements(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The places of the elements of the list that starts at `start`."""
    place = _skip(text, start + 1)
    while text[place] != "]":
        _, end = DECODER.raw_decode(text, place)
        yield place, end
        place = _skip(text, end)
        place = _skip(text, place + 1) if text[place] == "," else place


def _skip(text: str, place: int) -> int:
    while text[place] in WHITE_SPACE:
        place += 1
    return place
