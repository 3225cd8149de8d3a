"""Random edits of programs, and what an inspection after them must be the same as."""

from __future__ import annotations

from ast import dump
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from random import Random

from kerasight.inspection import Inspection, inspect
from kerasight.interpreter.resuming import ResumableRun
from kerasight.source.document import Document

TYPED = (
    """( ) [ ] { } : = , . # " ' 0 1 32 x y model None True "relu" keras layers Dense(4)""".split()
)

STATEMENTS = (
    "x = 1",
    "model = None",
    "import keras",
    "from keras import layers",
    "import numpy as np",
    "keras.utils.clear_session()",
    "if unknown:\n    x = keras.Input((4,))",
    "for layer in model.layers:\n    layer.trainable = False",
    "def made(x):\n    return keras.layers.Dense(3)(x)",
    "model.add(keras.layers.Dense(2))",
    "keras.layers.Dense(7, activation='rellu')",
    "raise SystemExit",
    "del x",
)


SESSION = 25
"""How many edits follow each other."""


def edited(text: str, random: Random) -> str:
    """The text after one edit: typed, deleted, moved, or a line of another kind."""
    lines = text.split("\n")
    number = random.randrange(len(lines))
    line = lines[number]
    place = random.randint(0, len(line))
    match random.randrange(9):
        case 0 | 1:
            lines[number] = line[:place] + random.choice(TYPED) + line[place:]
        case 2:
            lines[number] = line[:place] + line[place + random.randint(1, 4) :]
        case 3:
            lines.insert(number, random.choice(STATEMENTS))
        case 4:
            del lines[number]
        case 5:
            lines.insert(number, line)
        case 6:
            other = random.randrange(len(lines))
            lines[number], lines[other] = lines[other], line
        case 7:
            lines.insert(number, random.choice(("", "    ", "# a comment", "    pass")))
        case 8:
            digits = [at for at, sign in enumerate(line) if sign.isdigit()]
            if digits:
                at = random.choice(digits)
                lines[number] = line[:at] + random.choice("012589") + line[at + 1 :]
    return "\n".join(lines)


def session(text: str, random: Random, count: int) -> Iterator[tuple[str, str]]:
    """What differs after each of `count` edits from a fresh inspection, with the edited text."""
    run = ResumableRun()
    began = now = text
    clean = None
    for _ in range(count):
        then, now = now, edited(now if random.random() < 0.9 else began, random)
        if random.random() < 0.1:
            now = then
        document = Document.from_text(now, "program.py", clean)
        clean = clean if document.syntax_problems else document
        whole = Document.from_text(now, "program.py")
        if dump(document.tree, include_attributes=True) != dump(
            whole.tree, include_attributes=True
        ):
            yield now, "the tree"
        resumed = inspect(document, run=run.interpret)
        yield now, difference(resumed, inspect(whole))


def difference(one: Inspection, other: Inspection) -> str:
    """What two inspections do not say alike, "" if nothing."""
    for name in ("findings", "suppressed", "models", "layers", "keras", "breaches", "faults"):
        first, second = told(getattr(one, name)), told(getattr(other, name))
        if first != second:
            return f"{name}:\n  {first}\n  {second}"
    return ""


def told(value: object) -> object:
    """A value with everything in it, its reasons too, to be compared."""
    if isinstance(value, tuple | list):
        return [told(each) for each in value]
    if is_dataclass(value):
        return [type(value).__name__, *(told(getattr(value, each.name)) for each in fields(value))]
    return repr(value)
