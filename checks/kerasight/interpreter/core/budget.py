"""How much of a program is interpreted, counted in steps, calls and iterations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

MAX_DEPTH: Final = 200
"""How deep expressions, statements and calls may nest; beyond, values are unknown."""

MAX_CALLS: Final = 30
"""How deep calls of the program's functions may nest; beyond, results are unknown."""

MAX_ITERATIONS: Final = 2_000
"""How often one loop is unrolled; beyond, what it changes is unknown."""

MAX_YIELDED: Final = 64
"""How many values of a generator are known; there may be more."""

BASE_STEPS: Final = 30_000
STEPS_PER_LINE: Final = 30
"""The budget of a run in steps (statements and expressions), growing with the program."""


MANY: Final = 1 << 60


@dataclass(eq=False, slots=True, repr=False)
class Budget:
    """What is left of the steps of a run."""

    steps_left: int

    depth: int = 0
    """How deep the current expression or statement is nested."""

    least: int = MANY
    """How many steps were left at least when the run asked for more."""

    was_short: bool = False
    """Whether the run was ever told that not enough were left."""

    @property
    def is_spent(self) -> bool:
        """Whether no step is left."""
        return not self.suffices(1)

    def suffices(self, steps: int) -> bool:
        """Whether so many steps are left."""
        spare = self.steps_left - steps
        if spare < 0:
            self.was_short = True
            return False
        self.least = min(self.least, spare)
        return True

    def would_decide_alike(self, more: int) -> bool:
        """Whether all answers so far were the same with so many more steps, or fewer."""
        return not more or (not self.was_short and self.least + more >= 0)

    @contextmanager
    def lent(self, other: Budget) -> Iterator[None]:
        """Spend the steps of another budget."""
        steps, self.steps_left = self.steps_left, other.steps_left
        try:
            yield
        finally:
            self.steps_left, other.steps_left = steps, self.steps_left
