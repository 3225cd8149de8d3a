"""Holes: what the statements that do not parse bind, name and leave.

The program that is meant has a statement there. It may bind every name that is assigned in its
text, and change every object that its text names.
"""

from __future__ import annotations

import ast
import re
from keyword import iskeyword
from typing import Final, NamedTuple

from kerasight.source.parsing.call_at import TOKEN
from kerasight.source.parsing.problems import Hole
from kerasight.source.text.scanning import PhysicalLine

NAME = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
QUOTES = re.compile(r"^[rRbBuUfF]{0,2}(?:\"{3}|'{3}|[\"'])")
ASSIGNS = re.compile(r"\s*(?:=(?!=)|:=|(?:[-+*/%&|^@]|//|\*\*|<<|>>)=)")

LOST_SIGN = re.compile(r"[ \t]+[\w\"'(\[{]")
"""What stands behind a name whose `=` is missing."""

MAX_DOTS: Final = 20
"""How many names of `a.b.c` are followed."""

BINDING: Final = frozenset({"as", "class", "def", "del", "for", "import", "global", "nonlocal"})
"""Keywords before names that are bound."""

BINDING_ONE: Final = frozenset({"as", "class", "def"})
"""Those before one name."""

ENDING: Final = frozenset({"in", "from", "if", "else", "and", "or", "not", "lambda"})
"""Keywords behind which names are not bound."""

LEAVING: Final[dict[str, type[ast.stmt]]] = {
    "return": ast.Return,
    "raise": ast.Raise,
    "break": ast.Break,
    "continue": ast.Continue,
}


class Place(NamedTuple):
    """The place of a hole, as `ast` counts."""

    lineno: int
    col_offset: int
    end_lineno: int
    end_col_offset: int


def place_of(lines: list[PhysicalLine], first: int, last: int) -> Place:
    """The place of the lines from `first` to `last`, counted from 0."""
    start = lines[first].text[: lines[first].start or 0]
    end = lines[last].text[: lines[last].end]
    return Place(first + 1, len(start.encode()), last + 1, len(end.encode()))


def hole(lines: list[PhysicalLine], first: int, last: int) -> Hole:
    """The hole in the place of the lines from `first` to `last`, counted from 0."""
    names = Names("\n".join(line.text for line in lines[first : last + 1]))
    found = made(names, place_of(lines, first, last))
    word = re.match(r"\w*", lines[first].code)
    found.goes_on = word is None or word[0] not in LEAVING
    return found


def header_hole(lines: list[PhysicalLine], first: int, last: int, *, is_def: bool) -> Hole:
    """What a broken header does at the start of its block: a function binds its parameters."""
    names = Names("\n".join(line.text for line in lines[first : last + 1]))
    names.exits.clear()
    if is_def:
        names.targets |= {name.partition(".")[0] for name in names.mentioned | names.keywords}
        names.mentioned = {"__arguments__", "__keywords__"}
    return made(names, place_of(lines, first, last))


def empty_block(lines: list[PhysicalLine], first: int, last: int, *, is_def: bool) -> Hole:
    """The block that a header lacks; that of a function may return anything."""
    names = Names("")
    if is_def:
        names.exits.add("return")
    return made(names, place_of(lines, first, last))


def shadowing(body: list[ast.stmt], lines: list[PhysicalLine], first: int, last: int) -> Hole:
    """The start of a block whose header is lost: its names may be parameters."""
    found = made(Names(""), place_of(lines, first, last))
    nodes = (node for statement in body for node in ast.walk(statement))
    found.shadowed = frozenset(node.id for node in nodes if isinstance(node, ast.Name))
    return found


class Names:
    """The dotted names in a text that need not parse."""

    def __init__(self, text: str) -> None:
        self.targets: set[str] = set()
        self.mentioned: set[str] = set()
        self.exits: set[str] = set()

        self.keywords: set[str] = set()
        """Those of arguments, and parameters with a default."""

        self._read(text)
        if iskeyword(text.strip()):
            # It may be the start of a name: `in` of `inputs`.
            self.mentioned.add(text.strip())

    def _read(self, text: str) -> None:
        margin = len(text) - len(text.lstrip())
        depth = 0
        binding = before = ""
        importing = headed = False
        begun: list[str] = []
        for token in TOKEN.finditer(text):
            kind, written = token.lastgroup, token[0]
            if kind == "space":
                line = written.rpartition("\n")
                if line[1] and (depth == 0 or len(line[2]) <= margin):
                    # What stands outside of open brackets may be another statement.
                    depth, binding, begun, before = 0, "", [], ""
                    importing = headed = False
                continue
            if kind in ("text", "open_text"):
                self._read_string(written, is_open=kind == "open_text")
            elif kind == "name" and before != ".":
                name = re.sub(r"\s", "", written)
                word = name.partition(".")[0]
                if iskeyword(word):
                    headed = headed or not before
                    if word in LEAVING:
                        self.exits.add(word)
                    importing = word in ("from", "import") or (importing and word == "as")
                    binding = word if word in BINDING else "" if word in ENDING else binding
                elif binding:
                    if "." in name:
                        self.mentioned.add(name)
                    self.targets.add(word if importing else name)
                    binding = "import" if importing else "" if binding in BINDING_ONE else binding
                elif depth > 0 and _is_keyword(text, token.end()):
                    self.keywords.add(name)
                elif not importing:
                    self.mentioned.add(name)
                    begun.append(name)
                    if ASSIGNS.match(text, token.end()) or (
                        not before and LOST_SIGN.match(text, token.end())
                    ):
                        self.targets.add(name)
            elif written in ("(", "[", "{"):
                depth += 1
            elif written in (")", "]", "}"):
                depth = max(depth - 1, 0)
            elif depth == 0 and written in ("=", ":") and not headed:
                self.targets.update(begun if written == "=" else begun[:1])
                begun = []
                # What stands behind the colon is a type.
                before = "." if written == ":" else written
                continue
            if kind != "comment":
                before = written

    def _read_string(self, written: str, *, is_open: bool) -> None:
        """What stands in a string may be code: behind one that is not closed, or between two."""
        inside = QUOTES.sub("", written)
        if "\n" in written:
            self._read(inside)
        elif is_open or written[0] in "fF" or written[1:2] in ("f", "F"):
            self.mentioned.update(
                name for name in NAME.findall(inside) if not iskeyword(name.partition(".")[0])
            )


def _is_keyword(text: str, end: int) -> bool:
    found = ASSIGNS.match(text, end)
    return found is not None and found[0].strip() == "="


def made(names: Names, place: Place) -> Hole:
    """The node for these names."""
    where = place._asdict()
    found = Hole(**where)
    found.targets = [_dotted(each, ast.Store(), where) for each in sorted(names.targets)]
    found.mentioned = [_dotted(each, ast.Load(), where) for each in sorted(names.mentioned)]
    found.exits = [LEAVING[each](**where) for each in sorted(names.exits)]
    found.shadowed, found.goes_on = frozenset(), True
    return found


def _dotted(name: str, context: ast.expr_context, where: dict[str, int]) -> ast.expr:
    first, *others = name.split(".", MAX_DOTS)[:MAX_DOTS]
    node: ast.expr = ast.Name(first, context if not others else ast.Load(), **where)
    for number, each in enumerate(others, 1):
        of = context if number == len(others) else ast.Load()
        node = ast.Attribute(node, each, of, **where)
    return node
