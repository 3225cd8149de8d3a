"""Whether the protected names of a starter still have their meaning."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from kerasight.source.document import Document
from kerasight.source.parsing.problems import Hole
from kerasight.values.findings import Edit, Span
from kerasight.values.objects import ClassValue, FunctionValue, Unknown, Value

PLAIN: Final = (int, float, complex, str, bytes, type(None))
"""Types of values that are compared directly, also in tuples."""

Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Change(NamedTuple):
    """A protected name that has changed."""

    name: str

    span: Span
    """The statement that changes it."""

    was: str | None
    """The value in the starter as Python writes it, None for code."""

    found: str | None
    """The value in the file as Python writes it, None for code."""

    differs: Span | None
    """The first new statement of changed code, None if statements are only missing."""

    correction: Edit | None


def changes(
    document: Document, variables: Mapping[str, Value], starter: str, names: tuple[str, ...]
) -> Iterator[Change]:
    """The protected `names` of the starter with another value or code at the end of the document.

    `variables` are the module variables. Unknown and missing names are not changes, nor are
    formatting, comments, docstrings, annotations and names for constants.
    """
    begun = _parsed(starter)
    there = _constants(begun.tree)
    # A name that the starter computes remains a name on both sides.
    computed = {name for each in begun.tree.body for name in _bound(each)} - set(there)
    here = {
        name: value
        for name, value in variables.items()
        if name not in computed and _is_plain(value)
    }
    for name in names:
        original, statement = _binding(begun.tree, name), _binding(document.tree, name)
        if original is None or statement is None or _has_hole(statement):
            continue
        value, meant = variables.get(name), _literal(original)
        was = found = differs = None
        if _is_plain(meant):
            if not _is_plain(value) or (type(value), value) == (type(meant), meant):
                continue
            was, found = repr(meant), repr(value)
        elif _is_same_text(begun, original, document, statement) and there.items() <= here.items():
            # Unchanged code is recognised at once: a file is checked against its task at every key.
            continue
        elif not _is_other_code(original, statement, value, there, here):
            continue
        elif isinstance(original, Definition) and isinstance(statement, type(original)):
            differs = _difference(document, original, statement, there, here)
        correction = _correction(document, statement, begun, original, variables)
        yield Change(name, document.header(statement), was, found, differs, correction)


def untouched(document: Document, starter: str, names: Iterable[str]) -> Iterator[ast.FunctionDef]:
    """The functions of a document that are unchanged functions of the starter, by name.

    Found from the text only, before the document runs.
    """
    begun = _parsed(starter)
    there, here = _constants(begun.tree), _constants(document.tree)
    for name in names:
        original, statement = _binding(begun.tree, name), _binding(document.tree, name)
        if not isinstance(original, ast.FunctionDef) or not isinstance(statement, ast.FunctionDef):
            continue
        is_same = (
            _is_same_text(begun, original, document, statement) and there.items() <= here.items()
        )
        if is_same or _essence(original, there) == _essence(statement, here):
            yield statement


@lru_cache(maxsize=8)
def _parsed(starter: str) -> Document:
    return Document.from_text(starter)


def _is_plain(value: Value) -> bool:
    return isinstance(value, PLAIN) or (isinstance(value, tuple) and all(map(_is_plain, value)))


def _binding(tree: ast.Module, name: str) -> ast.stmt | None:
    """The last top-level statement of a file that binds only `name`."""
    found = [statement for statement in tree.body if name in _bound(statement)]
    return found[-1] if found and len(_bound(found[-1])) == 1 else None


def _bound(statement: ast.stmt) -> set[str]:
    """The names that a statement binds directly."""
    match statement:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            return {each.asname or each.name.partition(".")[0] for each in aliases}
        case ast.Assign() | ast.AnnAssign():
            return {
                node.id
                for node in ast.walk(statement)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
    return set()


def _literal(statement: ast.stmt) -> Value:
    """The value of an assignment of a literal, Unknown for any other statement."""
    if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
        try:
            value: Value = ast.literal_eval(statement.value)
            return value
        except ValueError:
            pass
    return Unknown("no literal")


def _constants(tree: ast.Module) -> dict[str, Value]:
    """The module variables of a starter that are literals."""
    found = {name: _literal(each) for each in tree.body for name in _bound(each)}
    return {name: value for name, value in found.items() if _is_plain(value)}


def _is_same_text(
    begun: Document, original: ast.stmt, document: Document, statement: ast.stmt
) -> bool:
    return _lines(begun, original) == _lines(document, statement)


def _lines(document: Document, node: ast.stmt) -> tuple[str, ...]:
    """The lines of a statement, including its decorators."""
    decorators = node.decorator_list if isinstance(node, Definition) else []
    first = min([node.lineno, *(each.lineno for each in decorators)])
    return document.lines[first - 1 : node.end_lineno]


def _is_other_code(
    original: ast.stmt,
    statement: ast.stmt,
    value: Value,
    there: Mapping[str, Value],
    here: Mapping[str, Value],
) -> bool:
    """Whether a name for code is now other code, or none."""
    node = value.node if isinstance(value, FunctionValue | ClassValue) else statement
    return _essence(original, there) != _essence(node, here)


def _difference(
    document: Document,
    original: Definition | ast.With,
    found: Definition | ast.With,
    there: Mapping[str, Value],
    here: Mapping[str, Value],
) -> Span | None:
    """The first statement in the body of `found` that differs from the original."""
    wanted = _body(original)
    for number, each in enumerate(_body(found)):
        meant = wanted[number] if number < len(wanted) else None
        if meant is None or _essence(meant, there) != _essence(each, here):
            if isinstance(meant, ast.With) and isinstance(each, ast.With):
                inner = _difference(document, meant, each, there, here)
                return inner or document.span(each)
            return document.span(each)
    return None


def _body(node: Definition | ast.With) -> list[ast.stmt]:
    """The body of a statement without the docstring."""
    has_docstring = (
        isinstance(node, Definition) and ast.get_docstring(node, clean=False) is not None
    )
    return node.body[has_docstring:]


class _Essence(ast.NodeTransformer):
    """Reduces code to its effect: without docstrings and annotations, values instead of names."""

    def __init__(self, constants: Mapping[str, Value]) -> None:
        self.constants = constants

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """A name of a constant becomes its value."""
        if isinstance(node.ctx, ast.Load) and node.id in self.constants:
            return ast.Constant(self.constants[node.id])  # type: ignore[arg-type]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A function without its docstring."""
        self.generic_visit(node)
        node.returns = None
        node.body = _body(node) or [ast.Pass()]
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """A parameter without its annotation."""
        node.annotation = None
        return node


def _has_hole(node: ast.AST) -> bool:
    """Whether a part of a statement does not parse: what it is meant to be is not known."""
    return any(isinstance(each, Hole) for each in ast.walk(node))


def _essence(node: ast.AST, constants: Mapping[str, Value]) -> str:
    if _has_hole(node):
        return ast.dump(node)  # What does not parse cannot be written, nor be as it was.
    copied = ast.parse(ast.unparse(node))
    return ast.dump(_Essence(constants).visit(copied))


def _correction(
    document: Document,
    statement: ast.stmt,
    begun: Document,
    original: ast.stmt,
    variables: Mapping[str, Value],
) -> Edit | None:
    """Restore the statement of the starter; None if it would lack a name, or shares its lines."""
    needed = {node.id for node in ast.walk(original) if isinstance(node, ast.Name)}
    offered = {name for each in begun.tree.body for name in _bound(each)}
    if not needed & offered <= set(variables):
        return None
    span = _whole(document, statement)
    return None if span is None else Edit(span, "\n".join(_lines(begun, original)))


def _whole(document: Document, statement: ast.stmt) -> Span | None:
    """The lines of a statement without decorators, None if they have other code."""
    span = document.span(statement)
    behind = document.lines[span.end.line - 1][span.end.column - 1 :].strip()
    is_decorated = isinstance(statement, Definition) and bool(statement.decorator_list)
    if span.start.column > 1 or is_decorated:
        return None
    return None if behind and not behind.startswith("#") else span
