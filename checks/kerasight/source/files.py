"""A file that can be changed: its document, and its bytes after an edit."""

# ruff: noqa: PLC0415 - few files are notebooks

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Protocol, Self

from kerasight.faults import Fault
from kerasight.source.document import BYTE_ORDER_MARK, Document
from kerasight.source.text.editing import apply
from kerasight.source.text.finding_files import NOTEBOOK
from kerasight.source.text.reading import decode, encoding_of, read_bytes, stream_bytes
from kerasight.values.findings import Edit


class SourceFile(Protocol):
    """An editable file with Python code; each change makes a new one."""

    @property
    def filename(self) -> str:
        """The name of the file."""

    @property
    def document(self) -> Document:
        """All of its Python code."""

    @property
    def pieces(self) -> tuple[tuple[str, str], ...]:
        """Its texts as people edit them, each with a name: the file, or its cells."""

    def edited(self, edits: Iterable[Edit]) -> Self:
        """The file with edits of its document applied. Raises ValueError if they overlap."""

    def to_bytes(self) -> bytes:
        """The contents of the file. Raises Fault if it cannot be encoded."""


@dataclass(frozen=True, slots=True)
class PythonFile:
    """A Python text with the encoding, the byte order mark and the line endings of its file."""

    filename: str
    text: str
    encoding: str
    document: Document = field(compare=False)

    @classmethod
    def read(cls, path: Path) -> PythonFile:
        """Read a file. Raises Fault if it cannot be read as Python text."""
        return cls.from_bytes(read_bytes(path), str(path))

    @classmethod
    def from_bytes(cls, data: bytes, filename: str) -> PythonFile:
        """The file with these contents. Raises Fault if they are not Python text."""
        text = decode(data, filename)
        return cls(filename, text, encoding_of(data, filename), Document.from_text(text, filename))

    @property
    def pieces(self) -> tuple[tuple[str, str], ...]:
        """The whole text; a UTF-8 byte order mark is part of its first line."""
        mark = BYTE_ORDER_MARK if self.encoding.endswith("-sig") else ""
        return ((self.filename, mark + self.text),)

    def edited(self, edits: Iterable[Edit]) -> PythonFile:
        """The file with all edits applied. Raises ValueError if they overlap."""
        text = apply(self.text, edits)
        return replace(self, text=text, document=Document.from_text(text, self.filename))

    def to_bytes(self) -> bytes:
        """The contents of the file; every byte outside of the edits is unchanged.

        Raises Fault if the encoding of the file cannot encode the text.
        """
        try:
            return self.text.encode(self.encoding)
        except UnicodeEncodeError as error:
            character = self.text[error.start]
            raise Fault(
                f"{self.filename}: {character!r} cannot be written as {self.encoding}; "
                "save the file as UTF-8"
            ) from None


def open_file(path: Path) -> SourceFile:
    """The Python file or the notebook at a path. Raises Fault if it is neither."""
    if path.suffix == NOTEBOOK:
        from kerasight.source.notebooks.files import NotebookFile

        return NotebookFile.read(path)
    return PythonFile.read(path)


def open_stream(stream: BinaryIO, filename: str) -> SourceFile:
    """The contents of a stream, of the type of its name. Raises Fault as `open_file` does."""
    if filename.endswith(NOTEBOOK):
        from kerasight.source.notebooks.files import LARGEST_NOTEBOOK, NotebookFile

        return NotebookFile.from_bytes(stream_bytes(stream, filename, LARGEST_NOTEBOOK), filename)
    return PythonFile.from_bytes(stream_bytes(stream, filename), filename)
