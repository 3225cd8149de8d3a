"""Checking a graded file against its task: events for the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from kerasight.contracts.assignment import Assignment
from kerasight.contracts.blanks import blanks_left
from kerasight.contracts.entry import why_not_callable
from kerasight.contracts.folders import TaskLine
from kerasight.contracts.protecting import changes
from kerasight.contracts.returning import returning_the_model
from kerasight.contracts.training import fit_below, never_trained
from kerasight.source.document import Document
from kerasight.values.contracts import (
    BlankLeft,
    FileMisnamed,
    ProtectedChanged,
    SolutionMissing,
    SolutionReturned,
    SolutionUntrained,
    TaskMisspelt,
    TrainingDataMissing,
    ValueReturned,
)
from kerasight.values.events import ENTRY, Event, Site
from kerasight.values.findings import Edit, Related, Span
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import FunctionValue, Value

NEARLY = 0.75
"""How similar the names of two tasks must be for one to be a misspelt other (difflib's ratio)."""

DIFFERS = "here it differs"


def breaks(
    document: Document,
    events: Sequence[Event],
    variables: Mapping[str, Value],
    assignment: Assignment,
    place: Span,
    keras: KerasVersion,
) -> Iterator[Event]:
    """All violations of the contract by a document; `place` is that of the whole document.

    `events` and `variables` are those of its analysis, the latter at its top in the end.
    """
    yield from _about_files(document, assignment, place, keras)
    yield from _about_text(document, variables, assignment, keras)
    yield from _about_solution(document, events, variables, assignment, place, keras)


def misspelt(line: TaskLine, known: Iterable[str], keras: KerasVersion) -> Iterator[Event]:
    """A task name that is similar to a known one; others may be in an unknown folder."""
    for close in get_close_matches(line.task, known, n=1, cutoff=NEARLY):
        yield TaskMisspelt(Site(line.span, keras), line.task, close, Edit(line.span, close))


def _about_text(
    document: Document, variables: Mapping[str, Value], assignment: Assignment, keras: KerasVersion
) -> Iterator[Event]:
    """The changes of the text of the starter."""
    for blank in blanks_left(assignment.starter, document.text):
        yield BlankLeft(Site(blank.span, keras), blank.asked)
    for change in changes(document, variables, assignment.starter, assignment.contract.protected):
        related = () if change.differs is None else (Related(DIFFERS, change.differs),)
        yield ProtectedChanged(
            Site(change.span, keras, related),
            change.name,
            change.was,
            change.found,
            change.correction,
        )


def _about_solution(
    document: Document,
    events: Sequence[Event],
    variables: Mapping[str, Value],
    assignment: Assignment,
    place: Span,
    keras: KerasVersion,
) -> Iterator[Event]:
    """Missing entry functions and what they return; `place` is that of the whole file."""
    if document.syntax_problems:
        # The statement that does not parse may be the missing one.
        return
    fault = why_not_callable(document, variables)
    if fault is not None:
        yield SolutionMissing(Site(fault.span or place, keras), fault.reason)
        return
    entry = variables.get(ENTRY)
    if not isinstance(entry, FunctionValue):
        return
    returned = tuple(
        event for event in events if isinstance(event, ValueReturned) and event.node is entry.node
    )
    if not returned:
        return
    last = returned[-1].span
    correction = returning_the_model(document, returned)
    yield SolutionReturned(Site(last, keras), assignment.contract, returned, correction)
    blanks = any(blanks_left(assignment.starter, document.text))
    if not blanks and never_trained(document, returned, events):
        yield SolutionUntrained(Site(last, keras), fit_below(document, returned))


def _about_files(
    document: Document, assignment: Assignment, place: Span, keras: KerasVersion
) -> Iterator[Event]:
    """Mistakes in the name of a file or in its folder; a text has neither."""
    path, wanted = Path(document.filename), assignment.contract.file_name
    try:
        is_file = path.is_file()
    except (OSError, ValueError):
        is_file = False
    if not is_file:
        return
    if wanted is not None and path.name != wanted:
        yield FileMisnamed(Site(place, keras), path.name, wanted)
    data = assignment.training_file
    if data in document.text and not path.with_name(data).exists():
        yield TrainingDataMissing(Site(place, keras), assignment.task, data)
