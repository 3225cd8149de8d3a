"""What was read of data files, as text: `kerasight check --show-data`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kerasight.output.visible import visible
from kerasight.values.disk.data_files import (
    ArrayFile,
    ArrayHeader,
    ArraysFile,
    Column,
    DataFile,
    DataFolder,
    Picture,
    PictureFile,
    TableFile,
)

if TYPE_CHECKING:
    from kerasight.inspected import Inspection

MOST: Final = 20
"""How many columns, arrays or class folders of one file are listed."""


def render(inspection: Inspection) -> str:
    """A line for each data file, and one for each of its columns, arrays or class folders."""
    lines = []
    for found in inspection.data_files:
        parts = list(_parts(found))
        lines.append(f"{inspection.document.filename}: reads {found.name}: {_whole(found)}")
        lines += [f"  {part}" for part in parts[:MOST]]
        if len(parts) > MOST:
            lines.append(f"  and {len(parts) - MOST} more")
    return "".join(f"{visible(line)}\n" for line in lines)


def _whole(found: DataFile) -> str:
    if isinstance(found, ArrayFile):
        return _header(found.header)
    if isinstance(found, ArraysFile):
        return f"{len(found.members)} arrays"
    if isinstance(found, PictureFile):
        return _picture(found.picture)
    if isinstance(found, TableFile):
        lines = "an unknown number of" if found.rows is None else str(found.rows)
        looked = "" if found.is_whole else ", the first of which were looked at"
        return f"{lines} lines, {len(found.first)} columns{looked}"
    pictures = ", ".join(map(_picture, found.pictures))
    odd = f"; no pictures: {', '.join(found.odd)}" if found.odd else ""
    count = len(found.classes)
    return f"{count} folder{'' if count == 1 else 's'}{pictures and f' of {pictures}'}{odd}"


def _parts(found: DataFile) -> Iterator[str]:
    if isinstance(found, ArraysFile):
        yield from (f"{name}: {_header(header)}" for name, header in found.members.items())
    elif isinstance(found, TableFile):
        columns = found.columns or ()
        for name, column in zip(found.first, columns, strict=False):
            yield f"{name}: {_column(column)}"
    elif isinstance(found, DataFolder):
        for folder in found.classes:
            yield f"{folder.name}/: {_count(folder.endings)}"


def _header(header: ArrayHeader) -> str:
    return f"{header.shape} {header.dtype or 'of an unknown type'}"


def _picture(picture: Picture) -> str:
    return f"{picture.format} {picture.height}x{picture.width}x{picture.channels}"


def _count(endings: object) -> str:
    if not isinstance(endings, dict):
        return "a link, not followed"
    counts = Counter(endings).most_common()
    return ", ".join(f"{count} {ending or 'without ending'}" for ending, count in counts) or "empty"


def _column(column: Column) -> str:
    words: list[str] = [column.type]
    if column.low is not None and column.high is not None:
        words.append(f"{column.low:g} to {column.high:g}")
    if column.distinct is not None:
        words.append(f"{column.distinct} different")
    if column.missing:
        words.append(f"{column.missing} missing")
    return ", ".join(words)
