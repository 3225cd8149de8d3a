"""The tables of the package, found in its text, and what each module is without one entry.

A table is what a module assigns at its top: a dict, set, tuple or list, perhaps inside of calls
(`frozenset`), or a list of words in one text. An entry is an item of it at any depth, a keyword of
a call inside of it, or a word. What a class assigns in its body is a table too; where it has no
entries, such as `rank = 2`, the assignment goes, so that the class inherits another value.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .reach import names_in

PACKAGE = Path(__file__).parents[2] / "checks" / "kerasight"

ROOMS = "apis interpreter rules values facts contracts source configuration".split()
"""The folders whose tables are knowledge."""

WORD = re.compile(r"[\w.=*]+")

SENTENCE = re.compile(
    r"\b(a|an|and|are|be|does|for|has|have|is|its|not|of|or|that|the|this|to|unexpected|with)\b"
)
"""Characters of messages that names do not have."""

KEYWORD = re.compile(r"(\w+)=")

EXAMPLES = frozenset({"bad", "good"})
"""What rules assign that is a test itself."""

WRITTEN = re.compile(r"[Ww]ritten by `make")
"""What modules say that a script writes: a test holds them against what it would write."""


def module_of(path: Path) -> str:
    """The name of the module in a file of the package."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@dataclass(frozen=True, order=True)
class Mutant:
    """A module without one entry of one table.

    `steps` leads from the table's value to the node that has the entry, `place` says which item
    or word goes; `shown` is the entry as it is written.
    """

    file: str
    table: str
    shown: str
    statement: int
    steps: tuple[str | int, ...]
    place: int

    def __str__(self) -> str:
        return f"{self.file}: {self.table} without {self.shown}"

    @property
    def key(self) -> str:
        """The entry as a table tells it that is looked up: a class by its own name."""
        keyword = KEYWORD.match(self.shown)
        if keyword is not None:
            return repr(keyword[1])
        return self.shown if self.shown[:1] in "\"'" else self.shown.rpartition(".")[2]

    @property
    def module(self) -> str:
        """The name of the module."""
        return module_of(PACKAGE / self.file)

    @property
    def name(self) -> str:
        """The name that code reads the table by: that of the attribute, if a class has it."""
        return self.table.rpartition(".")[2]

    @property
    def row(self) -> str:
        """The item of the table that has the entry, as it is written."""
        node: object = ast.parse((PACKAGE / self.file).read_text("utf-8")).body[self.statement]
        for step in self.steps:
            is_item = isinstance(step, int) and isinstance(node, list)
            node = node[step] if isinstance(step, int) else getattr(node, step)  # type: ignore[index]
            if is_item and isinstance(node, ast.expr):
                return ast.unparse(node)
        return self.shown

    def tree(self) -> ast.Module:
        """The module without the entry."""
        tree = ast.parse((PACKAGE / self.file).read_text("utf-8"))
        node: object = tree.body[self.statement]
        for step in self.steps:
            node = node[step] if isinstance(step, int) else getattr(node, step)  # type: ignore[index]
        match node:
            case ast.Dict():
                del node.keys[self.place], node.values[self.place]
            case ast.Set() | ast.Tuple() | ast.List():
                del node.elts[self.place]
            case ast.Call():
                del node.keywords[self.place]
            case ast.ClassDef():
                node.body[self.place] = ast.copy_location(ast.Pass(), node.body[self.place])
            case ast.Constant(value=str(text)):
                words = [*WORD.finditer(text)]
                gone = words[self.place]
                node.value = text[: gone.start()] + text[gone.end() :]
            case _:
                raise TypeError(node)
        return tree


def mutants() -> list[Mutant]:
    """Every module of the rooms without each entry of each of its tables, in order."""
    files = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
    return [each for path in files for each in of_file(path)]


def of_file(path: Path) -> Iterator[Mutant]:
    """The mutants of one module."""
    file = path.relative_to(PACKAGE).as_posix()
    tree = ast.parse(path.read_text("utf-8"))
    if WRITTEN.search(ast.get_docstring(tree) or ""):
        return
    words = has_lists_of_words(tree)
    for number, node in enumerate(tree.body):
        if isinstance(node, ast.ClassDef):
            yield from of_class(file, number, node)
            continue
        name, value = assigned(node)
        if value is None or name == "__all__" or is_one_object(value):
            continue
        for steps, place, shown in entries(value, ("value",), split=False, words=words):
            yield Mutant(file, name, shown, number, steps, place)


def of_class(file: str, number: int, node: ast.ClassDef) -> Iterator[Mutant]:
    """The mutants of what a class assigns, none if that declares fields or members of an enum."""
    bases = {part for base in node.bases for part in names_in(base)}
    if node.decorator_list or bases & RECORDS:
        return
    for place, statement in enumerate(node.body):
        name, value = assigned(statement)
        if value is None or name in EXAMPLES or name.startswith("__"):
            continue
        table, body = f"{node.name}.{name}", ("body", place, "value")
        found = list(entries(value, body, split=False, words=False))
        for steps, item, shown in found:
            yield Mutant(file, table, shown, number, steps, item)
        if not found:
            yield Mutant(file, table, f"{name} = {ast.unparse(value)}", number, (), place)


def assigned(node: ast.stmt) -> tuple[str, ast.expr | None]:
    """The one name that a statement assigns to, and the value; None if it is another statement."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return name, value
        case ast.AnnAssign(target=ast.Name(id=name), value=value):
            return name, value
    return "", None


RECORDS = frozenset("Enum IntEnum IntFlag NamedTuple Protocol StrEnum TypedDict".split())
"""Bases of classes whose body declares fields or members."""

COLLECTIONS = frozenset("dict frozenset list set tuple MappingProxyType".split())


def is_one_object(value: ast.expr) -> bool:
    """Whether a value is made by a call that makes no collection, of arguments that are none."""
    match value:
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return name not in COLLECTIONS and not any(map(is_collection, arguments))
        case ast.Call(func=ast.Attribute(attr="compile")):
            return True
    return False


def is_collection(value: ast.expr) -> bool:
    """Whether a value is written out as a collection."""
    return isinstance(value, ast.Dict | ast.Set | ast.List | ast.Tuple)


def has_lists_of_words(tree: ast.Module) -> bool:
    """Whether a module splits texts at spaces, or calls a function of a module that does."""
    sources = [
        PACKAGE.parent.joinpath(*str(node.module).split(".")).with_suffix(".py")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and str(node.module).startswith("kerasight")
        and any(alias.name.islower() for alias in node.names)
    ]
    return splits(tree) or any(
        splits(ast.parse(path.read_text("utf-8"))) for path in sources if path.is_file()
    )


def splits(tree: ast.Module) -> bool:
    """Whether a module splits texts that have names at spaces."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "split"
        and not node.args
        and isinstance(node.func.value, ast.Name | ast.Attribute | ast.Subscript)
        for node in ast.walk(tree)
    )


Found = tuple[tuple[str | int, ...], int, str]


def entries(
    node: ast.expr,
    steps: tuple[str | int, ...],
    *,
    split: bool,
    words: bool,
    row: bool = False,
) -> Iterator[Found]:
    """The entries of an expression: their places and texts.

    `split` is told of a text that is split where it stands, `words` where others may be; `row` of
    one of several tuples of one length.
    """
    match node:
        case ast.Dict():
            for place, (key, value) in enumerate(zip(node.keys, node.values, strict=True)):
                shown = f"**{ast.unparse(value)}" if key is None else ast.unparse(key)
                yield steps, place, shown
            for place, value in enumerate(node.values):
                yield from entries(value, (*steps, "values", place), split=False, words=words)
        case ast.Set() | ast.List() | ast.Tuple():
            if not (row or is_row(node)):
                for place, item in enumerate(node.elts):
                    yield steps, place, ast.unparse(item)
            rows = has_rows(node.elts)
            for place, item in enumerate(node.elts):
                inside = (*steps, "elts", place)
                yield from entries(item, inside, split=False, words=words, row=rows)
        case ast.Call(func=ast.Attribute(attr="split", value=inner)):
            yield from entries(inner, (*steps, "func", "value"), split=True, words=words)
        case ast.Call():
            for place, keyword in enumerate(node.keywords):
                if keyword.arg is not None:
                    yield steps, place, f"{keyword.arg}={ast.unparse(keyword.value)}"
            for place, item in enumerate(node.args):
                yield from entries(item, (*steps, "args", place), split=False, words=words)
            for place, keyword in enumerate(node.keywords):
                yield from entries(
                    keyword.value, (*steps, "keywords", place, "value"), split=False, words=words
                )
        case ast.BinOp():
            yield from entries(node.left, (*steps, "left"), split=split, words=words)
            yield from entries(node.right, (*steps, "right"), split=split, words=words)
        case ast.Starred():
            yield from entries(node.value, (*steps, "value"), split=False, words=words)
        case ast.DictComp() | ast.SetComp() | ast.ListComp() | ast.GeneratorExp():
            for place, loop in enumerate(node.generators):
                yield from entries(
                    loop.iter, (*steps, "generators", place, "iter"), split=False, words=words
                )
        case ast.Constant(value=str(text)) if split or (words and is_list_of_words(text)):
            for place, match in enumerate(WORD.finditer(text)):
                yield steps, place, repr(match[0])


def has_rows(items: list[ast.expr]) -> bool:
    """Whether a collection has tuples of one length: its rows."""
    lengths = [len(item.elts) if isinstance(item, ast.Tuple) else 0 for item in items]
    return len(lengths) > 1 and len(set(lengths)) == 1 and lengths[0] > 1


def is_row(node: ast.Set | ast.List | ast.Tuple) -> bool:
    """Whether a tuple is one thing with a fixed number of parts: numbers, or parts of all kinds."""
    if not isinstance(node, ast.Tuple):
        return False
    kinds = {
        type(item.value) if isinstance(item, ast.Constant) else type(item) for item in node.elts
    }
    return len(kinds) > 1 or kinds <= {int, float}


def is_list_of_words(text: str) -> bool:
    """Whether a text is several names, not a sentence."""
    words = text.split()
    return (
        len(words) > 1 and all(WORD.fullmatch(word) for word in words) and not SENTENCE.search(text)
    )
