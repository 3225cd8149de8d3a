"""What the code of a file sets environment variables to, read from its tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple


class VariableSet(NamedTuple):
    """A place at the top of a file that sets an environment variable."""

    node: ast.stmt

    value: str | None
    """None for one that is not written there."""

    is_default: bool
    """Whether what the variable had before counts more."""

    is_certain: bool
    """Whether the code surely gets there: it is in no branch."""


def sets_variable(tree: ast.Module, name: str) -> list[VariableSet]:
    """The places at the top of a file that set a variable, in the order of the text.

    What a function does may never be done, so it does not count.
    """
    constants = _constants(tree)
    return [
        found
        for node, is_certain, is_unset in _statements(tree.body, name)
        for found in _set_by(node, name, constants, is_certain=is_certain, is_unset=is_unset)
    ]


def top_statements(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, bool]]:
    """The statements that run with a file, each with whether it surely does."""
    for node, is_certain, _ in _statements(body, ""):
        yield node, is_certain


def _statements(
    body: list[ast.stmt], name: str, is_certain: bool = True, is_unset: bool = False
) -> Iterator[tuple[ast.stmt, bool, bool]]:
    """Statements, whether they surely run, and whether only where the variable has no value."""
    for node in body:
        yield node, is_certain, is_unset
        if isinstance(node, ast.If):
            asks = bool(name) and _asks_whether_unset(node.test, name)
            yield from _statements(node.body, name, is_certain and asks, asks)
            yield from _statements(node.orelse, name, is_certain=False)
        elif isinstance(node, ast.Try):
            yield from _statements(node.body, name, is_certain, is_unset)
            for handler in node.handlers:
                yield from _statements(handler.body, name, is_certain=False)
            yield from _statements([*node.orelse, *node.finalbody], name, is_certain, is_unset)
        elif isinstance(node, ast.With):
            yield from _statements(node.body, name, is_certain, is_unset)
        elif isinstance(node, ast.For | ast.While):
            yield from _statements([*node.body, *node.orelse], name, is_certain=False)


def _set_by(
    node: ast.stmt, name: str, constants: dict[str, str], *, is_certain: bool, is_unset: bool
) -> Iterator[VariableSet]:
    """`os.environ[NAME] = value`, `.setdefault(NAME, value)`, `.update(NAME=value)`."""
    for value, is_default in _values(node, name):
        own = _own_default(value, name)
        yield VariableSet(
            node,
            _text(own or value, constants),
            is_default=is_default or is_unset or own is not None,
            is_certain=is_certain,
        )


def _values(node: ast.stmt, name: str) -> Iterator[tuple[ast.expr, bool]]:
    """The values that a statement gives the variable, each with whether as a default."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Subscript) and _is_item(target, name):
                yield node.value, False
        return
    call = node.value if isinstance(node, ast.Expr) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return
    if not _is_environment(call.func.value):
        return
    if call.func.attr == "setdefault" and len(call.args) == 2 and _is(call.args[0], name):
        yield call.args[1], True
    if call.func.attr == "update":
        for keyword in call.keywords:
            if keyword.arg == name:
                yield keyword.value, False
        for table in call.args:
            if isinstance(table, ast.Dict):
                for key, value in zip(table.keys, table.values, strict=True):
                    if key is not None and _is(key, name):
                        yield value, False


def _own_default(value: ast.expr, name: str) -> ast.expr | None:
    """The second argument of `os.environ.get(NAME, ...)` and of `os.getenv(NAME, ...)`."""
    if isinstance(value, ast.Call) and len(value.args) == 2 and _reads(value, name):
        return value.args[1]
    return None


def _asks_whether_unset(test: ast.expr, name: str) -> bool:
    """`NAME not in os.environ`, `not os.environ.get(NAME)` and `os.getenv(NAME) is None`."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return _reads(test.operand, name)
    if not isinstance(test, ast.Compare) or len(test.ops) != 1:
        return False
    if isinstance(test.ops[0], ast.NotIn):
        return _is(test.left, name) and _is_environment(test.comparators[0])
    none = test.comparators[0]
    is_none = isinstance(none, ast.Constant) and none.value is None
    return isinstance(test.ops[0], ast.Is | ast.Eq) and is_none and _reads(test.left, name)


def _reads(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Call) and _is_read(node) and _is(node.args[0], name)


def _is_read(call: ast.Call) -> bool:
    """Whether a call is `os.environ.get(...)` or `os.getenv(...)`."""
    if not isinstance(call.func, ast.Attribute) or not call.args:
        return False
    return call.func.attr == "getenv" or (
        call.func.attr == "get" and _is_environment(call.func.value)
    )


def _is_item(node: ast.Subscript, name: str) -> bool:
    return _is_environment(node.value) and _is(node.slice, name)


def _is_environment(node: ast.expr) -> bool:
    """Whether an expression is `os.environ`, by whatever import."""
    return (node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")) == "environ"


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == name


def _text(node: ast.expr, constants: dict[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return constants.get(node.id) if isinstance(node, ast.Name) else None


def _constants(tree: ast.Module) -> dict[str, str]:
    """The names that a file binds once, to a text."""
    bound: dict[str, list[ast.expr | None]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            bound.setdefault(node.targets[0].id, []).append(node.value)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound.setdefault(node.id, []).append(None)
    return {
        name: values[0].value
        for name, values in bound.items()
        if len(values) == 2
        and isinstance(values[0], ast.Constant)
        and isinstance(values[0].value, str)
    }
