"""Programs with one value replaced by one that cannot be known: no new finding may appear.

What is not followed is unknown, and unknown is not wrong. A program that runs, in which one value
comes from elsewhere, may still run.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, TypeGuard

from kerasight.inspection import Settings, inspect
from kerasight.rules import ALL_RULES
from kerasight.source.document import Document
from kerasight.values.findings import Severity

TESTS = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Program:
    """A program that gets no error or warning."""

    name: str
    text: str
    keras: Literal[2, 3] = 3

    def __str__(self) -> str:
        """The name."""
        return self.name


IMPORT = ast.parse("from somewhere import elsewhere").body
"""What binds the name of the unknown value, for every form but the parameter."""

NAME = ast.Name("elsewhere", ast.Load())


def _element(_: ast.expr) -> ast.expr:
    return ast.Subscript(NAME, ast.Constant(0), ast.Load())


FORMS: dict[str, Callable[[ast.expr], ast.expr]] = {
    "import": lambda _: NAME,
    "parameter": lambda _: NAME,
    "element": _element,
    "attribute": lambda _: ast.Attribute(NAME, "value", ast.Load()),
    "call": lambda _: ast.Call(NAME, [], []),
    "result": lambda value: ast.Call(NAME, [value], []),
}
"""What stands in the place of a value, by the way in which it is unknown."""


DOES_SOMETHING = frozenset({"add", "build", "compile", "fit", "save"})
"""Methods that change an object."""


@dataclass(frozen=True)
class Place:
    """One value of a program, by its number in the order of `ast.walk`, and what replaces it."""

    program: Program
    number: int
    form: str

    def __str__(self) -> str:
        """The name of the program, the number and the form."""
        return f"{self.program} {self.number} {self.form}"


@cache
def programs() -> list[Program]:
    """Whole programs, the good examples of the rules, and lines with many calls of each layer."""
    found: list[Program] = []
    for folder in (TESTS / "clean" / "cases", TESTS / "programs" / "cases"):
        for path in sorted(folder.glob("*.py")):
            text = path.read_text("utf-8")
            if "expect-keras2" not in text:
                found.append(Program(path.stem, text))
    for rule in ALL_RULES.values():
        found += [Program(f"{rule.name}-{n}", text) for n, text in enumerate(rule.good)]
    for path in sorted((TESTS / "lines" / "cases").glob("*.py")):
        head, *blocks = path.read_text("utf-8").split("# ---\n")
        keras: Literal[2, 3] = 2 if path.stem.startswith("keras2") else 3
        for number, block in enumerate(blocks):
            found.append(Program(f"{path.stem}-{number}", head + block, keras))
    return [each for each in found if _has_values(each) and not spoken(each.text, each.keras)]


def _has_values(program: Program) -> bool:
    try:
        return any(True for _ in values_of(tree_of(program)))
    except SyntaxError:
        return False


@lru_cache(maxsize=64)
def tree_of(program: Program) -> ast.Module:
    """The syntax tree of a program."""
    return ast.parse(program.text)


def values_of(tree: ast.Module) -> Iterator[tuple[int, ast.AST, str, int | None]]:
    """Each value that may be replaced: what is assigned or passed, and each literal.

    Not what is compared: that may guard code that fails otherwise.

    Yields its number, and where it is: the node above, the field, and the index in it.
    """
    guards = [each for each in ast.walk(tree) if isinstance(each, ast.Compare)]
    kept = {id(inner) for each in guards for inner in ast.walk(each)}
    own = {each.id for each in ast.walk(tree) if _is_bound(each)}
    number = 0
    for above in ast.walk(tree):
        if isinstance(above, ast.JoinedStr | ast.FormattedValue | ast.MatchValue):
            continue
        for name, contents in ast.iter_fields(above):
            several = contents if isinstance(contents, list) else [contents]
            for index, value in enumerate(several):
                if not isinstance(value, ast.expr) or id(value) in kept:
                    continue
                if _is_replaced(above, name, value) and not _does_something(value, own):
                    yield number, above, name, index if isinstance(contents, list) else None
                    number += 1


def _is_bound(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def _is_replaced(above: ast.AST, name: str, value: ast.expr) -> bool:
    if isinstance(value, ast.Constant):
        chooses = isinstance(above, ast.Assign) and isinstance(value.value, bool)
        return not isinstance(above, ast.Expr) and not chooses
    assigned = isinstance(above, ast.Assign | ast.AnnAssign) and name == "value"
    passed = (isinstance(above, ast.Call) and name == "args") or isinstance(above, ast.keyword)
    return (assigned or passed) and not isinstance(value, ast.Starred)


def _does_something(value: ast.expr, own: set[str]) -> bool:
    """Whether the rest of the program may need this to have happened: `history = model.fit(x)`."""
    for node in ast.walk(value):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in DOES_SOMETHING:
            return True
        if isinstance(called, ast.Name) and called.id in own:
            return True
    return False


def replaced(place: Place) -> str:
    """The program with an unknown value at the place."""
    tree = deepcopy(tree_of(place.program))
    _, above, name, index = next(each for each in values_of(tree) if each[0] == place.number)
    contents = getattr(above, name)
    value = FORMS[place.form](contents if index is None else contents[index])
    if index is None:
        setattr(above, name, value)
    else:
        contents[index] = value
    return _with_unknown(tree, place.form)


def original(program: Program, form: str) -> str:
    """The program as `replaced` writes it, with nothing replaced."""
    return _with_unknown(deepcopy(tree_of(program)), form)


def _with_unknown(tree: ast.Module, form: str) -> str:
    """The text of a program in which the name of the unknown value is bound."""
    start = next((n for n, each in enumerate(tree.body) if not _is_future(each)), 0)
    if form == "parameter":
        heads = [each for each in tree.body if isinstance(each, ast.Import | ast.ImportFrom)]
        body = [each for each in tree.body if each not in heads] or [ast.Pass()]
        (function,) = ast.parse("def program(elsewhere): pass").body
        assert isinstance(function, ast.FunctionDef)
        function.body = body
        tree.body = [*heads, function]
    else:
        tree.body[start:start] = IMPORT
    return ast.unparse(ast.fix_missing_locations(tree))


def _is_future(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"


def spoken(text: str, keras: Literal[2, 3]) -> Counter[str]:
    """How many errors and warnings of each rule a program gets."""
    found = inspect(Document.from_text(text), Settings(keras=keras)).findings
    return Counter(
        each.rule for each in found if each.severity in (Severity.ERROR, Severity.WARNING)
    )


@cache
def spoken_before(program: Program, form: str) -> Counter[str]:
    """What the program gets with nothing replaced."""
    return spoken(original(program, form), program.keras)


def places(program: Program) -> Iterator[Place]:
    """All values of a program in all forms."""
    for number, *_ in values_of(tree_of(program)):
        for form in FORMS:
            yield Place(program, number, form)


def new_findings(place: Place) -> list[str]:
    """The rules that find more with the value unknown."""
    found = spoken(replaced(place), place.program.keras)
    return sorted(found - spoken_before(place.program, place.form))
