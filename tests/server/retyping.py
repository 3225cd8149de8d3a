"""Correct programs that are typed again, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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
