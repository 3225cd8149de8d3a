"""File names in strings of the program, for fixes that change them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kerasight.values.findings import Edit, Position, Span
from kerasight.values.written_text import WrittenText

TAKE_FILES = frozenset(
    """BackupAndRestore ModelCheckpoint exists getsize isfile load_model load_weights remove save
    save_model save_weights""".split()
)
"""Calls whose first argument, or `filepath`, is a file name."""

TAKE_IT_SECOND = frozenset({"save_model"})
"""Those whose first argument is a model."""

SEARCHES = frozenset({"glob", "iglob", "latest_checkpoint", "listdir", "walk"})
"""Calls that find files by name."""


def _no_span(node: ast.expr) -> Span:
    return Span(Position(node.lineno, 1), Position(node.lineno, 1))


@dataclass(eq=False, slots=True, repr=False)
class FileNames:
    """The strings of the inspected file: its `tree`, its `text`, and the `span` of a node."""

    tree: ast.Module
    text: WrittenText = field(default_factory=WrittenText)
    span: Callable[[ast.expr], Span] = _no_span

    def renamed(self, old: str, new: str) -> tuple[Edit, ...]:
        """The edits that rename a file in the whole program.

        None if a string may mean something else or is written in parts, or if the program finds
        files by name.
        """
        nodes = list(ast.walk(self.tree))
        files = _files(nodes)
        edits = []
        for node in nodes:
            if isinstance(node, ast.Constant) and node.value == new:
                return ()
            if isinstance(node, ast.Name | ast.Attribute) and _word(node) in SEARCHES:
                return ()
            if isinstance(node, ast.Constant) and node.value == old:
                edit = self._rewritten(node, old, new)
                if id(node) not in files or edit is None:
                    return ()
                edits.append(edit)
        return tuple(edits)

    def _rewritten(self, node: ast.Constant, old: str, new: str) -> Edit | None:
        written = self.text.string(self.span(node), old)
        return None if written is None else written.replaced(new)


def _files(nodes: list[ast.AST]) -> set[int]:
    """The ids of the expressions that are certainly file names.

    A variable counts if it is bound once and used for nothing else.
    """
    arguments = {id(each): each for node in nodes for each in _file_arguments(node)}
    names = [node for node in nodes if isinstance(node, ast.Name)]
    for node in nodes:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name):
                others = [name for name in names if name.id == target.id and name is not target]
                if others and all(id(each) in arguments for each in others):
                    arguments[id(node.value)] = node.value
    return set(arguments)


def _file_arguments(node: ast.AST) -> Iterator[ast.expr]:
    if not isinstance(node, ast.Call) or _word(node.func) not in TAKE_FILES:
        return
    position = 1 if _word(node.func) in TAKE_IT_SECOND else 0
    yield from node.args[position : position + 1]
    yield from (each.value for each in node.keywords if each.arg == "filepath")


def _word(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
