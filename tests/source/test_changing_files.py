"""Edits and writing: all that was not meant to change stays, byte for byte."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kerasight.faults import Fault
from kerasight.source.files import PythonFile
from kerasight.source.text.editing import apply, overlap
from kerasight.source.text.writing import replace_file
from kerasight.values.findings import Edit, Position, Span


def edit(line: int, start: int, end: int, text: str) -> Edit:
    return Edit(Span(Position(line, start), Position(line, end)), text)


def test_edits_are_made_by_columns_in_code_points() -> None:
    text = "é😀 = 1\r\nb = 2\n"
    assert apply(text, [edit(2, 1, 2, "c"), edit(1, 6, 7, "3")]) == "é😀 = 3\r\nc = 2\n"


def test_inserted_line_ends_are_those_of_the_text() -> None:
    assert apply("a\r\nb\r\n", [edit(2, 1, 1, "new\n")]) == "a\r\nnew\r\nb\r\n"


def test_the_same_edit_twice_is_made_once() -> None:
    assert apply("ab", [edit(1, 2, 2, "-"), edit(1, 2, 2, "-")]) == "a-b"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlapping"):
        apply("abcdef", [edit(1, 1, 4, "x"), edit(1, 3, 5, "y")])


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (edit(1, 1, 3, ""), edit(1, 3, 5, ""), False),
        (edit(1, 1, 4, ""), edit(1, 3, 5, ""), True),
        (edit(1, 2, 2, "a"), edit(1, 2, 2, "b"), True),
        (edit(1, 2, 2, "a"), edit(1, 2, 2, "a"), False),
        (edit(1, 2, 2, "a"), edit(1, 2, 4, ""), True),
        (edit(1, 2, 2, "a"), edit(2, 1, 4, ""), False),
    ],
)
def test_overlap(one: Edit, other: Edit, answer: bool) -> None:
    assert overlap(one, other) == overlap(other, one) == answer


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfx = 1\r\ny = 2\n",
        "# coding: latin-1\nx = 'é'\r\n\n".encode("latin-1"),
        "# -*- coding: cp1251 -*-\nx = 'ж'\r\ry = 1".encode("cp1251"),
        b"x = '\x0c'\t\n\n  \n",
        b"",
    ],
)
def test_the_bytes_of_a_file_stay(data: bytes) -> None:
    file = PythonFile.from_bytes(data, "a.py")
    assert file.to_bytes() == data
    assert file.edited([edit(1, 1, 1, "#")]).to_bytes() in (
        b"#" + data,
        data[:3] + b"#" + data[3:],
    )


def test_a_character_that_the_encoding_lacks_is_said() -> None:
    file = PythonFile.from_bytes(b"# coding: latin-1\n", "a.py").edited([edit(1, 18, 18, "→")])
    with pytest.raises(Fault, match="'→' cannot be written as iso-8859-1; save the file as UTF-8"):
        file.to_bytes()


def test_a_file_keeps_its_permissions_and_links(tmp_path: Path) -> None:
    target = tmp_path / "real.py"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.py"
    link.symlink_to(target)
    replace_file(link, b"old", b"new")
    assert target.read_bytes() == b"new"
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.py", "real.py"]


def test_a_file_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(b"newer")
    with pytest.raises(Fault, match="changed by another program"):
        replace_file(file, b"old", b"new")
    assert file.read_bytes() == b"newer"


def test_a_failing_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "a.py"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Fault, match="cannot be written: No space left on device"):
        replace_file(file, b"old", b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["a.py"]
    assert file.read_bytes() == b"old"
