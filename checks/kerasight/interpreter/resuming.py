"""Interpreting a document again after an edit: from the first statement that has changed.

The state before each statement at the top of the file is a position in the journal of the run. A
later text takes the changes behind its first new statement back and goes on from there; the
statements above keep their nodes, values and events. Where that would not give what a run from the
start gives, the run starts anew.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kerasight.interpreter.analysis import (
    AnalysisResult,
    begin,
    deep_recursion,
    end,
    steps_for,
)
from kerasight.interpreter.calls.kept import KeptGroups
from kerasight.interpreter.core.evaluation import execute
from kerasight.interpreter.core.state import Flow, State
from kerasight.source.document import Document
from kerasight.source.keras_imports import other_keras
from kerasight.source.parsing.again import common
from kerasight.values.journal import Frame
from kerasight.values.keras_version import KerasVersion
from kerasight.values.written_text import WrittenText

if TYPE_CHECKING:
    from kerasight.source.project import Project
    from kerasight.values.contracts import GivenArray
    from kerasight.values.disk.data_files import DataFiles


@dataclass(frozen=True, slots=True)
class Position:
    """The state before a statement, but for what the journal can take back."""

    lengths: tuple[int, ...]
    """Those of the lists that only grow."""

    counts: tuple[Any, ...]
    """What counts or notes something for the whole run."""

    used: int
    """The steps taken so far."""

    least: int
    was_short: bool
    """As in the budget."""

    reads_files: bool
    """Whether other files were looked for."""


class ResumableRun:
    """The last run of one document, to be gone on with for its next text."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._document: Document | None = None
        self._positions: list[Position] = []
        self._frames: list[Frame] = []
        self._most = 0
        self._groups = KeptGroups()

    def interpret(
        self,
        document: Document,
        keras: KerasVersion,
        open_project: Callable[[Document], Project] | None = None,
        given: Mapping[ast.AST, tuple[GivenArray, ...]] | None = None,
        data_files: DataFiles | None = None,
    ) -> AnalysisResult:
        """The same as `analysis.interpret` of the document."""
        state, last = self._state, self._document
        # Should this run fail, the next one starts anew.
        self._state = None
        kept = used = 0
        if state is not None and last is not None:
            same = (keras, open_project, data_files)
            if not given and self._goes_on(state, last, document, *same):
                kept = self._kept(state, last, document)
            used = self._take_back(state, kept)
        if state is None or not kept:
            self._positions, self._frames = [], []
            self._groups.begin()
            self._groups.end()
            state = begin(document, keras, open_project, given, data_files)
        else:
            assert last is not None
            self._continue_in(state, last, document, kept, used)
        self._document = document
        with deep_recursion():
            result = self._run(state, document, kept)
        self._state = None if given else state
        return result

    def drop(self) -> None:
        """Let go of the last run; the next one starts anew."""
        if self._state is not None:
            self._take_back(self._state, 0)
            self._groups.begin()
            self._groups.end()
        self._state = self._document = None

    @staticmethod
    def _goes_on(
        state: State,
        last: Document,
        document: Document,
        keras: KerasVersion,
        open_project: Callable[[Document], Project] | None,
        data_files: DataFiles | None,
    ) -> bool:
        """Whether the run of the last text may be gone on with at all."""
        return (
            not state.definitions.given
            and state.context.keras == keras
            and last.filename == document.filename
            and (state.open_project is None) == (open_project is None)
            and state.context.data_files is data_files
            and state.context.source.other_keras == other_keras(document.text, document.tree, keras)
        )

    def _kept(self, state: State, last: Document, document: Document) -> int:
        """How many statements need not run again."""
        kept = min(unchanged(last, document), self._most)
        more = steps_for(document) - steps_for(last)
        while kept:
            position = self._positions[kept]
            short = more and (position.was_short or position.least + more < 0)
            if not short and not position.reads_files:
                break
            kept -= 1
        source = state.context.source
        source.text = source.file_names.text = WrittenText(document.lines)
        source.imports.tree = source.file_names.tree = document.tree
        for number, (question, answer) in enumerate(source.asked):
            if not kept or self._positions[kept].lengths[-1] <= number:
                break
            if question() != answer:
                kept = sum(each.lengths[-1] <= number for each in self._positions[1:kept])
                break
        return kept

    def _take_back(self, state: State, kept: int) -> int:
        """Restore the state before the statement number `kept`; the steps taken by then."""
        frames = self._frames[kept:]
        self._groups.take_back()
        self._groups.changes(frames)
        for frame in frames:
            frame.part()
        for frame in reversed(frames):
            frame.take_back()
        position = self._positions[kept]
        for items, length in zip(_lists(state), position.lengths, strict=True):
            del items[length:]
        _set_counts(state, position.counts)
        state.budget.least, state.budget.was_short = position.least, position.was_short
        del self._frames[kept:], self._positions[kept:]
        return position.used

    def _continue_in(
        self, state: State, last: Document, document: Document, kept: int, used: int
    ) -> None:
        """Let the state before the statement number `kept` be that of the next text."""
        more = steps_for(document) - steps_for(last)
        state.budget.steps_left = steps_for(document) - used
        state.budget.least += more
        # What is known of the kept statements is known by their nodes.
        document.tree.body[:kept] = last.tree.body[:kept]
        state.document = state.inspected = document
        state.scope, state.statement = state.module, None
        source = state.context.source
        source.text = WrittenText(document.lines)
        source.file_names.tree, source.file_names.text = document.tree, source.text
        source.file_names.span = document.span
        source.imports.tree = document.tree

    def _run(self, state: State, document: Document, kept: int) -> AnalysisResult:
        total = steps_for(document)
        journal = state.journal
        self._most = len(document.tree.body)
        for number, statement in enumerate(document.tree.body[kept:], kept):
            self._mark(state, total)
            if not execute(state, statement) & Flow.NEXT:
                # Going on behind this one would be wrong.
                self._most = number
                break
        self._mark(state, total)
        self._groups.changes(self._frames[kept:-1])
        result = end(state, document, None if state.definitions.given else self._groups)
        self._groups.end()
        journal.history = None
        return result

    def _mark(self, state: State, total: int) -> None:
        """Remember the state before the next statement."""
        budget = state.budget
        self._positions.append(
            Position(
                tuple(map(len, _lists(state))),
                _counts(state),
                total - budget.steps_left,
                budget.least,
                budget.was_short,
                state.imports is not None,
            )
        )
        state.journal.history = Frame()
        self._frames.append(state.journal.history)


def unchanged(last: Document, document: Document) -> int:
    """How many statements at the top of two texts are the same, in the same places.

    What stands behind a syntax error may be part of it.
    """
    same = common(last.lines, document.lines)
    if document.cells:
        same = min(same, common(last.text.split("\n"), document.text.split("\n")))
    for each in (last, document):
        for problem in each.syntax_problems:
            same = min(same, problem.span.start.line - 1)
    count = 0
    for one, other in zip(last.tree.body, document.tree.body, strict=False):
        if (one is not other and _place(one) != _place(other)) or (one.end_lineno or 0) > same:
            break
        count += 1
    if last.syntax_problems or document.syntax_problems:
        while count and not _alike(last.tree.body[count - 1], document.tree.body[count - 1]):
            count -= 1
    return count


def _alike(one: ast.stmt, other: ast.stmt) -> bool:
    """Whether two statements are the same, down to their places."""
    return one is other or (
        ast.dump(one, include_attributes=True) == ast.dump(other, include_attributes=True)
    )


def _place(node: ast.stmt) -> tuple[object, ...]:
    return (type(node), node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)


def _lists(state: State) -> tuple[list[Any], ...]:
    """The lists that only grow while the program runs."""
    context = state.context
    return (
        *(context.events, context.models, context.layers, context.changes.freezes),
        *(context.faults, state.definitions.classes, context.source.asked),
    )


def _counts(state: State) -> tuple[Any, ...]:
    """What counts or notes something for the whole run."""
    context = state.context
    return (
        *(context.recorded_layers, context.names_registered),
        *(context.changes.freezes_unknown, context.changes.touches),
        *(context.tracing.root, context.tracing.unclear),
        *(state.private_keras, state.imports),
    )


def _set_counts(state: State, counts: tuple[Any, ...]) -> None:
    """Set what `_counts` has given."""
    context = state.context
    context.recorded_layers, context.names_registered = counts[:2]
    context.changes.freezes_unknown, context.changes.touches = counts[2:4]
    context.tracing.root, context.tracing.unclear = counts[4:6]
    state.private_keras, state.imports = counts[6:]
