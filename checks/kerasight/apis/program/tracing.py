"""Code that Keras runs on plain tensors, or that nobody runs: its calls make no nodes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import ast

    from kerasight.values.custom_classes import StateMade
    from kerasight.values.keras import Layer, TensorKind


WHILE_TRAINING: Final = "whether the model is trained"
"""Why the argument `training` is unknown: Keras runs the code with both values."""


@dataclass(eq=False, slots=True, repr=False)
class TracedCode:
    """A function that Keras runs again and again in a graph, which may make no variables."""

    function: str
    """For messages: `Encoder.call`."""

    node: ast.AST

    layer: Layer | None
    """The layer or model whose `call` it is, None for a loss or metric."""

    frames: int
    """How many branches were open when it began."""

    layers: int
    """How many layers were made before."""

    models: int
    """How many models were made before."""

    is_symbolic: bool = False
    """Whether it runs on symbolic tensors: then Keras 3 makes no variables."""

    is_built: bool = True
    """Whether the layer was built before: then it takes no new parts."""

    made: list[StateMade] = field(default_factory=list)
    """What a loss or metric has made."""


@dataclass(eq=False, slots=True, repr=False)
class Tracing:
    """How the running code is run."""

    layers: int = 0
    """How many layers run their own code: there Keras computes on tensors of no graph."""

    data: int = 0
    """How many of these are called on data, whose sizes are no promise for other data."""

    mapped: int = 0
    """How many functions are running that `map` of a data set calls: TensorFlow makes a graph."""

    methods: int = 0
    """How many methods of custom layers and models are running."""

    root: int = 0
    """The number of the last uncalled function that ran: events in different ones have no order."""

    roots: int = 0
    """How many there were, those whose runs were taken back too."""

    code: list[TracedCode | None] = field(default_factory=list)
    """The running functions that Keras traces, the innermost last; None for one that builds."""

    unclear: int = 0
    """How many operations so far may not fit their tensors."""

    kind: TensorKind | None = None
    """What the tensors are on which the running code computes, None if that is not certain."""

    unsure: int = 0
    """How many conditions that are not known decide whether the running code of a layer runs."""

    @property
    def inside(self) -> bool:
        """Whether the code of a layer is running."""
        return self.layers > 0

    @property
    def in_layer(self) -> bool:
        """Whether the code of a custom layer is running on tensors of a model."""
        return self.layers > 0 and not self.data and self.root == 0

    @contextmanager
    def layer_code(self, *, on_data: bool = False) -> Iterator[None]:
        """The code of a layer runs, on data or on the tensors of a model."""
        before = self.kind, self.unsure
        if not self.layers:
            self.kind, self.unsure = ("eager" if on_data else "traced"), 0
        self.layers += 1
        self.data += on_data
        try:
            yield
        finally:
            self.layers -= 1
            self.data -= on_data
            self.kind, self.unsure = before

    @contextmanager
    def tensors_of(self, kind: TensorKind | None) -> Iterator[None]:
        """Code of a layer runs on tensors of that kind."""
        before, self.kind = self.kind, kind
        try:
            yield
        finally:
            self.kind = before

    @contextmanager
    def perhaps(self, unsure: bool = True) -> Iterator[None]:
        """Code runs of which it is not known whether the program runs it."""
        self.unsure += unsure
        try:
            yield
        finally:
            self.unsure -= unsure

    @contextmanager
    def graph(self) -> Iterator[None]:
        """Calls make nodes of the graph, wherever they are made."""
        layers, self.layers = self.layers, 0
        try:
            with self.tensors_of(None):
                yield
        finally:
            self.layers = layers

    @contextmanager
    def mapped_function(self) -> Iterator[None]:
        """A function runs on the elements of a data set."""
        self.mapped += 1
        try:
            yield
        finally:
            self.mapped -= 1

    @contextmanager
    def method(self, *, custom: bool) -> Iterator[None]:
        """A function runs; it may be a method of a custom layer or model."""
        self.methods += custom
        try:
            yield
        finally:
            self.methods -= custom

    @contextmanager
    def traced(self, code: TracedCode | None) -> Iterator[None]:
        """A function runs that Keras traces, or None: one that makes the parts of a layer."""
        self.code.append(code)
        try:
            yield
        finally:
            self.code.pop()

    @contextmanager
    def uncalled_function(self) -> Iterator[None]:
        """A function runs that nobody calls."""
        self.roots += 1
        self.root = self.roots
        with self.layer_code(), self.tensors_of(None):
            yield
