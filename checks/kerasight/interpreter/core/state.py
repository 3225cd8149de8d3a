"""The state of the interpreter: scopes, budget, current branches."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from kerasight.apis.context import Context
from kerasight.interpreter.core.scopes import star_import
from kerasight.values.journal import Journal, Place
from kerasight.values.keras import Model
from kerasight.values.objects import (
    BuiltinName,
    ClassValue,
    FunctionValue,
    GeneratorValue,
    Scope,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kerasight.interpreter.calls.bodies import FunctionFacts
    from kerasight.interpreter.modules.project_modules import Imports
    from kerasight.source.document import Document
    from kerasight.source.project import Project
    from kerasight.values.contracts import GivenArray
    from kerasight.values.findings import Span

MAX_DEPTH = 200
"""How deep expressions, statements and calls may nest; beyond, values are unknown."""

MAX_CALLS = 30
"""How deep calls of the program's functions may nest; beyond, results are unknown."""

MAX_ITERATIONS = 2_000
"""How often one loop is unrolled; beyond, what it changes is unknown."""

MAX_YIELDED = 64
"""How many values of a generator are known; there may be more."""

BASE_STEPS = 30_000
STEPS_PER_LINE = 30
"""The budget of a run in steps (statements and expressions), growing with the program."""


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


GivenArguments: TypeAlias = tuple[tuple[Value, ...], dict[str, Value], str]
"""Positional arguments, keywords, and why there may be others."""

Snapshot = list[tuple[Place, Any]]
"""Places with the contents that a branch left in them."""


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
    """One run of a document."""

    document: Document
    """That of the running code, which may be another file than `inspected`."""

    context: Context

    steps_left: int
    """The remaining budget."""

    inspected: Document
    """The inspected document."""

    open_project: Callable[[Document], Project] | None = None
    """Gives access to other files, None if there are none."""

    imports: Imports | None = None

    module: Scope = field(default_factory=Scope)
    """The module scope of the running code."""

    scope: Scope = field(default_factory=Scope)
    """The current scope."""

    statement: Span | None = None
    """The span of the current simple statement."""

    depth: int = 0
    """The nesting depth of expressions, statements and calls."""

    collectors: list[Collector] = field(default_factory=list)
    """Those of the running functions and loops, innermost last."""

    active: list[ast.AST] = field(default_factory=list)
    """The definitions of the running functions, innermost last."""

    generators: list[GeneratorValue] = field(default_factory=list)
    """The running generators, innermost last."""

    methods: list[tuple[ClassValue | None, Value]] = field(default_factory=list)
    """The running methods: their class and instance, innermost last."""

    pending: dict[int, FunctionValue] = field(default_factory=dict)
    """Functions that have not been called, by the id of their definition."""

    classes: list[ClassValue] = field(default_factory=list)
    """All classes of the program."""

    instances: dict[int, GivenArguments] = field(default_factory=dict)
    """The arguments of the first instance of each custom layer class, by id."""

    bound: dict[int, str] = field(default_factory=dict)
    """The names of module variables that models were assigned to, by id."""

    facts: dict[int, FunctionFacts] = field(default_factory=dict)
    """The facts of function bodies, by the id of the definition."""

    given: Mapping[ast.AST, tuple[GivenArray, ...]] = field(default_factory=dict)
    """The return values of functions that are not run, by definition."""

    @property
    def journal(self) -> Journal:
        """The journal of the run."""
        return self.context.journal

    def spend(self) -> bool:
        """Take one step; False when the budget is used up."""
        self.steps_left -= 1
        return self.steps_left > 0

    def lookup(self, name: str) -> Value:
        """The value of a name in the current scope."""
        scope: Scope | None = self.scope
        first = True
        while scope is not None:
            hidden = (scope.is_class and not first) or (first and name in scope.globals)
            if not hidden and name in scope.variables:
                return scope.variables[name]
            first = False
            scope = scope.parent
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
            self.bound[id(value)] = name
        self.journal.set(scope.variables, name, value)


BUILTINS = frozenset(
    """abs all any bool bytes callable classmethod dict divmod enumerate eval filter float format
    frozenset getattr hasattr id input int isinstance issubclass iter len list map max min next
    object open ord pow print property range repr reversed round set setattr slice sorted
    staticmethod str sum super tuple type zip BaseException Exception ValueError TypeError
    KeyError IndexError AttributeError ImportError ModuleNotFoundError NotImplementedError
    RuntimeError OSError FileNotFoundError StopIteration AssertionError""".split()
)
