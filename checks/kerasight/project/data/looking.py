"""Where the paths of a program lead, and what is known of the files there."""

# ruff: noqa: PLC0415 - most programs name no file that is there

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kerasight.project.data.answers import UNFIT, data_file
from kerasight.project.disk import FOLDER, NOTHING, leads_inside, stamp_of
from kerasight.project.roots import above_packages, root_of
from kerasight.source.project import Observed

if TYPE_CHECKING:
    from kerasight.project.data.reader import Reader
    from kerasight.values.disk.data_files import DataFile

MOST_BYTES: Final = 8_000_000
MOST_SECONDS: Final = 0.2
"""What may be read for one inspection, and how long that may take."""

MOST_FILES: Final = 50
"""How many paths are looked at for one inspection."""

MOST_KEPT: Final = 500


class Headers:
    """The headers of files, each read once as long as the file is as it was."""

    def __init__(self, reader: Reader | None = None) -> None:
        self._reader = reader
        self._kept: dict[tuple[str, str], tuple[dict[str, str], DataFile | None]] = {}

    @property
    def reader(self) -> Reader:
        """The process that reads; made for programs that name a file which is there."""
        if self._reader is None:
            from kerasight.project.data.reader import Reader

            self._reader = Reader()
        return self._reader

    def around(
        self, filename: str, observed: Observed | None = None, seconds: float = MOST_SECONDS
    ) -> DataFilesAround:
        """The data files around an inspected file; `observed` gets what is learnt of the disk."""
        return DataFilesAround(filename, self, observed, seconds)

    def close(self) -> None:
        """End the process that reads."""
        if self._reader is not None:
            self._reader.close()

    def kept(self, path: str, separator: str) -> tuple[dict[str, str], DataFile | None] | None:
        """What was read before, with the stamps that it depends on, if they are the same."""
        found = self._kept.get((path, separator))
        if found is None or any(stamp_of(each) != stamp for each, stamp in found[0].items()):
            return None
        return found

    def keep(
        self, path: str, separator: str, stamps: dict[str, str], found: DataFile | None
    ) -> None:
        """Keep what was read."""
        self._kept[path, separator] = stamps, found
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]


class DataFilesAround:
    """The data files around one inspected file (see `values.disk.data_files.DataFiles`)."""

    def __init__(
        self, filename: str, headers: Headers, observed: Observed | None, seconds: float
    ) -> None:
        file = os.path.abspath(filename)  # noqa: PTH100 - keeps links
        self._root = root_of(file)
        self._starts = dict.fromkeys((str(self._root), os.path.dirname(file)))  # noqa: PTH120
        self._headers = headers
        self._observed = observed or Observed()
        self._observed.roots[:] = [str(self._root), str(above_packages(Path(file)))]
        self._seconds = seconds
        self._answers: dict[tuple[str, str], DataFile | None] = {}
        self.start()

    def start(self) -> None:
        """Begin an inspection: it may read anew."""
        self._answers.clear()
        self._bytes_left = MOST_BYTES
        self._seconds_left = self._seconds

    @property
    def found(self) -> tuple[DataFile, ...]:
        """What was found in this inspection, each thing once."""
        return tuple({each.name: each for each in self._answers.values() if each}.values())

    def look(self, path: str, separator: str = ",") -> DataFile | None:
        """What a path leads to; None if nothing is known of it."""
        key = (path, separator)
        if key not in self._answers:
            if len(self._answers) >= MOST_FILES:
                return None
            self._answers[key] = self._look(path, separator)
        return self._answers[key]

    def _look(self, path: str, separator: str) -> DataFile | None:
        place = self._place(path)
        if place is None:
            return None
        known = self._headers.kept(place, separator)
        if known is None:
            known = self._read(place, path, separator)
            if known is None:
                self._observed.asked.append(path)
                return None
            self._headers.keep(place, separator, *known)
        stamps, found = known
        self._observed.data.update(stamps)
        return None if found is None else found._replace(name=_shown(path, found.name))

    def _place(self, path: str) -> str | None:
        """The path without links of the one thing in the project that a program may mean.

        It is started in the root of the project or in the folder of the file.
        """
        if not path or "\0" in path or "://" in path or len(path) > 1000:
            return None
        places = {}
        for start in self._starts:
            place = os.path.normpath(os.path.join(start, path))  # noqa: PTH118 - absolute ones
            stamp = self._observed.data[place] = stamp_of(place)
            if stamp != NOTHING:
                places[os.path.realpath(place)] = place
        if len(places) != 1 or not leads_inside(next(iter(places)), self._root.resolve()):
            return None
        return next(iter(places))

    def _read(
        self, place: str, path: str, separator: str
    ) -> tuple[dict[str, str], DataFile | None] | None:
        """What a file says, with the stamps that this depends on; None without an answer."""
        if self._seconds_left <= 0 or self._bytes_left <= 0:
            return None
        stamps = {place: stamp_of(place)}
        reader = self._headers.reader
        if not reader.start_for(place):
            return None
        begin = time.monotonic()
        answer = reader.ask(place, separator, self._bytes_left, self._seconds_left)
        self._seconds_left -= time.monotonic() - begin
        if answer is None:
            return None
        try:
            self._bytes_left -= int(answer["bytes"])
            found = data_file(answer, path)
            if stamps[place].startswith(FOLDER):
                below = (*answer.get("folders", ()), *answer.get("odd", ()))
                inside = (os.path.normpath(Path(place, each)) for each in below)
                stamps.update((each, stamp_of(each)) for each in inside)
        except UNFIT:
            return None
        return stamps, found


def _shown(path: str, name: str) -> str:
    """A file as the program names it; a folder ends with a slash."""
    return path.rstrip("/") + "/" if name.endswith("/") else path
