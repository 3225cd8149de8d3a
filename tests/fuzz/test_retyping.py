"""Half-typed lines of correct programs: a sample of `make fuzz`, seeded."""

from __future__ import annotations

from random import Random

from .retyping import lines, made_up

SAMPLE = 10


def test_a_half_typed_line_makes_up_nothing_elsewhere() -> None:
    chosen = Random(3).sample(lines(), SAMPLE)
    assert not [each for name, number in chosen for each in made_up(name, number)]
