"""The checks that run code reading a table: only they can notice a missing entry.

Code reads a table when it has its name, or the name of what modules or classes make of it, or that
of a function that remembers what it made of it.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

MARK = "__kerasight_reads__"
"""The name of the function that is called when code that reads names starts to run."""

TABLE = "__kerasight_table__"
"""The name of the function that makes a table one that tells what is looked up in it."""

ATTRIBUTE = "__kerasight_attribute__"
"""The name of the function that makes what a class assigns one that tells when it is read."""

REMEMBERS = frozenset({"cache", "lru_cache", "cached_property"})

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass
class Readers:
    """The names that code reads, and the names of tables for each of them."""

    made_of: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, files: list[Path]) -> Readers:
        """What modules say."""
        readers = cls()
        for path in files:
            for name, node in definitions(ast.parse(path.read_text("utf-8"))):
                readers.made_of[name] |= names_in(node)
        return readers

    def behind(self, names: set[str]) -> set[str]:
        """These names and all that they are made of."""
        found: set[str] = set()
        waiting = set(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting |= self.made_of.get(name, set())
        return found


def definitions(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """What a module, its classes and its functions that remember give a name, with its making."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef):
            for statement in node.body:
                if isinstance(statement, ast.Assign):
                    for target in statement.targets:
                        yield from ((name, statement.value) for name in names_in(target))
                elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
                    yield from ((name, statement.value) for name in names_in(statement.target))
        elif isinstance(node, FUNCTIONS):
            if any(names_in(each) & REMEMBERS for each in node.decorator_list):
                yield node.name, node
        elif isinstance(node, ast.alias) and node.asname is not None:
            yield node.asname, ast.Name(node.name)


def names_in(node: ast.AST) -> set[str]:
    """All names and attributes in some code."""
    return {
        each.id if isinstance(each, ast.Name) else each.attr
        for each in ast.walk(node)
        if isinstance(each, ast.Name | ast.Attribute)
    }


def marked(tree: ast.Module, file: str, wanted: set[str], readers: Readers) -> ast.Module:
    """A module whose functions tell which of the wanted names they read, as they begin.

    Its own tables of these names tell what is looked up in them.
    """
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef) and not statement.decorator_list:
            for each in statement.body:
                tell(each, file, f"{statement.name}.", wanted, ATTRIBUTE)
        else:
            tell(statement, file, "", wanted, TABLE)
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            found = sorted(readers.behind(names_in(node)) & wanted)
            if found:
                call = ast.parse(f"{MARK}({tuple(found)!r})").body
                keeps = 1 if ast.get_docstring(node, clean=False) is not None else 0
                node.body[keeps:keeps] = call
        elif isinstance(node, ast.Lambda):
            found = sorted(readers.behind(names_in(node)) & wanted)
            if found:
                told = ast.parse(f"{MARK}({tuple(found)!r})", mode="eval").body
                node.body = ast.BoolOp(ast.Or(), [told, node.body])
    return ast.fix_missing_locations(tree)


def tell(node: ast.stmt, file: str, owner: str, wanted: set[str], maker: str) -> None:
    """Have a table that a statement assigns tell what is looked up in it, if it is wanted."""
    if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
        return
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    if isinstance(target, ast.Name) and f"{owner}{target.id}" in wanted:
        table = ast.Constant(f"{file}: {owner}{target.id}")
        node.value = ast.Call(ast.Name(maker, ast.Load()), [table, node.value], [])
