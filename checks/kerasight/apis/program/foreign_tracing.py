"""Functions of the program that another library runs on its own symbolic tensors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kerasight.values.findings import Span

TF_DATA: Final = "tf.data"
JAX: Final = "jax"


@dataclass(eq=False, slots=True, repr=False)
class ForeignTrace:
    """One such run, and what of Keras was called in it."""

    by: str
    """The library."""

    name: str = ""
    """What of Keras was called first."""

    span: Span | None = None
    """Where; None while nothing was."""


@dataclass(eq=False, slots=True, repr=False)
class ForeignTracing:
    """The functions that other libraries are running."""

    traces: list[ForeignTrace] = field(default_factory=list)

    @property
    def current(self) -> ForeignTrace | None:
        """The innermost run in which nothing of Keras was called yet."""
        if not self.traces or self.traces[-1].span is not None:
            return None
        return self.traces[-1]

    @contextmanager
    def by(self, library: str) -> Iterator[ForeignTrace]:
        """That library runs a function."""
        trace = ForeignTrace(library)
        self.traces.append(trace)
        try:
            yield trace
        finally:
            self.traces.pop()
