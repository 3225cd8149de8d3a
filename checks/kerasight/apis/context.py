"""What transfer functions need of the interpreter: Keras version, names, events, journal."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from kerasight.values.events import Site
from kerasight.values.file_names import FileNames
from kerasight.values.imports import ImportedNames
from kerasight.values.journal import Journal
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Unknown, Value
from kerasight.values.written_text import WrittenText

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.values.events import Event
    from kerasight.values.findings import Related, Span
    from kerasight.values.keras import Layer, Model

FunctionRunner: TypeAlias = "Callable[[Value, list[Value], dict[str, Value], Span], Value]"
"""From a callee, its arguments and the place of the call to the return value."""


def _not_run(
    function: Value,  # noqa: ARG001
    positional: list[Value],  # noqa: ARG001
    keywords: dict[str, Value],  # noqa: ARG001
    span: Span,  # noqa: ARG001
) -> Value:
    return Unknown("a function that nobody runs")


@dataclass(eq=False, slots=True, repr=False)
class Context:
    """What transfer functions know and record: the state of one interpretation."""

    keras: KerasVersion

    imports: ImportedNames = field(default_factory=lambda: ImportedNames(ast.Module([], [])))
    """Those at the top of the file."""

    file_names: FileNames = field(default_factory=lambda: FileNames(ast.Module([], [])))
    """The names of files in strings of the program."""

    other_keras: str = ""
    """A package of Keras whose names are of another version, "" if there is none."""

    text: WrittenText = field(default_factory=WrittenText)
    """The text of the file."""

    journal: Journal = field(default_factory=Journal)
    events: list[Event] = field(default_factory=list)

    models: list[Model] = field(default_factory=list)
    """All models that the program makes, in order."""

    layers: list[Layer] = field(default_factory=list)
    """All layers that the program makes, in order."""

    functions: list[str] = field(default_factory=list)
    """The names of the running functions of the program, innermost last."""

    calls: list[tuple[str, Span]] = field(default_factory=list)
    """The running calls with arguments: their names and spans."""

    caught: int = 0
    """The number of enclosing blocks that expect an exception."""

    names_may_lack: int = 0
    """The number of enclosing blocks that expect a missing name of a library."""

    private_keras: bool = False
    """Whether the program imports the private Keras inside TensorFlow."""

    freezes_unknown: bool = False
    """Whether `trainable` was set on something that may be any layer."""

    freezes: list[tuple[Layer, Span]] = field(default_factory=list)
    """The layers whose `trainable` was changed, in order, with the places."""

    files: dict[str, Value] = field(default_factory=dict)
    """The files that the program writes models to, by name."""

    touches: int = 0
    """The number of possible changes of layers that are not followed."""

    custom_code: int = 0
    """The number of running methods of custom layers and models."""

    on_data: int = 0
    """The number of running calls on data, whose sizes are not those of other data."""

    names_registered: bool = False
    """Whether the program registers functions, so that strings may name them."""

    inside: int = 0
    """The number of layers whose code is running.

    There Keras computes on plain tensors: calls and operations make no nodes of the graph.
    """

    recorded_layers: int = 0
    """The number of layers made for models of `keras.applications`."""

    unclear: int = 0
    """The number of operations that may not fit their tensors."""

    root: int = 0
    """The number of uncalled functions run so far.

    The order of what happens in different ones is unknown.
    """

    precision: dict[str, Value] = field(
        default_factory=lambda: {"floatx": "float32", "policy": None}
    )
    """The float dtype (`floatx`) and the `policy` of new layers, None if none is set."""

    run_function: FunctionRunner = _not_run
    """Calls a function of the program that was passed to a transfer function."""

    counters: dict[str, int] = field(default_factory=dict)
    """The number of automatic names for each base."""

    def at(self, span: Span, related: tuple[Related, ...] = ()) -> Site:
        """The place of a current event."""
        return Site(span, self.keras, related, self.caught > 0)

    def record(self, event: Event) -> None:
        """Keep an event for the rules."""
        self.events.append(event)

    def list_model(self, model: Model) -> None:
        """Record a model that the program makes."""
        model.root = self.root
        self.models.append(model)

    @property
    def in_layer(self) -> bool:
        """Whether the code of a custom layer is running on tensors of a model."""
        return self.inside > 0 and not self.on_data and self.root == 0

    @property
    def function(self) -> str | None:
        """The innermost running function of the program."""
        return self.functions[-1] if self.functions else None

    def unique_name(self, base: str) -> str:
        """The next automatic name: `dense`, `dense_1` (keras/src/utils/naming.py)."""
        count = self.counters.get(base, 0)
        self.counters[base] = count + 1
        return f"{base}_{count}" if count else base

    def automatic_name(self, class_name: str) -> str:
        """The automatic name of a layer or model."""
        if class_name == "InputLayer" and self.keras.is_2:
            count = self.counters.get("input", 0) + 1
            self.counters["input"] = count
            return f"input_{count}"
        if class_name == "Functional" and self.keras.is_2:
            return self.unique_name("model")
        return self.unique_name(snake_case(class_name))


@lru_cache(maxsize=1024)
def snake_case(class_name: str) -> str:
    """`MaxPooling2D` as `max_pooling2d`, as in keras/src/utils/naming.py."""
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", class_name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
