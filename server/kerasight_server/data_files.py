"""Headers of data files for open documents: read beside the inspections, never during one."""

# ruff: noqa: PLC0415 - most programs name no file that is there

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kerasight.project.data.looking import DataFilesAround, Headers
    from kerasight.values.disk.data_files import DataFile


class KnownData:
    """The data files around a document, as far as they were read before.

    What is not known yet is unknown in this inspection, and asked for behind it.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], DataFile | None] = {}
        self._asked: dict[tuple[str, str], None] = {}
        self.is_awaited = False

    @property
    def found(self) -> tuple[DataFile, ...]:
        """What is known by now, each thing once."""
        known = [each for each in list(self._known.values()) if each is not None]
        return tuple({each.name: each for each in known}.values())

    @property
    def has_questions(self) -> bool:
        """Whether anything was asked since the files were last looked at."""
        return bool(self._asked)

    def look(self, path: str, separator: str = ",") -> DataFile | None:
        """What a path leads to, if that was read before."""
        self._asked[path, separator] = None
        return self._known.get((path, separator))

    def catch_up(self, around: DataFilesAround) -> bool:
        """Look at what was asked for; whether an answer has changed."""
        asked, self._asked = list(self._asked), {}
        around.start()
        known = {key: around.look(*key) for key in asked}
        changed = any(self._known.get(key) != found for key, found in known.items())
        self._known = known
        return changed


class DataDesk:
    """Reads in a thread of its own. `changed` is called there with the name of each document that
    has something new to learn."""

    def __init__(self, changed: Callable[[str], None]) -> None:
        self._changed = changed
        self._known: dict[str, KnownData] = {}
        self._headers: Headers | None = None
        self._thread: ThreadPoolExecutor | None = None

    def of(self, filename: str) -> KnownData:
        """The data files around a document."""
        return self._known.setdefault(filename, KnownData())

    def catch_up(self, filename: str) -> None:
        """Look at what the last inspection of a document has asked for."""
        known = self._known.get(filename)
        if known is None or known.is_awaited or not known.has_questions:
            return
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="data")
        known.is_awaited = True
        self._thread.submit(self._read, filename, known)

    def drop(self, filename: str) -> None:
        """Let go of what is known of a document that is closed."""
        self._known.pop(filename, None)

    def close(self) -> None:
        """End the process that reads."""
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)
        if self._headers is not None:
            self._headers.close()

    def _read(self, filename: str, known: KnownData) -> None:
        from kerasight.project.data.looking import Headers

        if self._headers is None:
            self._headers = Headers()
        try:
            has_changed = known.catch_up(self._headers.around(filename))
        finally:
            known.is_awaited = False
        if has_changed and self._known.get(filename) is known:
            self._changed(filename)
