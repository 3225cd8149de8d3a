"""A file that names its task: what is known before it runs, and the check against its contract."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from pathlib import Path

from kerasight.contracts.assignment import Assignment, read_assignment
from kerasight.contracts.folders import STARTER_FILE, built_in_folders, task_folders, task_line
from kerasight.contracts.holding import breaks, misspelt
from kerasight.contracts.protecting import untouched
from kerasight.faults import Fault
from kerasight.source.document import Document
from kerasight.values.contracts import GivenArray
from kerasight.values.events import Event
from kerasight.values.findings import Position, Span
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Value

START = Span(Position(1, 1), Position(1, 1))


class GradedFile:
    """A document and its task: `assignment`, else the task that the document names.

    A document without a task, or of an unknown one, has no given values and breaks no contract; nor
    does the starter itself.
    """

    def __init__(self, document: Document, assignment: Assignment | None = None) -> None:
        self._document = document
        self._line = task_line(document.text)
        self._known = _folders(document) if self._line and assignment is None else {}
        folder = self._known.get(self._line.task) if self._line else None
        if folder is not None and not _is_starter(document, folder):
            assignment = read_assignment(folder)
        self._assignment = assignment

    @property
    def given(self) -> dict[ast.AST, tuple[GivenArray, ...]]:
        """The return values of protected functions of the starter, by their definitions here."""
        if self._assignment is None:
            return {}
        returns = self._assignment.contract.returns
        kept = untouched(self._document, self._assignment.starter, returns)
        return {each: returns[each.name] for each in kept}

    def events(
        self, events: Sequence[Event], variables: Mapping[str, Value], keras: KerasVersion
    ) -> tuple[Event, ...]:
        """The events of checking the document against its contract.

        `events` and `variables` are those of its analysis, the latter at its top in the end.
        """
        line = self._line
        if self._assignment is not None:
            place = line.span if line else START
            found = breaks(self._document, events, variables, self._assignment, place, keras)
            return tuple(found)
        if line is None or line.task in self._known:
            return ()
        return tuple(misspelt(line, self._known, keras))


def _folders(document: Document) -> dict[str, Path]:
    """The tasks that a document may name, including those of its project."""
    try:
        return task_folders(Path(document.filename))
    except Fault:
        # An invalid setting is reported where it is set.
        return built_in_folders()


def _is_starter(document: Document, folder: Path) -> bool:
    """Whether a document is the starter of a task: its blanks are intended."""
    path = Path(document.filename)
    return path.name == STARTER_FILE and path.parent.absolute() == folder.absolute()
