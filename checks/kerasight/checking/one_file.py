"""The check of one file, and what it depends on."""

# ruff: noqa: PLC0415 - a file that was checked before is not inspected again

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kerasight.checking.mentions import is_silent
from kerasight.checking.records import to_record
from kerasight.checking.surroundings import Surroundings
from kerasight.configuration.project import SettingFault
from kerasight.configuration.settings import Settings
from kerasight.faults import Fault, guarded
from kerasight.inspected import Inspection
from kerasight.source.document import Document
from kerasight.source.project import Observed
from kerasight.source.text.digests import digest
from kerasight.source.text.finding_files import NOTEBOOK
from kerasight.source.text.reading import decode, read_bytes
from kerasight.values.disk.opening import OpenedLate

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.project.data.looking import Headers
    from kerasight.project.disk import Disk
    from kerasight.project.files import ProjectFiles, Projects
    from kerasight.source.files import SourceFile
    from kerasight.values.disk.data_files import DataFiles

TASK: Final = re.compile(r"kerasight:[ \t]*task=")
"""A file of a task is judged by the files of its task, too."""


class Checked(NamedTuple):
    """The result for one file: an inspection, or why there is none.

    Neither of them for a file whose settings have mistakes.
    """

    filename: str
    inspection: Inspection | None
    fault: str = ""

    entry: list[Any] | None = None
    """What a cache may keep: see `Checker.check`."""


class Checker:
    """Checks files one after the other."""

    def __init__(self, asked: Settings, *, project_files: bool) -> None:
        self.asked = asked
        self.project_files = project_files
        self._surroundings = Surroundings(asked)

    @cached_property
    def _projects(self) -> Projects:
        from kerasight.project.files import Projects

        return Projects()

    @cached_property
    def _headers(self) -> Headers:
        from kerasight.project.data.looking import Headers

        return Headers()

    @cached_property
    def disk(self) -> Disk:
        """What stands around the files."""
        from kerasight.project.disk import Disk

        return Disk()

    @property
    def asked_digest(self) -> str:
        """Names what is asked of each file."""
        return digest(f"{self._surroundings.asked} {self.project_files}")

    def around(self, filename: str) -> str:
        """The digest of what is around a file."""
        return self._surroundings.of(filename).digest

    def faults(self, filename: str) -> tuple[SettingFault, ...]:
        """The mistakes in the settings of the project of a file."""
        return self._surroundings.of(filename).faults

    def check(self, path: Path) -> Checked:
        """Inspect a file.

        The entry is a list of JSON values: the digests of the text and of its surroundings, what
        was observed of the disk, and the record of the inspection.
        """
        filename = str(path)
        observed = Observed()
        try:
            with guarded(filename):
                data = read_source(path)
                inspection = self._inspect(path, data, observed)
        except Fault as fault:
            return Checked(filename, None, str(fault))
        entry = None
        # jedi may be late, a fault may depend on what this process did before.
        is_certain = not (observed.asked or inspection.faults)
        if is_certain and not TASK.search(inspection.document.text):
            entry = [digest(data), self.around(filename), observed.to_json(), to_record(inspection)]
        return Checked(filename, inspection, entry=entry)

    def _inspect(self, path: Path, data: bytes, observed: Observed) -> Inspection:
        filename = str(path)
        if path.suffix == NOTEBOOK:
            from kerasight.source.notebooks.files import NotebookFile

            return self._inspect_file(NotebookFile.from_bytes(data, filename), observed)
        text = decode(data, filename)
        disk = (lambda: self.disk) if self.project_files else None
        if is_silent(text, filename, disk, observed):
            return Inspection(Document.unparsed(filename), ())
        from kerasight.source.files import PythonFile

        return self._inspect_file(PythonFile.from_bytes(data, filename), observed)

    def _inspect_file(self, file: SourceFile, observed: Observed) -> Inspection:
        from kerasight.inspection import inspect

        def open_project(document: Document) -> ProjectFiles:
            return self._projects.open(document, observed)

        def open_data(document: Document) -> DataFiles:
            return OpenedLate(lambda: self._headers.around(document.filename, observed))

        def look(document: Document) -> Inspection:
            project = open_project if self.project_files else None
            return inspect(document, self.asked, project, open_data=open_data)

        return inspected_with_fixes(file, look)


def inspected_with_fixes(file: SourceFile, inspect: Callable[[Document], Inspection]) -> Inspection:
    """The inspection of a file, with what its fixes lead to."""
    inspection = inspect(file.document)
    if all(finding.fix is None for finding in inspection.findings):
        return inspection
    from kerasight.fixes.previewing import with_previews

    return with_previews(file, inspection, inspect)


def read_source(path: Path) -> bytes:
    """The bytes of a Python file or a notebook. Raises Fault if it cannot be read."""
    if path.suffix == NOTEBOOK:
        from kerasight.source.notebooks.files import LARGEST_NOTEBOOK

        return read_bytes(path, LARGEST_NOTEBOOK)
    return read_bytes(path)
