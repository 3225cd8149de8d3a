"""Properties of every text, however broken, checked for each one of the fuzzer."""

from __future__ import annotations

import ast
import json
import warnings

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.output import model_json, model_table
from kerasight.output.formats import concise, full
from kerasight.output.formats import json as json_format
from kerasight.source.document import Document
from kerasight.values.findings import Span

MOST_MODELS = 5
"""Of how many models a table is made: tables take longer than the inspection."""


def keep(text: str, settings: Settings | None = None) -> Inspection:
    """Inspect a text and print it in every format. Raises what any of it raises."""
    document = Document.from_text(text)
    inspection = inspect(document, settings)
    assert not inspection.faults, inspection.faults[0]
    _places(inspection)
    _words(inspection)
    _printing(inspection)
    if _parses(text):
        assert not document.syntax_problems, "parses, and yet has a syntax error"
    if "keras" not in document.text:
        strange = [each for each in inspection.findings if each.rule != "syntax-error"]
        assert not strange, f"no Keras anywhere, and yet {strange[0]}"
    return inspection


def _places(inspection: Inspection) -> None:
    """Every reported place is in the text."""
    document = inspection.document
    spans = [finding.span for finding in inspection.findings]
    spans += [related.span for finding in inspection.findings for related in finding.related]
    spans += [fact.span for fact in (*inspection.layers, *inspection.models)]
    for span in spans:
        assert _lies_in(document, span.home), f"{span} is not in the text"


def _lies_in(document: Document, span: Span) -> bool:
    lines = document.lines
    ends = [
        1 <= each.line <= max(len(lines), 1)
        and 1 <= each.column <= len(lines[each.line - 1] if lines else "") + 1
        for each in (span.start, span.end)
    ]
    return all(ends) and span.start <= span.end


def _words(inspection: Inspection) -> None:
    """A message says something, and is no traceback in disguise."""
    for finding in inspection.findings:
        assert finding.message.strip(), finding
        assert "<kerasight." not in finding.message, finding
        assert " object at 0x" not in finding.message, finding


def _printing(inspection: Inspection) -> None:
    """Every format takes whatever was found; what is printed for programs is ASCII."""
    full.render(inspection, color=True)
    lines = concise.render(inspection)
    assert len(lines.splitlines()) == len(inspection.findings)
    models = model_json.render(inspection)
    for rendered in (json_format.render([inspection]), models):
        assert rendered.isascii()
        json.loads(rendered)
    for model in inspection.models[:MOST_MODELS]:
        model_table.render(model)


def _parses(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text.removeprefix("\ufeff"))
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return True
