"""What a keystroke costs: a line typed at the start, in the middle and at the end of a program."""

from __future__ import annotations

import ast
import gc
import statistics
import time
from collections.abc import Iterator

from kerasight.inspection import inspect
from kerasight.interpreter.resuming import ResumableRun
from kerasight.source.document import Document

from .edited import KINDS, program
from .measuring import median_time

LINES = (100, 500, 1500)

PLACES = {"first": 0.0, "middle": 0.5, "last": 1.0}
"""How far down the program a line is typed, behind the first statement and before the last."""

TYPED = 'probe = layers.Dense(12, activation="relu")'
"""A statement that is typed sign by sign, so that most texts have a syntax error."""


def typed_at(text: str, place: float) -> Iterator[str]:
    """The texts while a line is typed, and while it is deleted again."""
    statements = ast.parse(text).body
    imports = sum(isinstance(each, ast.Import | ast.ImportFrom) for each in statements)
    number = imports + round(place * (len(statements) - 1 - imports))
    lines = text.split("\n")
    above = statements[number].lineno - 1
    for length in (*range(1, len(TYPED) + 1), *range(len(TYPED) - 1, 0, -1)):
        yield "\n".join([*lines[:above], TYPED[:length], *lines[above:]])


def times_of(texts: Iterator[str], before: str) -> list[float]:
    """The milliseconds of processor time of each text, as the server inspects it."""
    run = ResumableRun()
    clean = Document.from_text(before)
    inspect(clean, run=run.interpret)
    found = []
    gc.collect()
    gc.disable()
    try:
        for text in texts:
            start = time.process_time_ns()
            document = Document.from_text(text, last=clean)
            inspect(document, run=run.interpret)
            found.append((time.process_time_ns() - start) / 1e6)
    finally:
        gc.enable()
    return found


def rows() -> Iterator[list[str]]:
    """A row for each kind of program, length and place."""
    for kind in KINDS:
        for lines in LINES:
            text = program(kind, lines)
            limit = median_time(lambda text=text: ast.parse(text), 7)  # type: ignore[misc]
            whole = median_time(lambda text=text: inspect(Document.from_text(text)), 3)  # type: ignore[misc]
            for place, part in PLACES.items():
                costs = times_of(typed_at(text, part), text)
                middle, late = statistics.median(costs), statistics.quantiles(costs, n=20)[-1]
                shown = [f"{each:.1f}" for each in (whole, middle, late, max(costs))]
                ratios = [f"{each / limit:.1f}" for each in (middle, late, max(costs))]
                yield [kind, f"{text.count(chr(10)):,}", place, *shown, *ratios]
