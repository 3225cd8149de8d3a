"""Reading a regular file, and no more of it than a number of bytes.

A part of the worker `read_data`; imports the standard library.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager


class Refused(Exception):
    """The file is not read: it is none, it is too large, or it is not what its name says."""


class Allowance:
    """How many bytes may still be read."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.used = 0

    def take(self, count: int) -> None:
        """Note that so many bytes were read. Raises Refused if they are too many."""
        self.used += count
        if self.used > self.left:
            raise Refused("too much to read")


class CountedFile(io.RawIOBase):
    """A file opened for reading, whose bytes are counted; seekable."""

    def __init__(self, descriptor: int, allowance: Allowance) -> None:
        super().__init__()
        self._file = os.fdopen(descriptor, "rb", buffering=0)
        self._allowance = allowance

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """As that of a file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """As that of a file."""
        return self._file.tell()

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """As that of a file. Raises Refused if too much is read."""
        count = self._file.readinto(buffer) or 0
        self._allowance.take(count)
        return count

    def close(self) -> None:
        """As that of a file."""
        if not self.closed:
            self._file.close()
        super().close()


@contextmanager
def opened(path: str, allowance: Allowance) -> Iterator[tuple[CountedFile, int]]:
    """A regular file and its size; no link is followed, and nothing is waited for.

    Raises Refused for anything else than a file, and for one that changes while it is read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
    before = os.fstat(descriptor)
    if not stat.S_ISREG(before.st_mode):
        os.close(descriptor)
        raise Refused("no regular file")
    with CountedFile(descriptor, allowance) as file:
        yield file, before.st_size
        after = os.fstat(descriptor)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Refused("it changes")
