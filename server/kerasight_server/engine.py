"""The inspector as the server uses it: open texts replace files."""

# ruff: noqa: PLC0415 - the server says hello before it loads the engine

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kerasight.configuration.keys import PROJECT_FILES
from kerasight_server.data_files import DataDesk
from kerasight_server.settings import ServerSettings

if TYPE_CHECKING:
    from kerasight.inspection import Inspection
    from kerasight.interpreter.resuming import ResumableRun
    from kerasight.project.files import Projects
    from kerasight.source.document import Document
    from kerasight.source.project import Project

LOG = logging.getLogger("kerasight")

Texts = Callable[[str], str | None]
"""The text of an open file, by its path; None if it is not open."""


class Engine:
    """Inspects texts, one at a time; imports the inspector at the first use, so that the server
    starts fast."""

    def __init__(self, open_text: Texts, data_changed: Callable[[str], None]) -> None:
        self._open_text = open_text
        self._data = DataDesk(data_changed)
        self._projects: Projects | None = None
        self._runs: dict[str, ResumableRun] = {}
        self._documents: dict[str, Document] = {}
        """The last text of each file without a syntax error."""

    def __call__(self, text: str, filename: str, settings: ServerSettings) -> Inspection:
        """Inspect a text; an excluded file has shapes, but no findings."""
        from kerasight.source.document import Document

        document = Document.from_text(text, filename, self._documents.get(filename))
        if not document.syntax_problems:
            self._documents[filename] = document
        return self._inspect(document, settings)

    def inspect_cells(
        self, sources: Sequence[str], filename: str, settings: ServerSettings
    ) -> Inspection:
        """Inspect the cells of a notebook as one program."""
        from kerasight.source.notebooks.cells import document_of_cells

        return self._inspect(document_of_cells(sources, filename), settings)

    def _inspect(self, document: Document, settings: ServerSettings) -> Inspection:
        from kerasight.configuration.resolving import is_excluded
        from kerasight.inspection import inspect
        from kerasight.interpreter.resuming import ResumableRun

        asked = settings.asked()
        path = Path(document.filename)
        if is_excluded(path, asked):
            asked = replace(asked, select=frozenset())
        is_file = settings[PROJECT_FILES] and path.is_absolute()
        run = self._runs.get(document.filename)
        if run is None:
            run = self._runs[document.filename] = ResumableRun()
        open_data = (lambda _: self._data.of(document.filename)) if path.is_absolute() else None
        inspection = inspect(
            document,
            asked,
            self._open_project if is_file else None,
            run=run.interpret,
            open_data=open_data,
        )
        self._data.catch_up(document.filename)
        return inspection

    def drop(self, filename: str) -> None:
        """Let go of what is kept of a document that is closed."""
        self._documents.pop(filename, None)
        self._data.drop(filename)
        run = self._runs.pop(filename, None)
        if run is not None:
            run.drop()

    def forget(self) -> None:
        """Clear the cache after files were added or removed."""
        if self._projects is not None:
            self._projects.forget()

    def close(self) -> None:
        """Stop the started processes."""
        self._data.close()
        if self._projects is not None:
            self._projects.close()

    def _open_project(self, document: Document) -> Project:
        from kerasight.project.files import Projects

        if self._projects is None:
            self._projects = Projects(self._open_text, report=LOG.warning)
        return self._projects.open(document)
