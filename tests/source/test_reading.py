"""Bytes to text, and every way in which that can fail, each with its one clear line."""

from __future__ import annotations

import codecs
import io
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kerasight.faults import Fault
from kerasight.source.document import Document
from kerasight.source.text.reading import MAXIMUM_BYTES, read_stream, read_text


@pytest.mark.parametrize(
    "data",
    [
        "x = 'é'\n".encode(),
        codecs.BOM_UTF8 + "x = 'é'\n".encode(),
        "# -*- coding: latin-1 -*-\nx = 'é'\n".encode("latin-1"),
        "#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = 'é'\n".encode("cp1252"),
    ],
)
def test_the_encoding_is_found_as_python_finds_it(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(data)
    assert "x = 'é'" in Document.read(file).text
    assert Document.read(file).filename == str(file)


BAD = {
    "not UTF-8": (b"x = 1\ny = '\xe9'\n", "byte 11 (0xe9) is not UTF-8; save the file as UTF-8"),
    "not UTF-8, first line": (b"x = '\xe9'\n", "byte 5 (0xe9) is not UTF-8"),
    "not UTF-8 behind a mark": (codecs.BOM_UTF8 + b"x = '\xe9'\n", "(0xe9) is not UTF-8"),
    "not what the cookie says": (b"# coding: ascii\nx = '\xe9'\n", "byte 21 (0xe9) is not ASCII"),
    "binary": (b"\x7fELF\x02\x01\0\0", "binary file (NUL at byte 6)"),
    "UTF-16": ("x = 1\n".encode("utf-16"), "UTF-16"),
    "an encoding that does not exist": (b"# coding: nonsense\nx = 1\n", "'nonsense'"),
    "an encoding that is no text": (b"# coding: rot13\nx = 1\n", "rot13"),
    "a mark and another encoding": (
        codecs.BOM_UTF8 + b"# coding: latin-1\n",
        "names the encoding 'latin-1'",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_text_is_one_clear_line(tmp_path: Path, name: str) -> None:
    data, words = BAD[name]
    file = tmp_path / "a.py"
    file.write_bytes(data)
    with pytest.raises(Fault) as raised:
        read_text(file)
    line = str(raised.value)
    assert line.startswith(f"{file}: ")
    assert words in line
    assert "\n" not in line


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no such file"):
        read_text(tmp_path / "a.py")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="this is a folder"):
        read_text(tmp_path)


def test_a_path_that_no_system_has() -> None:
    with pytest.raises(Fault, match="cannot be read"):
        read_text(Path("a\0b.py"))


def test_a_file_of_another_user() -> None:
    # The superuser may read anything, so the child becomes nobody before it reads.
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from kerasight.faults import Fault\n"
        "from kerasight.source.text.reading import read_text\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "try: read_text(Path(sys.argv[1]))\n"
        "except Fault as fault: print(fault)\n"
    )
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        file = Path(folder, "a.py")
        file.write_text("x = 1\n")
        file.chmod(0)
        done = subprocess.run(
            [sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=True
        )
    assert done.stdout == f"{file}: you are not allowed to read this file\n"


def test_a_huge_file(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    with file.open("wb") as stream:
        stream.truncate(12_300_000)
    with pytest.raises(Fault, match=r"12\.3 MB is too much for a Python file; the limit is 2 MB"):
        read_text(file)


def test_the_limit_itself() -> None:
    text = b"#" * (MAXIMUM_BYTES - 1)
    assert len(read_stream(io.BytesIO(text), "a.py")) == MAXIMUM_BYTES - 1
    with pytest.raises(Fault, match=r"2\.0 MB or more"):
        read_stream(io.BytesIO(text + b"#"), "a.py")


def test_a_device_without_end() -> None:
    with pytest.raises(Fault, match="the limit is 2 MB"):
        read_text(Path("/dev/zero"))
