"""The one way in: a document in, everything Kerasight can say of it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kerasight.source.document import Document
from kerasight.values.findings import Finding, Span
from kerasight.values.shapes import Shape

KerasVersion: TypeAlias = Literal[2, 3]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asks of an inspection; rule names in `select` and `ignore`, or groups."""

    keras: KerasVersion = 3
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LayerFact:
    """One layer as it stands in a model, or alone.

    `span` is the call that makes the layer (`Dense(10)`), `output_shape` a tuple of shapes
    when the layer has several outputs, `params` None when unknown.
    """

    name: str
    class_name: str
    span: Span
    output_shape: Shape | tuple[Shape, ...]
    params: int | None
    trainable_params: int | None


@dataclass(frozen=True, slots=True)
class ModelFact:
    """One model: `name` is the variable it is last bound to at the top of the file,
    else the function that builds it; `span` the expression that makes it."""

    name: str
    class_name: str
    span: Span
    inputs: tuple[Shape, ...]
    outputs: tuple[Shape, ...]
    layers: tuple[LayerFact, ...]
    total_params: int | None
    trainable_params: int | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything known of one document.

    `layers` holds every layer that the program makes, in the order of the text, for hovers;
    a layer that is applied several times appears once for each output shape.
    """

    document: Document
    findings: tuple[Finding, ...]
    models: tuple[ModelFact, ...] = ()
    layers: tuple[LayerFact, ...] = field(default=())


def inspect(document: Document, settings: Settings | None = None) -> Inspection:
    """Inspect one document without running it. Never raises for any text."""
    raise NotImplementedError
