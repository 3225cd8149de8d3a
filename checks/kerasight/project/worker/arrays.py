"""Reads the headers of NumPy's files: `.npy`, and the members of `.npz`.

The format is that of numpy/lib/_format_impl.py. A part of the worker `read_data`; imports the
standard library.
"""

from __future__ import annotations

import ast
import re
import zipfile
from math import prod
from typing import IO, Any

from counting import CountedFile, Refused

MAGIC = b"\x93NUMPY"
LONGEST_HEADER = 10_000
"""NumPy refuses longer ones as well."""

MOST_AXES = 64
MOST_MEMBERS = 100

NUMBER = re.compile(r"[<>|=]([biufc])(\d+)")
NAMES = {"i": "int", "u": "uint", "f": "float", "c": "complex"}


def read_npy(file: CountedFile, size: int) -> dict[str, Any]:
    """The shape and dtype of an `.npy` file. Raises Refused."""
    return {"kind": "array", **_header(file, size)}


def read_npz(file: CountedFile, size: int) -> dict[str, Any]:
    """The arrays in an `.npz` file, by name. Raises Refused, and what a damaged zip raises."""
    members: dict[str, Any] = {}
    with zipfile.ZipFile(file) as archive:
        found = archive.infolist()
        if len(found) > MOST_MEMBERS:
            raise Refused("too many members")
        for member in found:
            name = member.filename.removesuffix(".npy")
            if name == member.filename or name in members or member.compress_size > size:
                raise Refused("no file of NumPy")
            with archive.open(member) as stream:
                members[name] = _header(stream, member.file_size)
    return {"kind": "arrays", "members": members}


def _header(stream: IO[bytes] | CountedFile, size: int) -> dict[str, Any]:
    start = stream.read(8) or b""
    if len(start) < 8 or start[:6] != MAGIC or start[6] not in (1, 2, 3):
        raise Refused("no file of NumPy")
    width = 2 if start[6] == 1 else 4
    length = int.from_bytes(stream.read(width) or b"", "little")
    if not 0 < length <= LONGEST_HEADER:
        raise Refused("a header that is too long")
    text = stream.read(length) or b""
    header = ast.literal_eval(text.decode("utf-8" if start[6] == 3 else "latin-1").strip())
    if not isinstance(header, dict) or header.keys() != {"descr", "fortran_order", "shape"}:
        raise Refused("a header that NumPy did not write")
    shape, described = header["shape"], header["descr"]
    if not isinstance(shape, tuple) or len(shape) > MOST_AXES:
        raise Refused("a shape that is none")
    if not all(type(each) is int and 0 <= each < 2**48 for each in shape):
        raise Refused("a shape that is none")
    dtype, width_of_one = _dtype(described)
    if width_of_one and 8 + width + length + prod(shape) * width_of_one != size:
        raise Refused("it is cut off")
    return {"shape": list(shape), "dtype": dtype}


def _dtype(described: object) -> tuple[str | None, int]:
    """NumPy's name of a dtype and the bytes of a number; 0 if they are not fixed."""
    if not isinstance(described, str):
        return None, 0
    if described in ("|O", "O"):
        return "object", 0
    found = NUMBER.fullmatch(described)
    if found is None:
        return ("str" if described[1:2] == "U" else None), 0
    kind, width = found[1], int(found[2])
    if kind == "b":
        return ("bool", 1) if width == 1 else (None, 0)
    return f"{NAMES[kind]}{8 * width}", width
