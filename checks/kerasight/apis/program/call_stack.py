"""The running functions of the program."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from kerasight.values.findings import Related, Span

MOST_SHOWN = 3
"""How many call sites a finding names."""


class Activation(NamedTuple):
    """One running call of a function."""

    name: str
    node: ast.AST

    site: Span | None
    """The call, None if it has no arguments or nobody makes it."""


class CallStack:
    """The running functions of the program, the innermost last."""

    __slots__ = ("activations",)

    def __init__(self) -> None:
        self.activations: list[Activation] = []

    @property
    def function(self) -> str | None:
        """The name of the innermost function."""
        return self.activations[-1].name if self.activations else None

    @property
    def node(self) -> ast.AST | None:
        """The definition of the innermost function."""
        return self.activations[-1].node if self.activations else None

    def depth(self) -> int:
        """How many functions are running."""
        return len(self.activations)

    def depth_of(self, node: ast.AST) -> int:
        """How many of them are the function with this definition."""
        return sum(each.node is node for each in self.activations)

    def has_arguments(self, name: str) -> bool:
        """Whether a function of this name was called with arguments."""
        return any(each.name == name and each.site is not None for each in self.activations)

    def led_here(self) -> tuple[Related, ...]:
        """The sites of the calls with arguments, innermost first."""
        sites = [(each.name, each.site) for each in self.activations if each.site is not None]
        return tuple(
            Related(f"`{name}` is called here", site)
            for name, site in reversed(sites[-MOST_SHOWN:])
        )

    @contextmanager
    def running(self, activation: Activation) -> Iterator[None]:
        """The body of a function runs."""
        self.activations.append(activation)
        try:
            yield
        finally:
            self.activations.pop()

    @contextmanager
    def apart(self) -> Iterator[None]:
        """A module runs that is imported for the first time: no function has called its code."""
        activations, self.activations = self.activations, []
        try:
            yield
        finally:
            self.activations = activations
