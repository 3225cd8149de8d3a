"""Other files of the project: each module is interpreted once, as Python would import it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kerasight.interpreter.core.budget import MAX_DEPTH, STEPS_PER_LINE, Budget
from kerasight.interpreter.core.evaluation import execute_block
from kerasight.interpreter.core.scopes import in_module
from kerasight.interpreter.core.state import START, Flow, State
from kerasight.interpreter.objects.elements import elements
from kerasight.source.project import Place, Project
from kerasight.values.findings import Elsewhere
from kerasight.values.objects import ModuleValue, Scope, Unknown, Value

if TYPE_CHECKING:
    from kerasight.source.document import Document

MAX_MODULES = 60
"""How many files one run may import; names of other files are unknown."""

MAX_NESTED = 20
"""How deep imports may nest; beyond, names are unknown."""

IMPORT_STEPS = 60_000
"""The budget of all imported files together, in steps, apart from that of the inspected file."""

MAX_LINES = 10_000
"""Longer files are data or generated code: they are not imported."""


@dataclass(eq=False, slots=True, repr=False)
class Imports:
    """The imported modules of a run, by key, and the documents of their files.

    A module that cannot be imported is kept as an unknown value.
    """

    project: Project
    loaded: dict[str, ModuleValue | Unknown] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    nested: int = 0
    budget: Budget = field(default_factory=lambda: Budget(IMPORT_STEPS))


def imports_of(state: State) -> Imports | None:
    """The imports of a run; None if other files may not be read."""
    if state.imports is None and state.open_project is not None:
        project = state.open_project(state.inspected)
        state.imports = Imports(project, {project.inspected: ModuleValue("__main__", state.module)})
    return state.imports


def import_chain(
    state: State, level: int, name: str, *, whole: bool
) -> list[ModuleValue] | Unknown:
    """The modules that `a.b.c` names, packages first; without `whole`, only the last one.

    The packages around the importing file are already imported.
    """
    imports = imports_of(state)
    if imports is None:
        return Unknown(f"the module '{'.' * level}{name}' is another file")
    importing = state.module.file or imports.project.inspected
    places = imports.project.find(importing, level, name)
    if isinstance(places, str):
        return Unknown(places)
    modules: list[ModuleValue] = []
    for index, place in enumerate(places, 1):
        around = place.folder is not None and importing.startswith(place.folder + os.sep)
        if around and not whole and index < len(places):
            continue
        module = _import(state, imports, place)
        if isinstance(module, Unknown):
            return module
        if modules:
            last = place.name.rpartition(".")[2]
            modules[-1].scope.variables.setdefault(last, module)
        modules.append(module)
    return modules


def member(state: State, module: ModuleValue, name: str) -> Value:
    """The value of `name` in `from module import name`."""
    found = in_module(module.scope, name)
    if found is not None:
        return found[0]
    if module.folder is not None and state.imports is not None:
        place = state.imports.project.inside(module.folder, name)
        if place is not None:
            return _import(state, state.imports, place)
    return Unknown(f"'{name}' is not found in the module '{module.name}'")


def public_names(module: ModuleValue) -> list[str]:
    """The known names that `from module import *` binds."""
    variables = module.scope.variables
    if "__all__" in variables:
        listed = elements(variables["__all__"]) or []
        return [name for name in listed if isinstance(name, str)]
    return [name for name in variables if not name.startswith("_")]


def _import(state: State, imports: Imports, place: Place) -> ModuleValue | Unknown:
    known = imports.loaded.get(place.key)
    if known is not None:
        return known
    module = ModuleValue(place.name, Scope(file=place.key), place.folder)
    module.scope.variables["__name__"] = place.name
    if not place.file:
        imports.loaded[place.key] = module
        return module
    if len(imports.documents) >= MAX_MODULES:
        return Unknown(f"the module '{place.name}' is beyond the {MAX_MODULES} that are read")
    if imports.nested >= MAX_NESTED or state.budget.depth >= MAX_DEPTH // 2:
        return Unknown(f"the import of the module '{place.name}' is nested too deep")
    document = imports.project.read(place.file)
    if isinstance(document, str):
        imports.loaded[place.key] = unreadable = Unknown(document)
        return unreadable
    imports.documents[place.key] = document
    hindrance = _hindrance(document)
    if hindrance is not None:
        imports.loaded[place.key] = Unknown(hindrance)
        return imports.loaded[place.key]
    # Registered before it runs: a circular import gets the names that exist by then.
    imports.loaded[place.key] = module
    if not _execute(state, imports, module, document):
        imports.loaded[place.key] = Unknown(f"the module '{place.name}' raises when imported")
    return imports.loaded[place.key]


def _hindrance(document: Document) -> str | None:
    """Why a document must not be run, None if it may."""
    if document.syntax_problems:
        line = document.syntax_problems[0].span.start.line
        return f"{document.filename} has a syntax error in line {line}"
    if len(document.lines) > MAX_LINES:
        return f"{document.filename} has more than {MAX_LINES} lines"
    return None


def _execute(state: State, imports: Imports, module: ModuleValue, document: Document) -> bool:
    """Run the top level of a module; returns whether it reaches its end."""
    home = state.statement.home if state.statement is not None else START
    with _apart(state, imports):
        state.scope = state.module = module.scope
        state.statement = None
        state.document = document.seen_from(Elsewhere(document.filename, home, by_import=True))
        flow = execute_block(state, document.tree.body)
    if "keras" in document.text:
        # Its functions run when an importing file calls them. Those of other files pass values on,
        # and share what the importing file has: a tokenizer's tables cost seconds else.
        state.budget.steps_left += STEPS_PER_LINE * len(document.lines)
    return bool(flow & Flow.NEXT)


@contextmanager
def _apart(state: State, imports: Imports) -> Iterator[None]:
    """Run code outside of the current branches, loops and calls.

    A module stays imported even if the branch that imports it is undone, so its changes bypass the
    journal of that branch.
    """
    place = state.scope, state.module, state.document, state.statement
    flow = state.collectors, state.class_bodies
    state.collectors, state.class_bodies = [], []
    context = state.context
    outermost = imports.nested == 0
    imports.nested += 1
    try:
        with (
            context.journal.apart(),
            context.calls.apart(),
            context.expected.apart(),
            context.tracing.graph(),
            state.budget.lent(imports.budget) if outermost else nullcontext(),
        ):
            yield
    finally:
        imports.nested -= 1
        state.scope, state.module, state.document, state.statement = place
        state.collectors, state.class_bodies = flow
