"""A file that can be changed: its document, and its bytes after an edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kerasight.faults import Fault
from kerasight.source.document import Document
from kerasight.source.editing import apply
from kerasight.source.reading import decode, encoding_of, read_bytes
from kerasight.values.findings import Edit


@dataclass(frozen=True, slots=True)
class PythonFile:
    """A Python text with the encoding, the mark and the line ends that its file has."""

    filename: str
    text: str
    encoding: str
    document: Document = field(compare=False)

    @classmethod
    def read(cls, path: Path) -> PythonFile:
        """Read a file. Raises Fault for what cannot be read as Python text."""
        return cls.from_bytes(read_bytes(path), str(path))

    @classmethod
    def from_bytes(cls, data: bytes, filename: str) -> PythonFile:
        """A file's contents. Raises Fault for what is no Python text."""
        text = decode(data, filename)
        return cls(filename, text, encoding_of(data, filename), Document.from_text(text, filename))

    def edited(self, edits: Iterable[Edit]) -> PythonFile:
        """The file with all edits made. Raises ValueError when they overlap."""
        text = apply(self.text, edits)
        return replace(self, text=text, document=Document.from_text(text, self.filename))

    def to_bytes(self) -> bytes:
        """What the file holds; every byte that no edit touched is that of the file it was.

        Raises Fault for a text that the encoding of the file cannot hold.
        """
        try:
            return self.text.encode(self.encoding)
        except UnicodeEncodeError as error:
            character = self.text[error.start]
            raise Fault(
                f"{self.filename}: {character!r} cannot be written as {self.encoding}; "
                "save the file as UTF-8"
            ) from None
