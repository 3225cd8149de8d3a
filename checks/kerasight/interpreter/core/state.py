"""The state of the interpreter: scopes, budget, current branches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from kerasight.apis.context import Context
from kerasight.interpreter.core.budget import Budget
from kerasight.interpreter.core.definitions import Definitions
from kerasight.interpreter.core.scopes import star_import
from kerasight.values.findings import Elsewhere, Position, Span
from kerasight.values.journal import Journal, Place
from kerasight.values.keras import Model
from kerasight.values.objects import (
    BuiltinName,
    ClassValue,
    GeneratorValue,
    Scope,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.interpreter.modules.project_modules import Imports
    from kerasight.source.document import Document
    from kerasight.source.project import Project
    from kerasight.values.findings import Span

Outcome: TypeAlias = int
"""How a statement may end: a sum of the constants of `Flow`."""

NOTHING_YET: Final = 0
"""The outcome before any statement."""


class Flow:
    """Ways in which a statement may end; several at once if the branch is unknown.

    Plain integers: the operators of `enum.IntFlag` took a tenth of the time of a run.
    """

    NEXT: Final = 1
    RETURN: Final = 2
    BREAK: Final = 4
    CONTINUE: Final = 8
    RAISE: Final = 16


Snapshot = list[tuple[Place, Any]]
"""Places with the contents that a branch left in them."""


START: Final = Span(Position(1, 1), Position(1, 1))
"""The place of code that no statement runs."""


@dataclass(eq=False, slots=True, repr=False)
class Collector:
    """The changes of branches that exited a function or loop early."""

    depth: int
    """The number of journal frames at the start of the function or loop."""

    flows: Outcome
    """The ways to exit that it collects."""

    snapshots: list[Snapshot] = field(default_factory=list)
    """What each branch left."""

    returned: list[Value] = field(default_factory=list)
    """The values that branches returned."""

    why: str = ""
    """Why it is unknown whether the first of the branches runs."""


@dataclass(eq=False, slots=True, repr=False)
class State:
    """The state of one run of a document."""

    document: Document
    """The document of the running code, which may be another file than the inspected one."""

    context: Context
    budget: Budget

    inspected: Document
    """The inspected document."""

    open_project: Callable[[Document], Project] | None = None
    """Gives access to the other files around a document, None if there are none."""

    imports: Imports | None = None
    """The imported files, None before the first one."""

    private_keras: bool = False
    """Whether the program imports the old Keras inside TensorFlow."""

    module: Scope = field(default_factory=Scope)
    """The scope of the module whose code is running."""

    scope: Scope = field(default_factory=Scope)
    """The current scope."""

    statement: Span | None = None
    """The span of the current simple statement."""

    collectors: list[Collector] = field(default_factory=list)
    """Those of the running functions and loops, the innermost last."""

    generators: list[GeneratorValue] = field(default_factory=list)
    """What the running generator functions yield to."""

    class_bodies: list[ClassValue] = field(default_factory=list)
    """The classes whose bodies are running."""

    definitions: Definitions = field(default_factory=Definitions)

    @property
    def journal(self) -> Journal:
        """The journal of the run."""
        return self.context.journal

    def enter(self, module: Scope, span: Span | None) -> None:
        """Continue in the code of another module, called at `span` (None for uncalled code)."""
        now = self.document.elsewhere
        self.module = module
        if not module.file:
            self.document = self.inspected
            return
        assert self.imports is not None
        document = self.imports.documents[module.file]
        if now is None:
            home = span or self.statement or START
            now = Elsewhere(document.filename, home.home, by_import=span is None)
        self.document = document.seen_from(now._replace(file=document.filename))

    def lookup(self, name: str) -> Value:
        """The value of a name in the current scope."""
        scope: Scope | None = self.scope
        first = True
        while scope is not None:
            hidden = (scope.is_class and not first) or (first and name in scope.globals)
            if not hidden and name in scope.variables:
                if self.context.reads is not None and scope.parent is None:
                    self.context.reads.note(scope.variables, name)
                return scope.variables[name]
            first = False
            scope = scope.parent
        if self.context.reads is not None:
            self.context.reads.note(self.module.variables, name)
        if name in self.module.variables:
            return self.module.variables[name]
        found = star_import(self.module, name)
        if found is not None:
            return found
        if name in BUILTINS:
            return BuiltinName(name)
        return Unknown(f"the name '{name}' is not defined in this file")

    def bind(self, name: str, value: Value) -> None:
        """Bind a name in the scope where Python would."""
        scope = self.scope
        if name in scope.globals:
            scope = self.module
        elif name in scope.nonlocals:
            outer = scope.parent
            while outer is not None and name not in outer.variables:
                outer = outer.parent
            scope = outer or scope
        if scope is self.module and isinstance(value, Model) and not scope.file:
            self.journal.keep(self.definitions.model_names, id(value), name)
        self.journal.set(scope.variables, name, value)


BUILTINS = frozenset(
    """abs all any bool bytes callable classmethod dict divmod enumerate eval filter float format
    frozenset getattr hasattr id input int isinstance issubclass iter len list map max min next
    object open ord pow print property range repr reversed round set setattr slice sorted
    staticmethod str sum super tuple type zip BaseException Exception ValueError TypeError
    KeyError IndexError AttributeError ImportError ModuleNotFoundError NotImplementedError
    RuntimeError OSError FileNotFoundError StopIteration AssertionError""".split()
)
