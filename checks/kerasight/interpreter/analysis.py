"""The entry point: interpret a document."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from kerasight.apis.arguments import Call
from kerasight.apis.context import Context
from kerasight.apis.program.source_facts import SourceFacts
from kerasight.interpreter.calls import calling
from kerasight.interpreter.calls.uncalled import run_uncalled
from kerasight.interpreter.core import expressions, statements
from kerasight.interpreter.core.budget import BASE_STEPS, STEPS_PER_LINE, Budget
from kerasight.interpreter.core.evaluation import (
    CALLEES,
    EXPRESSIONS,
    STATEMENTS,
    call_value,
    execute_block,
)
from kerasight.interpreter.core.state import START, State
from kerasight.interpreter.modules.backend_choice import backend_events
from kerasight.interpreter.modules.cell_order import undefined_names
from kerasight.source.document import Document
from kerasight.source.keras_imports import other_keras
from kerasight.source.project import Project
from kerasight.values.events import Event, ModelsFinished, ModelUsed, StatementUnparsed
from kerasight.values.file_names import FileNames
from kerasight.values.findings import Span
from kerasight.values.imports import ImportedNames
from kerasight.values.keras import Layer, Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Value
from kerasight.values.written_text import WrittenText

if TYPE_CHECKING:
    from kerasight.apis.program.internal_faults import InternalFault
    from kerasight.interpreter.calls.kept import KeptGroups
    from kerasight.values.contracts import GivenArray
    from kerasight.values.disk.data_files import DataFiles

RECURSION_LIMIT = 6_000
"""Python frames for a nesting of MAX_DEPTH: each level takes up to a dozen."""

EXPRESSIONS.update(expressions.HANDLERS)
STATEMENTS.update(statements.HANDLERS)
CALLEES.update(calling.HANDLERS)


class AnalysisResult(NamedTuple):
    """The result of interpreting a document."""

    events: tuple[Event, ...]
    models: tuple[Model, ...]
    layers: tuple[Layer, ...]

    names: dict[int, str]
    """The module variables that models are last assigned to, by id."""

    freezes_unknown: bool
    """Whether any layer may have been frozen."""

    keras: KerasVersion

    variables: Mapping[str, Value]
    """The module variables at the end."""

    others: Mapping[str, Document] = MappingProxyType({})
    """The other files that were read, by name."""

    faults: tuple[InternalFault, ...] = ()
    """Exceptions of our own; each has cost one statement."""


def interpret(
    document: Document,
    keras: KerasVersion,
    open_project: Callable[[Document], Project] | None = None,
    given: Mapping[ast.AST, tuple[GivenArray, ...]] | None = None,
    data_files: DataFiles | None = None,
) -> AnalysisResult:
    """Interpret a document as Python and that version of Keras would run it.

    `open_project` gives access to the other files around a document, when one is imported. `given`
    has the return values of functions of the document, by definition; these functions are not run.
    `data_files` reads the headers of the files that the program names.
    """
    state = begin(document, keras, open_project, given, data_files)
    with deep_recursion():
        execute_block(state, document.tree.body)
        return end(state, document)


def begin(
    document: Document,
    keras: KerasVersion,
    open_project: Callable[[Document], Project] | None = None,
    given: Mapping[ast.AST, tuple[GivenArray, ...]] | None = None,
    data_files: DataFiles | None = None,
) -> State:
    """The state before the first statement."""
    text = WrittenText(document.lines)
    files = FileNames(document.tree, text, document.span)
    other = other_keras(document.text, document.tree, keras)
    context = Context(keras, SourceFacts(ImportedNames(document.tree), files, text, other))
    context.data_files = data_files
    state = State(document, context, Budget(steps_for(document)), document, open_project)
    state.definitions.given = given or {}
    context.run_function = partial(_run_function, state)
    state.scope = state.module
    state.module.variables["__name__"] = "__main__"
    return state


def steps_for(document: Document) -> int:
    """The budget of a run in steps."""
    return BASE_STEPS + STEPS_PER_LINE * len(document.lines)


def end(state: State, document: Document, kept: KeptGroups | None = None) -> AnalysisResult:
    """The result after the last statement; runs what nobody has called, unless it is `kept`."""
    context = state.context
    state.scope = state.module
    variables = dict(state.module.variables)
    run_uncalled(state, kept)
    unparsed = [
        StatementUnparsed(context.at(problem.span), message=problem.message)
        for problem in document.syntax_problems
    ]
    chosen = backend_events(context, document)
    undefined = undefined_names(context, document)
    uses: dict[int, list[ModelUsed]] = {}
    for event in context.events:
        if isinstance(event, ModelUsed):
            uses.setdefault(id(event.model), []).append(event)
    finished = tuple((model, tuple(uses.get(id(model), ()))) for model in context.models)
    return AnalysisResult(
        (
            *(*unparsed, *undefined, *chosen, *context.events),
            ModelsFinished(context.at(START), models=finished),
        ),
        tuple(context.models),
        tuple(context.layers),
        dict(state.definitions.model_names),
        context.changes.freezes_unknown,
        context.keras,
        variables,
        {each.filename: each for each in state.imports.documents.values()} if state.imports else {},
        tuple(context.faults),
    )


def _run_function(
    state: State,
    function: Value,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
) -> Value:
    """Call a value that was passed to a transfer function, at `span`."""
    return call_value(
        state, function, Call(positional, keywords, span, state.statement or span, span)
    )


@contextmanager
def deep_recursion() -> Iterator[None]:
    """Code may nest as deep as the budget allows."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
