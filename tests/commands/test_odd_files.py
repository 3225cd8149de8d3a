"""Other things than files in a file system: one line each, and the other files are checked."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

NOBODY = 65534

AS_NOBODY = f"""
import encodings.idna, os, shutil, sys
import kerasight.cli, kerasight.commands.check, kerasight.output.summary
import kerasight.output.formats.concise
from kerasight.inspection import inspect
from kerasight.source.document import Document
# The superuser may read anything; nobody may not even read our modules, so they come first.
inspect(Document.from_text("import keras\\nm = keras.Sequential([keras.layers.Dense(-1)])\\n"))
if os.getuid() == 0:
    os.setgid({NOBODY})
    os.setuid({NOBODY})
sys.argv = ["kerasight", "check", "--output-format", "concise", *sys.argv[1:]]
kerasight.cli.main()
"""

MISTAKE = "import keras\nkeras.layers.Dense(-1)\n"


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everyone may enter: pytest's own are for their owner alone."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        Path(name, "wrong.py").write_text(MISTAKE)
        yield Path(name)


def check(folder: Path, *paths: str, **variables: str) -> tuple[list[str], list[str]]:
    """The lines on standard output and on standard error of a check that ends with 1 or 2."""
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, *paths],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    told = done.stderr.splitlines()
    assert done.returncode == (2 if told else 1)
    assert all(line.startswith("kerasight: ") for line in told)
    assert "internal fault" not in done.stderr
    return done.stdout.splitlines(), told


def test_what_is_no_readable_file_is_said_and_the_others_go_on(folder: Path) -> None:
    (folder / "closed.py").write_text(MISTAKE)
    (folder / "closed.py").chmod(0)
    (folder / "loop.py").symlink_to("loop.py")
    (folder / "folder.py").mkdir()
    (folder / "listed").mkdir()
    (folder / "listed" / "within.py").write_text(MISTAKE)
    (folder / "listed").chmod(0o444)
    named = ["loop.py", "missing.py", "x" * 5000, "wrong.py/x.py", "closed.py", "folder.py"]
    found, told = check(folder, *named, "listed/within.py", "wrong.py")
    assert [line.partition(":")[0] for line in found] == ["wrong.py"]
    reasons = [line.rpartition(": ")[2] for line in told]
    assert reasons == [
        "Too many levels of symbolic links",
        "no such file; check the spelling and the folder",
        "File name too long",
        "Not a directory",
        "you are not allowed to read this file",
        "you are not allowed to read this file",
    ]


def test_a_folder_of_odd_things_is_walked(folder: Path) -> None:
    os.mkfifo(folder / "pipe.py")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "socket.py"))
    (folder / "broken.py").symlink_to("nowhere.py")
    (folder / "folder.py").mkdir()
    for mode in (0, 0o444):
        (folder / f"mode{mode}").mkdir()
        (folder / f"mode{mode}" / "within.py").write_text(MISTAKE)
        (folder / f"mode{mode}").chmod(mode)
    found, told = check(folder, ".")
    assert [line.partition(":")[0] for line in found] == ["wrong.py"]
    assert [line.split(": ")[1] for line in told] == [f"mode{0o444}/within.py"]


def test_a_socket_and_a_closed_environment(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "socket.py"))
    (folder / "environment").mkdir(mode=0)
    found, told = check(
        folder, "socket.py", "wrong.py", VIRTUAL_ENV=str(folder / "environment"), CONDA_PREFIX=""
    )
    assert len(found) == 1
    assert told[0].startswith("kerasight: socket.py: cannot be read: ")
    assert len(told) == 1
