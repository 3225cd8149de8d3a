"""Data files are looked for when a program names the first: most programs name none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.values.disk.data_files import DataFile, DataFiles


class OpenedLate:
    """The data files around a document, opened when the program first names one."""

    def __init__(self, open_files: Callable[[], DataFiles]) -> None:
        self._open = open_files
        self._opened: DataFiles | None = None

    @property
    def found(self) -> tuple[DataFile, ...]:
        """What was found by now."""
        return self._opened.found if self._opened is not None else ()

    def look(self, path: str, separator: str = ",") -> DataFile | None:
        """What a path leads to."""
        if self._opened is None:
            self._opened = self._open()
        return self._opened.look(path, separator)
