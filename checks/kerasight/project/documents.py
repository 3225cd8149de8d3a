"""The documents of other files, each parsed once as long as its text is unchanged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kerasight.faults import Fault
from kerasight.source.document import BYTE_ORDER_MARK, Document
from kerasight.source.text.digests import digest
from kerasight.source.text.reading import read_text

MOST_KEPT = 128
"""How many documents are kept; the least recently used is dropped first."""

LARGEST_BYTES = 500_000
"""Larger files are data or generated; parsing one takes half a second."""


def _nothing_unsaved(file: str) -> str | None:  # noqa: ARG001
    return None


class Documents:
    """Reads files; `unsaved` returns the text of an edited one."""

    def __init__(self, unsaved: Callable[[str], str | None] = _nothing_unsaved) -> None:
        self._unsaved = unsaved
        self._kept: dict[str, Document] = {}

    def read(self, file: str, shown: str) -> Document | str:
        """The document of a file, with the name `shown`; a string is the reason why it cannot be
        read."""
        text, reason = self._text(file, shown)
        if text is None:
            return reason
        kept = self._kept.pop(file, None)
        if kept is None or (kept.text, kept.filename) != (
            text.removeprefix(BYTE_ORDER_MARK),
            shown,
        ):
            kept = Document.from_text(text, shown)
        self._kept[file] = kept
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return kept

    def digest(self, file: str) -> str:
        """Names what `read` would read: the text, or the reason why there is none."""
        text, reason = self._text(file, file)
        return digest(reason) if text is None else digest(text)

    def _text(self, file: str, shown: str) -> tuple[str | None, str]:
        """The text of a file, or None and why it cannot be read."""
        text = self._unsaved(file)
        try:
            if text is None:
                if Path(file).stat().st_size > LARGEST_BYTES:
                    return None, f"{shown} is larger than {LARGEST_BYTES // 1000} kB"
                text = read_text(Path(file))
        except OSError as error:
            return None, f"{shown} cannot be read: {error.strerror}"
        except Fault as fault:
            return None, str(fault)
        return text, ""
