"""Half-typed lines of correct programs: a sample of `make fuzz`, seeded."""

from __future__ import annotations

from random import Random

import pytest

from .retyping import PROGRAMS, lines, made_up, made_up_in, spoilt

SAMPLE = 10
SPOILT = 300


def test_a_half_typed_line_makes_up_nothing_elsewhere() -> None:
    chosen = Random(3).sample(lines(), SAMPLE)
    assert not [each for name, number in chosen for each in made_up(name, number)]


def test_a_spoilt_line_makes_up_nothing_elsewhere() -> None:
    random = Random(8)
    chosen = random.choices(lines(), k=SPOILT)
    texts = [(*each, spoilt(*each, random)) for each in chosen]
    assert not [wrong for each in texts for wrong in made_up_in(*each)]


@pytest.mark.parametrize(
    ("name", "number", "line"),
    [
        ("python_at_work", 74, "        retrn self.units + self.extra"),
        ("own_model_without_a_config_fixed", 13, " def get_config(self):"),
        ("own_model_without_a_config_fixed", 7, " def __init__(self, classes, **kwargs):"),
        ("own_model_without_a_config_fixed", 9, "self.classes = classes"),
        ("own_model_without_a_config_fixed", 13, "    d"),
        ("python_at_work", 82, "     def call(self, x):"),
        ("neighbours_in_the_test_fixed", 13, "        in"),
        ("neighbours_in_the_test_fixed", 13, '        input"s.append(values[start : STEPS])'),
        ("curves_without_validation_fixed", 27, "def model.compile("),
        ("digits_not_flattened_fixed", 26, "m"),
    ],
)
def test_what_once_made_something_up(name: str, number: int, line: str) -> None:
    lines = dict(PROGRAMS)[name].split("\n")
    assert lines[number - 1].strip()
    lines[number - 1] = line
    assert not list(made_up_in(name, number - 1, "\n".join(lines)))
