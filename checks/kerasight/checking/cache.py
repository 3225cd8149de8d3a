"""What earlier runs have found, in a folder of JSON files that may vanish or be damaged any time.

One file for each folder of checked files and each choice of options. A file begins with a line
that names its format, the Kerasight and the Python that wrote it, and a checksum. Writing replaces
whole files, so two runs at once lose at most what one of them has added. Nothing that is read is
ever executed, and no error of the disk ends a check.
"""

# ruff: noqa: PLC0415 - only `kerasight clean` removes

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any, Final

import kerasight
from kerasight.source.text.digests import digest

FORMAT: Final = "kerasight-cache 1"
SUFFIX: Final = ".json"
LARGEST_BYTES: Final = 50_000_000
LONGEST_DAYS: Final = 30
"""Files that were written longer ago are removed: their folders may be gone."""

TAG: Final = """Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of Kerasight: backups may leave it out (https://bford.info/cachedir/).
"""
FURTHER_FILES: Final = {".gitignore": "# Written by Kerasight.\n*\n", "CACHEDIR.TAG": TAG}

OURS: Final = re.compile(r"[0-9a-f]{32}\.json(\.\d+\.tmp)?")
"""The files with entries, and what a run that was killed has left of one."""


class Cache:
    """The entries of files, by their folder. `asked` is what was asked of the check."""

    def __init__(self, folder: Path, asked: str) -> None:
        self.folder = folder
        self._asked = asked
        self._parts: dict[tuple[str, str], dict[str, Any]] = {}
        self._changed: set[tuple[str, str]] = set()

    def get(self, filename: str) -> list[Any] | None:
        """The entry of a file, as it was put; None if there is none. It may be damaged."""
        part = self._part(filename)
        found = part.get(os.path.basename(filename))  # noqa: PTH119 - for every file
        return found if isinstance(found, list) else None

    def put(self, filename: str, entry: list[Any]) -> None:
        """Keep the entry of a file until `save`."""
        self._part(filename)[os.path.basename(filename)] = entry  # noqa: PTH119 - the same
        self._changed.add(_key(filename))

    def save(self) -> None:
        """Write what has changed, without what files that are gone have left."""
        if not self._changed:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            for name, text in FURTHER_FILES.items():
                # `x`: a link to another place is not followed.
                with contextlib.suppress(FileExistsError), (self.folder / name).open("x") as file:
                    file.write(text)
            for key in self._changed:
                folder = key[0]
                there = {
                    name: entry
                    for name, entry in self._parts[key].items()
                    if os.path.lexists(os.path.join(folder, name))  # noqa: PTH118 - the same
                }
                _replace(self._file(key), _sealed(there))
            _remove_old(self.folder)

    def _part(self, filename: str) -> dict[str, Any]:
        key = _key(filename)
        if key not in self._parts:
            self._parts[key] = _read(self._file(key))
        return self._parts[key]

    def _file(self, key: tuple[str, str]) -> Path:
        return self.folder / (digest("\0".join((*key, self._asked))) + SUFFIX)


def _key(filename: str) -> tuple[str, str]:
    """The folder of a file, absolute and as it was given: messages name files as that."""
    given = os.path.dirname(filename)  # noqa: PTH120 - for every file
    return _absolute(given), given


@cache
def _absolute(folder: str) -> str:
    return os.path.abspath(folder)  # noqa: PTH100 - keeps links


def _read(file: Path) -> dict[str, Any]:
    """The entries in a file; none for one that is damaged or of another Kerasight."""
    try:
        with file.open("rb") as stream:
            head, _, body = stream.read(LARGEST_BYTES).partition(b"\n")
        if head.decode() != _head(body):
            return {}
        entries = json.loads(body)
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _sealed(entries: dict[str, Any]) -> bytes:
    body = json.dumps(entries, separators=(",", ":")).encode()
    return _head(body).encode() + b"\n" + body


def _head(body: bytes) -> str:
    return f"{FORMAT} {writer()} {digest(body)}"


@cache
def writer() -> str:
    """Names this Kerasight and this Python: by the list of files that was installed, else by the
    dates of all modules, for one that runs where it is developed."""
    package = Path(kerasight.__file__).parent
    installed = package.parent / f"kerasight-{kerasight.__version__}.dist-info" / "RECORD"
    facts = [kerasight.__version__, sys.version, str(package)]
    for status in (installed.stat(),) if installed.is_file() else _statuses(str(package)):
        facts.append(f"{status.st_mtime_ns} {status.st_size}")
    return digest("\n".join(facts))


def _statuses(folder: str) -> list[os.stat_result]:
    found = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir():
                found += _statuses(entry.path)
            elif entry.name.endswith((".py", ".json")):
                found.append(entry.stat())
    return found


def _replace(file: Path, data: bytes) -> None:
    """Write a file that is complete whenever it can be seen. Raises OSError."""
    temporary = f"{file}.{os.getpid()}.tmp"
    try:
        with open(temporary, "xb") as stream:  # noqa: PTH123 - `x`: no link is followed
            stream.write(data)
        os.replace(temporary, file)  # noqa: PTH105 - the same
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 - the same
        raise


def _remove_old(folder: Path) -> None:
    """Remove files of folders that nobody has checked for long. Raises OSError."""
    oldest = time.time() - LONGEST_DAYS * 24 * 60 * 60
    with os.scandir(folder) as entries:
        for entry in entries:
            if OURS.fullmatch(entry.name) and entry.stat(follow_symlinks=False).st_mtime < oldest:
                os.unlink(entry.path)  # noqa: PTH108 - as above


def remove(folder: Path) -> int:
    """Remove a cache, and nothing that is not of it; returns the number of its files.

    Raises Fault if something of it cannot be removed.
    """
    from kerasight.faults import Fault

    removed = 0
    try:
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            if OURS.fullmatch(file.name):
                file.unlink()
                removed += 1
        for name, text in FURTHER_FILES.items():
            if (folder / name).is_file() and (folder / name).read_bytes() == text.encode():
                (folder / name).unlink()
        if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Fault(f"{error.filename or folder}: cannot be removed: {reason}") from None
    return removed
