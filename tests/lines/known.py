"""The known values of the lines of a block: the value of the variable, and its findings."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kerasight.inspection import Settings, findings_of
from kerasight.interpreter.analysis import interpret
from kerasight.rules import GROUPS
from kerasight.source.document import Document
from kerasight.values.data import Array, DataFrame, Dataset, Facts, Loader, Series
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import DictValue, ListValue, Unknown
from kerasight.values.shapes import UnknownDim

from .blocks import Block, named

EVERY_RULE = Settings(select=frozenset(GROUPS))


def known(block: Block) -> dict[int, str]:
    """The known value of each line that assigns a variable or has a finding."""
    document = Document.from_text(block.text)
    analysis = interpret(document, block.keras)
    findings, _ = findings_of(document, analysis, EVERY_RULE)
    told: dict[int, list[str]] = {}
    for finding in findings:
        told.setdefault(finding.span.start.line, []).append(f"{finding.severity}[{finding.rule}]")
    for number, name in named(block.text).items():
        if number >= block.head.count("\n") and name in analysis.variables:
            told.setdefault(number, []).insert(0, described(analysis.variables[name]))
    return {number: ", ".join(each) for number, each in told.items()}


def described(value: object) -> str:
    """A value in a few words; `?` is unknown."""
    match value:
        case Tensor():
            maker = value.origin.layer if value.origin is not None else None
            if maker is None:
                return f"{value.shape} {value.dtype or '?'}"
            total = maker.parameters.total
            weights = "?" if total is None else total
            return f"{value.shape} {value.dtype or '?'} of {maker.name} with {weights}"
        case Array():
            return f"{value.shape} {value.dtype or '?'}{numbers(value.facts)}"
        case Series():
            return f"Series {described(value.array)}"
        case DataFrame():
            columns = ", ".join(
                f"{key!r}: {described(each)}" for key, each in value.columns.items()
            )
            return f"DataFrame {value.shape} {{{columns}}}"
        case Dataset():
            count = "?" if value.cardinality is None else value.cardinality
            return f"Dataset of {count} {described(value.element)}{steps(value)}"
        case Loader():
            return f"{value.kind} of {value.batches or '?'} {described(value.element)}"
        case Model():
            outputs = ", ".join(f"{each.shape} {each.dtype}" for each in value.outputs or ()) or "?"
            return f"{value.class_name} {value.name} to {outputs} with {total_of(value)}"
        case Layer():
            return f"{value.class_name} {value.name} with {total_of(value)}"
        case ListValue():
            end = "" if value.complete else ", ..."
            return f"[{', '.join(map(described, value.items))}{end}]"
        case DictValue():
            pairs = ", ".join(f"{key!r}: {described(each)}" for key, each in value.items.items())
            return f"{{{pairs}}}"
        case tuple():
            return f"({', '.join(map(described, value))})"
        case None | bool() | int() | float() | str():
            return repr(value)
        case Unknown() | UnknownDim():
            return "?"
        case _:
            return type(value).__name__


def total_of(layer: Layer) -> str:
    """How many weights a layer has."""
    total = layer.parameters.total
    return "?" if total is None else str(total)


def numbers(facts: Facts) -> str:
    """The facts about the numbers in an array."""
    return "".join(f" {each}" for each in parts_of(facts))


def parts_of(facts: Facts) -> Iterator[str]:
    """Each thing that is known of numbers."""
    if facts.low is not None or facts.high is not None:
        low, high = (("" if end is None else shown(end)) for end in (facts.low, facts.high))
        yield f"{'from ' if facts.attained else ''}{low}..{high}"
    if facts.distinct is not None:
        yield f"{facts.distinct} different"
    if facts.labels is not None:
        yield f"{facts.labels.form} of {facts.labels.classes}"
    if facts.order is not None:
        yield facts.order
    if facts.origin is not None and facts.origin.content:
        yield facts.origin.content
    yield from (f"{step.kind} {step.words}" for step in facts.history)
    if facts.window is not None:
        yield f"windows of {facts.window.length}"


def steps(dataset: Dataset) -> str:
    """The known batching and order of a data set."""
    told = [f"in batches of {dataset.batch_size}"] if dataset.batches else []
    told += [name for name in ("drops", "repeated", "shuffled") if getattr(dataset, name)]
    told += [each.kind for each in dataset.history]
    return "".join(f" {each}" for each in told)


def shown(number: float) -> str:
    """A number without digits that the platform decides on."""
    return f"{number:.6g}" if math.isfinite(number) else str(number)
