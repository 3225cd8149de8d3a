"""Inspections as JSON: what the output formats need of them, for a cache and another process.

What is read back is checked: a record that does not fit raises ValueError or another of `UNFIT`.
"""

# ruff: noqa: PLC0415 - few files have internal faults

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from kerasight.inspected import Inspection
from kerasight.rules import GROUPS
from kerasight.source.document import Cell, Document
from kerasight.values.findings import (
    Edit,
    Elsewhere,
    Finding,
    Fix,
    Position,
    Related,
    Severity,
    Span,
)
from kerasight.values.keras_version import KerasVersion
from kerasight.versions import ChosenKeras

if TYPE_CHECKING:
    from kerasight.apis.program.internal_faults import InternalFault

UNFIT: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What reading a damaged record may raise."""

MOST_LINES: Final = 10_000_000
"""More lines than any file may have."""

NEAR: Final = 6
"""Lines kept around the ends of a span: more than any output shows."""


def to_record(inspection: Inspection) -> dict[str, Any]:
    """The findings of an inspection, the lines around them, and their version of Keras."""
    findings, suppressed = inspection.findings, inspection.suppressed
    if not findings and not suppressed and not inspection.faults:
        return {}
    document, keras = inspection.document, inspection.keras
    spans = [span for each in (*findings, *suppressed) for span in _spans(each)]
    record: dict[str, Any] = {
        "findings": list(map(_finding, findings)),
        "keras": [*keras.version, keras.reason, keras.release, keras.is_guess],
        "lines": _lines(document, [span for span in spans if span.elsewhere is None]),
    }
    if inspection.faults:
        record["faults"] = [[_span(each.span), each.what, each.where] for each in inspection.faults]
    if inspection.fixable:
        record["fixable"] = inspection.fixable
    if suppressed:
        record["suppressed"] = list(map(_finding, suppressed))
    if document.cells:
        record["cells"] = list(map(list, document.cells))
    names = {span.elsewhere.file for span in spans if span.elsewhere is not None}
    others = {
        name: _lines(inspection.others[name], [each for each in spans if _is_in(each, name)])
        for name in sorted(names & inspection.others.keys())
    }
    if others:
        record["others"] = others
    return record


def from_record(record: Mapping[str, Any], filename: str) -> Inspection:
    """The inspection of a file, with nothing of its document but the lines of the record.

    Raises one of `UNFIT` for a record that `to_record` cannot have made.
    """
    if not record:
        return Inspection(Document.unparsed(filename), ())
    cells = tuple(_cell(*each) for each in record.get("cells", ()))
    others = {
        _text(name): Document.unparsed(name, _read_lines(*lines))
        for name, lines in record.get("others", {}).items()
    }
    major, backend, reason, release, is_guess = record["keras"]
    if major not in (2, 3) or backend not in ("tensorflow", "jax", "torch"):
        raise ValueError(major)
    inspection = Inspection(
        Document.unparsed(filename, _read_lines(*record["lines"]), cells),
        tuple(map(_read_finding, record["findings"])),
        keras=ChosenKeras(
            KerasVersion(major, backend), _text(reason), _text(release), bool(is_guess)
        ),
        suppressed=tuple(map(_read_finding, record.get("suppressed", ()))),
        others=others,
        faults=tuple(_read_fault(*each) for each in record.get("faults", ())),
        fixable=_number(record.get("fixable", 0)),
    )
    for finding in (*inspection.findings, *inspection.suppressed):
        for span in _spans(finding):
            _check(span, inspection)
    return inspection


def _read_fault(span: list[Any], what: str, where: str) -> InternalFault:
    from kerasight.apis.program.internal_faults import InternalFault

    return InternalFault(_read_span(span), _text(what), _text(where))


def _spans(finding: Finding) -> Iterable[Span]:
    yield finding.span
    yield from (each.span for each in finding.related)
    if finding.fix is not None:
        yield from (each.span for each in finding.fix.edits)


def _is_in(span: Span, name: str) -> bool:
    return span.elsewhere is not None and span.elsewhere.file == name


def _check(span: Span, inspection: Inspection) -> None:
    """Raise ValueError for a span that is not in its document."""
    document = inspection.document
    if span.elsewhere is not None:
        document = inspection.others.get(span.elsewhere.file, document)
    if not 1 <= span.start.line <= len(document.lines) or span.end < span.start:
        raise ValueError(span)
    cell = document.cell_at(span.start.line)
    if document.cells and (cell is None or span.start.line > cell.last):
        raise ValueError(span)


def _lines(document: Document, spans: Iterable[Span]) -> list[Any]:
    """The number of lines, and by their index those near the spans."""
    lines, near = document.lines, set[int]()
    for span in spans:
        for line in (span.start.line, span.end.line):
            near.update(range(max(line - NEAR, 0), min(line + NEAR, len(lines))))
    return [len(lines), {str(index): lines[index] for index in sorted(near)}]


def _read_lines(count: int, known: Mapping[str, str]) -> tuple[str, ...]:
    if not 0 <= count <= MOST_LINES:
        raise ValueError(count)
    lines = [""] * count
    for index, line in known.items():
        lines[int(index)] = _text(line)
    return tuple(lines)


def _cell(number: int, first: int, length: int, file_lines: list[int]) -> Cell:
    cell = Cell(_number(number), _number(first), _number(length), tuple(map(_number, file_lines)))
    if cell.file_lines and len(cell.file_lines) != cell.length:
        raise ValueError(cell)
    return cell


def _finding(finding: Finding) -> list[Any]:
    return [
        finding.rule,
        finding.group,
        str(finding.severity),
        finding.message,
        finding.help,
        _span(finding.span),
        [[each.message, _span(each.span)] for each in finding.related],
        None if finding.fix is None else _fix(finding.fix),
    ]


def _fix(fix: Fix) -> list[Any]:
    edits = [[_span(each.span), each.text] for each in fix.edits]
    return [fix.title, edits, fix.after, fix.withheld]


def _span(span: Span) -> list[Any]:
    places: list[Any] = [*span.start, *span.end]
    if span.elsewhere is not None:
        file, home, by_import = span.elsewhere
        places += [file, _span(home), by_import]
    return places


def _read_finding(record: list[Any]) -> Finding:
    rule, group, severity, message, help, span, related, fix = record
    if GROUPS[rule] != group:
        raise ValueError(group)
    return Finding(
        rule,
        group,
        Severity(severity),
        _text(message),
        _text(help),
        _read_span(span),
        tuple(Related(_text(words), _read_span(place)) for words, place in related),
        None if fix is None else _read_fix(*fix),
    )


def _read_fix(title: str, edits: list[Any], after: str, withheld: str) -> Fix:
    read = tuple(Edit(_read_span(span), _text(text)) for span, text in edits)
    return Fix(_text(title), read, _text(after), _text(withheld))


def _read_span(record: list[Any]) -> Span:
    line, column, last, end, *other = record
    start = Position(_number(line), _number(column))
    elsewhere = None
    if other:
        file, home, by_import = other
        elsewhere = Elsewhere(_text(file), _read_span(home), bool(by_import))
    return Span(start, Position(_number(last), _number(end)), elsewhere)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
