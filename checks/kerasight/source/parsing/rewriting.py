"""Syntax of newer Pythons and of Python 2 as Python 3.11 that has every place where it was.

What cannot be written in as many bytes becomes a name, and the tree of what it stands for is put
in the place of the name after the text is parsed.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from kerasight.source.parsing.headers import UNKNOWN_NAME
from kerasight.source.parsing.lexing import Unreadable
from kerasight.source.text.lines import LINE_END

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class Rewriting:
    """A text that is rewritten piece by piece."""

    text: str
    pieces: list[tuple[int, int, str]] = field(default_factory=list)
    """Places and what is written there instead."""

    made: dict[str, ast.expr] = field(default_factory=dict)
    """The trees of what names stand for."""

    aliases: dict[str, ast.Name] = field(default_factory=dict)
    """The names that stand for `type` statements, with the name that each binds."""

    caught: dict[str, str] = field(default_factory=dict)
    """The names that stand for the class in `except A, e:`, with the name of the exception."""

    _known: set[str] = field(init=False)
    _starts: list[int] = field(init=False)
    _count: int = 0

    def __post_init__(self) -> None:
        self._known = set(re.findall(r"\w+", self.text))
        self._starts = [0, *(match.end() for match in LINE_END.finditer(self.text))]

    def replace(self, start: int, end: int, text: str) -> None:
        """Write a text, which may be shorter, in the place of another."""
        width = len(self.text[start:end].encode()) - len(text.encode())
        self.pieces.append((start, end, text + " " * width))

    def stand_for(self, start: int, end: int, tree: ast.expr) -> None:
        """Write a name that stands for a tree. Raises Unreadable if there is no room for one."""
        self.made[self.stand_in(start, end)] = tree

    def blank(self, start: int, end: int) -> None:
        """Write spaces, and join the lines with backslashes."""
        lines = self.text[start:end].split("\n")
        blanks = [" " * len(line.encode()) for line in lines]
        joined = [blank[:-1] + "\\" if blank else blank for blank in blanks[:-1]]
        self.pieces.append((start, end, "\n".join([*joined, blanks[-1]])))

    def name(self, width: int) -> str:
        """A name that the text does not have, at most `width` long. Raises Unreadable."""
        while True:
            number, name = self._count, ""
            self._count += 1
            while number or not name:
                number, digit = divmod(number, len(DIGITS))
                name = DIGITS[digit] + name
            name = f"_{name}"
            if len(name) > width:
                raise Unreadable
            if name not in self._known:
                return name

    def stand_in(self, start: int, end: int) -> str:
        """Write a name in brackets, over as many lines as there were. Raises Unreadable."""
        replaced = self.text[start:end]
        if "\r" in replaced.replace("\r\n", ""):
            raise Unreadable
        if "\n" not in replaced:
            name = self.name(len(replaced.encode()))
            self.replace(start, end, name)
            return name
        lines = [list(" " * len(line.encode())) for line in replaced.split("\n")]
        lines[0][0], lines[-1][-1] = "(", ")"
        widest = max(lines, key=lambda line: line.count(" "))
        first = 1 if widest is lines[0] else 0
        name = self.name(widest.count(" "))
        widest[first : first + len(name)] = name
        self.pieces.append((start, end, "\n".join("".join(line) for line in lines)))
        return name

    def rewritten(self) -> str:
        """The whole text with all pieces."""
        parts: list[str] = []
        behind = 0
        for start, end, text in sorted(self.pieces):
            if start >= behind:
                parts += [self.text[behind:start], text]
                behind = end
        return "".join([*parts, self.text[behind:]])

    def place(self, offset: int) -> tuple[int, int]:
        """The line from 1 and the byte column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, len(self.text[self._starts[line - 1] : offset].encode())

    def located(self, start: int, end: int) -> dict[str, int]:
        """The place of a part, as the fields of a node."""
        (line, column), (last, end_column) = self.place(start), self.place(end)
        return {
            "lineno": line,
            "col_offset": column,
            "end_lineno": last,
            "end_col_offset": end_column,
        }


def complete(tree: ast.Module, rewriting: Rewriting) -> None:
    """Put the trees of what names stand for into a tree that was parsed with the names."""
    _Completion(rewriting).visit(tree)


class _Completion(ast.NodeTransformer):
    def __init__(self, rewriting: Rewriting) -> None:
        self.rewriting = rewriting

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.rewriting.made.get(node.id, node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        target = node.targets[0]
        alias = self.rewriting.aliases.get(target.id) if isinstance(target, ast.Name) else None
        if alias is None:
            return self.generic_visit(node)
        value = ast.copy_location(ast.Name(UNKNOWN_NAME, ast.Load()), node.value)
        return ast.copy_location(ast.Assign([alias], value), node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        if isinstance(node.type, ast.Name) and node.type.id in self.rewriting.caught:
            node.name = self.rewriting.caught[node.type.id]
        return self.generic_visit(node)
