"""Exceptions that the program expects: findings there are not errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(eq=False, slots=True, repr=False)
class Expected:
    """What the enclosing blocks expect to fail."""

    exceptions: int = 0
    """How many of them expect an exception of Keras: `try`, `pytest.raises`."""

    missing_names: int = 0
    """How many of them expect a library to lack a name."""

    @contextmanager
    def within(self, *, exceptions: bool = False, missing_names: bool = False) -> Iterator[None]:
        """A block that expects these."""
        self.exceptions += exceptions
        self.missing_names += missing_names
        try:
            yield
        finally:
            self.exceptions -= exceptions
            self.missing_names -= missing_names

    @contextmanager
    def apart(self) -> Iterator[None]:
        """A module is imported: what it raises is raised by the code that it is."""
        exceptions, self.exceptions = self.exceptions, 0
        try:
            yield
        finally:
            self.exceptions = exceptions
