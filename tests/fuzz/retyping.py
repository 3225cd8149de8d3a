"""Correct programs that are typed again, line by line: no error but the syntax error there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Severity

CASES = Path(__file__).parents[1] / "programs" / "cases"

NAMES = (
    "curves_without_validation_fixed",
    "digits_not_flattened_fixed",
    "fashion_raw_pixels_fixed",
    "checkpoint_of_2020_fixed",
    "neighbours_in_the_test_fixed",
    "own_model_without_a_config_fixed",
    "graded_window_fixed",
    "builder_methods",
    "python_at_work",
    "callback_without_call_fixed",
)

PROGRAMS = tuple((name, (CASES / f"{name}.py").read_text("utf-8")) for name in NAMES)
"""Programs of data, of classes, of functional models, by their names."""


def keystrokes(text: str, number: int) -> Iterator[str]:
    """A text after each key while the line `number`, counted from 0, is typed again."""
    lines = text.split("\n")
    line = lines[number]
    for typed in range(len(line) - len(line.lstrip()), len(line) + 1):
        yield "\n".join([*lines[:number], line[:typed], *lines[number + 1 :]])


def lines() -> list[tuple[str, int]]:
    """Every line of every program that is not empty, by its number from 0."""
    return [
        (name, number)
        for name, text in PROGRAMS
        for number, line in enumerate(text.split("\n"))
        if line.strip()
    ]


def made_up(name: str, number: int) -> Iterator[str]:
    """What is wrong in a program only while the line `number` of it is half typed.

    A half line that is a statement of its own means what it says: it is left out.
    """
    for typed in keystrokes(dict(PROGRAMS)[name], number):
        yield from made_up_in(name, number, typed)


def made_up_in(name: str, number: int, typed: str) -> Iterator[str]:
    """What is wrong in a text only because the line `number` of it does not parse."""
    document = Document.from_text(typed)
    if document.syntax_problems:
        for each in sorted(spoken(document) - usual(name)):
            yield f"{name}:{number + 1}: {typed.split(chr(10))[number]!r}: {each}"


HEADERS = ("for ", "if ", "def ", "class ", "with ", "return ", "import ", "try", "else:", "@")


def spoilt(name: str, number: int, random: Random) -> str:
    """A program with a mistake in one line: an open string or bracket, a wrong indentation."""
    lines = dict(PROGRAMS)[name].split("\n")
    line = lines[number]
    margin = len(line) - len(line.lstrip())
    here = random.randrange(margin, len(line) + 1)
    before, behind = line[:here], line[here:]
    lines[number] = random.choice(
        (
            before + behind[random.randrange(1, 8) :],
            before + random.choice(("'", '"', '"""')) + behind,
            before + random.choice("()[]{}") + behind,
            " " * random.choice((1, 2, 4)) + line,
            line[random.randrange(margin + 1) :],
            line[:margin] + random.choice(HEADERS) + line[margin:],
            line.rstrip(":"),
        )
    )
    return "\n".join(lines)


@cache
def usual(name: str) -> frozenset[str]:
    """The rules that find something in a whole program."""
    return spoken(Document.from_text(dict(PROGRAMS)[name]))


def spoken(document: Document) -> frozenset[str]:
    """The rules that find an error or a warning, but for syntax errors."""
    grave = (Severity.ERROR, Severity.WARNING)
    findings = inspect(document, Settings(keras=3)).findings
    return frozenset(each.rule for each in findings if each.severity in grave) - {"syntax-error"}
