"""What transfer functions need of the interpreter: Keras version, names, events, journal."""

# ruff: noqa: PLC0415 - internal faults are rare

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from kerasight.apis.program.automatic_names import AutomaticNames
from kerasight.apis.program.call_stack import CallStack
from kerasight.apis.program.expected import Expected
from kerasight.apis.program.foreign_tracing import ForeignTracing
from kerasight.apis.program.global_precision import GlobalPrecision
from kerasight.apis.program.layer_changes import LayerChanges
from kerasight.apis.program.reads import Reads
from kerasight.apis.program.source_facts import SourceFacts
from kerasight.apis.program.tracing import Tracing
from kerasight.values.events import Site
from kerasight.values.journal import Journal
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.program.internal_faults import InternalFault
    from kerasight.values.disk.data_files import DataFiles
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
    source: SourceFacts = field(default_factory=SourceFacts)
    names: AutomaticNames = field(init=False)
    journal: Journal = field(default_factory=Journal)
    calls: CallStack = field(default_factory=CallStack)
    expected: Expected = field(default_factory=Expected)
    tracing: Tracing = field(default_factory=Tracing)
    foreign: ForeignTracing = field(default_factory=ForeignTracing)
    changes: LayerChanges = field(default_factory=LayerChanges)
    precision: GlobalPrecision = field(default_factory=GlobalPrecision)

    run_function: FunctionRunner = _not_run
    """Calls a function of the program that a transfer function was given."""

    events: list[Event] = field(default_factory=list)

    faults: list[InternalFault] = field(default_factory=list)

    models: list[Model] = field(default_factory=list)
    """All models that the program makes, in order."""

    layers: list[Layer] = field(default_factory=list)
    """All layers that the program makes, in order."""

    recorded_layers: int = 0
    """How many layers were made for models of `keras.applications`."""

    files: dict[str, Value] = field(default_factory=dict)
    """The files that the program writes models to, by name."""

    data_files: DataFiles | None = None
    """Reads headers of data files, None if they are not to be read."""

    reads: Reads | None = None
    """Notes what is read of the whole program, None if nobody asks."""

    names_registered: bool = False
    """Whether the program registers functions, so that strings may name them."""

    def __post_init__(self) -> None:
        self.names = AutomaticNames(self.keras, self.journal)

    def start_reading(self) -> Reads:
        """Notes from now on what is read of the whole program."""
        self.reads = Reads()
        return self.reads

    def at(self, span: Span, related: tuple[Related, ...] = ()) -> Site:
        """The place of a current event."""
        return Site(span, self.keras, related, self.expected.exceptions > 0)

    def record(self, event: Event) -> None:
        """Keep an event for the rules."""
        self.events.append(event)

    def note_fault(self, error: Exception, span: Span) -> None:
        """Keep an exception of our own, to be reported."""
        from kerasight.apis.program.internal_faults import InternalFault

        self.faults.append(InternalFault.of(error, span))

    def list_model(self, model: Model) -> None:
        """Record a model that the program makes."""
        model.root = self.tracing.root
        self.models.append(model)
