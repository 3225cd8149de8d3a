"""From bytes to text: what Python would read from a file, or one clear line on why it cannot."""

from __future__ import annotations

import codecs
import io
import os
import re
import tokenize
from pathlib import Path
from typing import BinaryIO

from kerasight.faults import Fault

MAXIMUM_BYTES = 2_000_000
"""Files of 2 MB and more are rejected.

The longest hand-written Python files known are below 1 MB; what is larger is data, and its
tree would take gigabytes of memory.
"""

UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
COOKIE = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
HOW_TO_FIX = "save the file as UTF-8, or name its encoding in the first line (# coding: latin-1)"


def read_text(path: Path) -> str:
    """The text of a file, decoded as Python decodes it. Raises Fault if it is not text."""
    return decode(read_bytes(path), str(path))


def read_bytes(path: Path, limit: int = MAXIMUM_BYTES) -> bytes:
    """The bytes of a file. Raises Fault if it cannot be read or is far too large."""
    try:
        if path.is_dir():
            raise Fault(f"{path}: this is a folder, not a file; name a file in it")
        with path.open("rb") as file:
            return stream_bytes(file, str(path), limit)
    except FileNotFoundError:
        raise Fault(f"{path}: no such file; check the spelling and the folder") from None
    except PermissionError:
        raise Fault(f"{path}: you are not allowed to read this file") from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise Fault(f"{path}: cannot be read: {reason}") from None


def read_stream(stream: BinaryIO, filename: str) -> str:
    """The text of an open binary stream. Raises Fault as `read_text` does."""
    return decode(stream_bytes(stream, filename), filename)


def stream_bytes(stream: BinaryIO, filename: str, limit: int = MAXIMUM_BYTES) -> bytes:
    """The bytes of an open binary stream. Raises Fault as `read_bytes` does."""
    data = stream.read(limit)
    if len(data) >= limit:
        raise Fault(
            f"{filename}: {size_of(stream, limit)} is too much for a Python file; the limit is "
            f"{limit / 1e6:.0f} MB; keep data in a file of its own"
        )
    return data


def size_of(stream: BinaryIO, limit: int) -> str:
    """The size of a stream that reaches the limit; a device or a pipe has none."""
    try:
        size = os.fstat(stream.fileno()).st_size
    except (OSError, ValueError):
        size = 0
    return f"{max(size, limit) / 1e6:.1f} MB" + ("" if size else " or more")


def decode(data: bytes, filename: str) -> str:
    """Decode by byte order mark, coding cookie (PEP 263) or UTF-8. Raises Fault if it fails."""
    if data.startswith(UTF_16_MARKS):
        raise Fault(f"{filename}: this is UTF-16, which Python does not read; save it as UTF-8")
    null = data.find(b"\0")
    if null >= 0:
        raise Fault(f"{filename}: this is no Python text but a binary file (NUL at byte {null})")
    encoding = encoding_of(data, filename)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        byte = f"byte {error.start} (0x{data[error.start]:02x})"
        raise Fault(f"{filename}: {byte} is not {name}; {HOW_TO_FIX}") from None
    except (LookupError, UnicodeError) as error:
        reason = " ".join(str(error).split())
        raise Fault(f"{filename}: cannot be decoded as {encoding}: {reason}") from None


def encoding_of(data: bytes, filename: str) -> str:
    """The codec that Python reads a file with. Raises Fault if it does not exist."""
    try:
        return tokenize.detect_encoding(io.BytesIO(data).readline)[0]
    except SyntaxError:
        refuse_named_encoding(data, filename)
        return "utf-8"


def refuse_named_encoding(data: bytes, filename: str) -> None:
    """Raise Fault if the first two lines name an encoding, which Python does not accept."""
    for line in data.removeprefix(codecs.BOM_UTF8).split(b"\n", 2)[:2]:
        cookie = COOKIE.match(line.decode("latin-1"))
        if cookie is None:
            continue
        if data.startswith(codecs.BOM_UTF8):
            raise Fault(
                f"{filename}: begins with the mark of UTF-8 but names the encoding "
                f"{cookie[1]!r}; remove the coding comment"
            )
        try:
            codecs.lookup(cookie[1])
        except LookupError:
            raise Fault(
                f"{filename}: the encoding {cookie[1]!r} does not exist; {HOW_TO_FIX}"
            ) from None
