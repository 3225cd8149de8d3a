"""Names that a notebook uses before a cell has bound them, if its cells run in order.

Only what certainly runs is looked at: the statements of cells, not the bodies of functions, of
branches and of `try`. As soon as something may bind any name, such as `from x import *` or `%run`,
nothing behind it is judged.
"""

from __future__ import annotations

import ast
import builtins
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kerasight.source.document import Document
from kerasight.values.findings import Span

MARKER: Final = re.compile(r"# (?:In\[(?P<count>\d*| )\]:|%%(?:\s.*)?)$")
"""The line above a cell in a script: of `jupyter nbconvert`, or in the percent format."""

GIVEN: Final = frozenset(dir(builtins)).union(
    """__annotations__ __builtins__ __file__ __name__ In Out _ __ ___ _dh _i _ih _ii _iii _oh _sh
    basestring cmp dbutils display displayHTML exit file get_ipython long quit raw_input reload sc
    spark sqlContext unichr unicode xrange execfile reduce""".split()
)
"""Names that are bound before the first cell: by Python (2 and 3), IPython, Spark."""

SPECIAL: Final = re.compile(r"_i?\d+|__\w+__")
"""Inputs and outputs of IPython, and names of Python's own."""

COMMAND: Final = re.compile(r"^\s*(?:[\w, ]+=\s*)?%%?(?P<name>\w+)")
EXPORTED: Final = re.compile(r"get_ipython\(\)\.(?:run_line_magic|magic)\(u?['\"](?P<name>\w+)")
"""A magic as `jupyter nbconvert` writes it."""

HARMLESS: Final = frozenset(
    """autoreload %bash %capture %html %javascript %js %latex %markdown %prun %script %sh %svg %time
    %timeit %writefile alias autosave bash cat cd colors conda config cp debug env html javascript
    ls matplotlib memit mkdir mprun mv pdb pip precision prun pwd rm set_env sh system
    tensorboard tensorflow_version time timeit who whos writefile""".split()
)
"""Magics that bind no name of the program, but for those that are masked as assignments."""

EXTENSIONS: Final = frozenset({"autoreload", "tensorboard", "google.colab.data_table"})
"""Extensions that bind none."""

ANYTHING: Final = re.compile(r"\b(?:exec|globals|locals|vars|eval|reset_selective|push)\s*\(")
"""Calls that may bind names, or ask which are bound."""

COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class UndefinedName(NamedTuple):
    """A name that is not bound where a cell uses it."""

    name: str
    span: Span
    cell: int

    later: int | None
    """The cell that binds it, None if no cell does."""

    counts: tuple[int, int] | None
    """The execution counts of the two cells, if the later one was run first."""

    known: tuple[str, ...]
    """The names that are bound there."""


def undefined_names(document: Document) -> list[UndefinedName]:
    """Each name that is used before it is bound, where it is used first."""
    cells = _cells_of(document)
    if cells is None or document.syntax_problems or ANYTHING.search(document.text):
        return []
    end = _end(document.lines)
    uses = _Uses()
    for statement in document.tree.body:
        if statement.lineno >= end or uses.is_open:
            break
        uses.run(statement)
    bound: dict[str, int] = {}
    for statement in document.tree.body:
        for name in _bound_in(statement):
            bound.setdefault(name, statement.lineno)
    found: dict[str, UndefinedName] = {}
    for node, known in uses.unbound:
        cell = cells.at(node.lineno)
        if node.id in found or cell is None or not cells.has_run(cell):
            continue
        line = bound.get(node.id)
        later = cells.at(line) if line is not None else None
        if later is not None and later < cell:
            continue
        counts = None if later is None else cells.swapped(cell, later)
        found[node.id] = UndefinedName(node.id, document.span(node), cell, later, counts, known)
    return list(found.values())


class _Cells(NamedTuple):
    """The cells of a notebook or of a script that was exported from one."""

    numbers: Sequence[int]
    firsts: Sequence[int]
    """Their first lines."""

    counts: Sequence[int | None]

    def at(self, line: int) -> int | None:
        """The number of the cell of a line."""
        index = bisect_right(self.firsts, line) - 1
        return self.numbers[index] if index >= 0 else None

    def has_run(self, cell: int) -> bool:
        """Whether a cell was run, or the notebook does not say so of any."""
        return not any(self.counts) or self.counts[self.numbers.index(cell)] is not None

    def swapped(self, cell: int, later: int) -> tuple[int, int] | None:
        """The counts of two cells of which the later was run first."""
        one, other = (self.counts[self.numbers.index(each)] for each in (cell, later))
        return (one, other) if one is not None and other is not None and other < one else None


def _cells_of(document: Document) -> _Cells | None:
    """The cells; None for what is no notebook."""
    if document.cells:
        counts = document.execution_counts or (None,) * len(document.cells)
        numbers = [cell.number for cell in document.cells]
        return _Cells(numbers, [cell.first for cell in document.cells], counts)
    found = [
        (line, match)
        for line, text in enumerate(document.lines, start=1)
        if text.startswith("# ") and (match := MARKER.fullmatch(text)) is not None
    ]
    if len(found) < 2:
        return None
    counts = tuple(
        int(count) if (count := (match["count"] or "").strip()) else None for _, match in found
    )
    firsts = [line for line, _ in found]
    return _Cells(range(1, len(found) + 1), firsts, counts)


def _end(lines: Sequence[str]) -> int:
    """The first line with a command that may bind any name."""
    for line, text in enumerate(lines, start=1):
        if "%" not in text and "magic(" not in text:
            continue
        plain = text.strip()
        if plain.startswith("# %%"):
            continue
        # jupytext writes magics as comments.
        plain = plain.removeprefix("# ")
        command = COMMAND.match(plain) or EXPORTED.search(plain)
        if command is None:
            continue
        name = ("%" if plain.startswith("%%") else "") + command["name"]
        loads = name in ("load_ext", "reload_ext")
        if name not in HARMLESS and not (loads and any(each in plain for each in EXTENSIONS)):
            return line
    return len(lines) + 1


@dataclass(eq=False, slots=True)
class _Uses:
    """Follows what certainly runs, and notes the names that are not bound there."""

    bound: dict[str, None] = field(default_factory=dict)
    unbound: list[tuple[ast.Name, tuple[str, ...]]] = field(default_factory=list)

    is_open: bool = False
    """Whether any name may be bound by now."""

    def run(self, statement: ast.stmt) -> None:
        """Follow a statement at the top of a cell; what it may bind is bound then."""
        self._read(statement)
        self._bind(statement)

    def _bind(self, statement: ast.stmt) -> None:
        for name in _bound_in(statement):
            if name == "*":
                self.is_open = True
            self.bound[name] = None

    def _read(self, node: ast.AST) -> None:
        """Note the names that a node certainly reads."""
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load) and not self._is_bound(node.id):
                self.unbound.append((node, tuple(self.bound)))
            return
        if isinstance(node, ast.For | ast.AsyncFor | ast.With | ast.AsyncWith):
            self._read_block(node)
            return
        if isinstance(node, COMPREHENSIONS):
            # Only the first source certainly runs.
            self._read(node.generators[0].iter)
            return
        for each in _certain(node):
            self._read(each)

    def _read_block(self, node: ast.For | ast.AsyncFor | ast.With | ast.AsyncWith) -> None:
        heads: list[tuple[ast.expr, ast.expr | None]] = (
            [(node.iter, node.target)]
            if isinstance(node, ast.For | ast.AsyncFor)
            else [(each.context_expr, each.optional_vars) for each in node.items]
        )
        for head, target in heads:
            self._read(head)
            for each in ast.walk(target) if target is not None else ():
                if isinstance(each, ast.Name):
                    self.bound[each.id] = None
        for statement in node.body:
            self._read(statement)
            self._bind(statement)
            if isinstance(statement, ast.Break | ast.Continue | ast.If | ast.Raise):
                # What stands behind may not run.
                return

    def _is_bound(self, name: str) -> bool:
        return name in self.bound or name in GIVEN or SPECIAL.fullmatch(name) is not None


def _certain(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that are certainly read when it runs."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield from node.decorator_list
        yield from (each for each in (*node.args.defaults, *node.args.kw_defaults) if each)
    elif isinstance(node, ast.ClassDef):
        yield from (*node.decorator_list, *node.bases, *(each.value for each in node.keywords))
    elif isinstance(node, ast.If | ast.While | ast.IfExp):
        yield node.test
    elif isinstance(node, ast.BoolOp):
        yield node.values[0]
    elif isinstance(node, ast.Match):
        yield node.subject
    elif isinstance(node, ast.AnnAssign):
        yield from (each for each in (node.value,) if each is not None)
    elif isinstance(node, ast.AugAssign):
        if isinstance(node.target, ast.Name):
            yield ast.copy_location(ast.Name(node.target.id, ast.Load()), node.target)
        yield node.value
    elif not isinstance(node, ast.Lambda | ast.Try | ast.TryStar | ast.Assert | ast.Delete):
        yield from ast.iter_child_nodes(node)


def _bound_in(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement may bind at the top of a program; `*` for any."""
    stack: list[ast.AST] = [statement]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
            yield from (
                name
                for each in ast.walk(node)
                if isinstance(each, ast.Global)
                for name in each.names
            )
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((each.asname or each.name.partition(".")[0]) for each in node.names)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            yield node.name
        elif isinstance(node, ast.MatchMapping) and node.rest:
            yield node.rest
        stack.extend(ast.iter_child_nodes(node))
