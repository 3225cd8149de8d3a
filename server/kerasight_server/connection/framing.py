"""Checks the headers of the messages on standard input.

pygls skips a header that it cannot read, takes the message for another header, and never finds the
next one. Where a frame is broken nobody can tell where the next begins, so the connection ends, as
it does in vscode-languageserver, gopls and rust-analyzer.
"""

from __future__ import annotations

import re
from typing import BinaryIO, Final, cast

HEADER: Final = re.compile(rb"([!-9;-~]+):[ \t]*([^\r\n]*?)[ \t]*\r\n")
"""A field of HTTP: name, value."""

LENGTH: Final = re.compile(r"\d{1,10}", re.ASCII)
SHOWN: Final = 60
"""How much of a broken header is shown."""


class BrokenFrame(Exception):
    """What is not a header where one must be; the text is one line."""


class Framed:
    """A stream with headers that pygls can read; what reads it gets lines and bodies in turn."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._has_length = False

    def readline(self) -> bytes:
        """The next line of a header; empty at the end of the stream.

        Raises BrokenFrame for a line that is no header, a Content-Length that is no number, and a
        header without one.
        """
        line = self._stream.readline()
        if line == b"\r\n":
            if not self._has_length:
                raise BrokenFrame("a message begins without Content-Length")
            self._has_length = False
            return line
        if not line:
            return line
        found = HEADER.fullmatch(line)
        if found is None:
            shown = line[:SHOWN].decode(errors="replace").strip()
            raise BrokenFrame(f"{shown!r} is no header of a message")
        name, value = (part.decode("latin-1") for part in found.groups())
        if name.lower() != "content-length":
            return line
        if not LENGTH.fullmatch(value):
            raise BrokenFrame(f"Content-Length is {value[:SHOWN]!r}, which is no number")
        self._has_length = True
        return f"Content-Length: {int(value)}\r\n".encode()

    def read(self, size: int) -> bytes:
        """The body of a message."""
        return self._stream.read(size)


def framed(stream: BinaryIO) -> BinaryIO:
    """The stream for pygls, which calls the two methods and nothing else."""
    return cast(BinaryIO, Framed(stream))
