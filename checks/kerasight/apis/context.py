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
    """The state of one interpretation.

    `functions` are the names of the program's functions under way, `calls` those that are
    called with arguments and the span of that call, and `caught` counts the enclosing blocks that
    expect an exception. `inside` counts the layers whose own code is under way: there Keras
    computes on plain tensors, so that calls and operations make no nodes of the graph.
    `recorded_layers` counts those made for models of `keras.applications`, `unclear` the operations
    that may not fit their tensors.
    `run_function` calls a function of the program that an API was given. `names_registered` tells
    that the program names functions of its own, which it may then write as strings.
    `names_may_lack` counts the enclosing blocks that expect a library to lack a name;
    `private_keras` tells that the program imports the old Keras inside TensorFlow.
    `freezes` are the layers whose `trainable` was changed, in order, and where. `root` counts the
    functions that nobody calls, run so far: what happens in different ones happens in no known
    order. `precision` has the dtype of floats (`floatx`) and the name of the `policy` for new
    layers, None where none is set. `freezes_unknown` tells that `trainable` was set on something
    that may be any layer. `touches` counts what may have changed a layer in a way that is not
    followed. `own_code` counts the methods of custom layers and models under way.
    `imports` are those at the top of the file, `file_names` the names of files in it and `text`
    what is written there; `other_keras` is a package of Keras whose names are of another version;
    `files` has, by their names, the files
    that the program writes models to. `on_data` counts the calls on data under way,
    whose sizes are no promise for other data.
    """

    keras: KerasVersion
    imports: ImportedNames = field(default_factory=lambda: ImportedNames(ast.Module([], [])))
    file_names: FileNames = field(default_factory=lambda: FileNames(ast.Module([], [])))
    other_keras: str = ""
    text: WrittenText = field(default_factory=WrittenText)
    journal: Journal = field(default_factory=Journal)
    events: list[Event] = field(default_factory=list)
    models: list[Model] = field(default_factory=list)
    layers: list[Layer] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    calls: list[tuple[str, Span]] = field(default_factory=list)
    caught: int = 0
    names_may_lack: int = 0
    private_keras: bool = False
    freezes_unknown: bool = False
    freezes: list[tuple[Layer, Span]] = field(default_factory=list)
    files: dict[str, Value] = field(default_factory=dict)
    touches: int = 0
    custom_code: int = 0
    on_data: int = 0
    names_registered: bool = False
    inside: int = 0
    recorded_layers: int = 0
    unclear: int = 0
    root: int = 0
    precision: dict[str, Value] = field(
        default_factory=lambda: {"floatx": "float32", "policy": None}
    )
    run_function: FunctionRunner = _not_run
    counters: dict[str, int] = field(default_factory=dict)

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
