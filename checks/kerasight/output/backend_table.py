"""What a file does on each backend of Keras 3: a table as text, and as an object of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kerasight.inspected import Inspection
from kerasight.output.finding_json import finding_object
from kerasight.output.places import place_of
from kerasight.output.visible import one_line
from kerasight.values.findings import Finding, Severity
from kerasight.values.keras_version import BACKEND_TITLES, Backend


def table(found: Mapping[Backend, Inspection]) -> str:
    """A line for the file, `TensorFlow: runs. JAX: line 12.`, and one for each first error."""
    first = next(iter(found.values()))
    words = [f"{BACKEND_TITLES[name]}: {_in_short(each)}." for name, each in found.items()]
    lines = [f"{one_line(first.document.filename)}: {' '.join(words)}"]
    for name, inspection in found.items():
        error = first_error(inspection)
        if error is not None:
            place = place_of(error.span, inspection)
            message = one_line(error.message)
            lines.append(f"  {BACKEND_TITLES[name]}, {place}: {message} [{error.rule}]")
    if _chooses_itself(found):
        lines.append(f"  Its backend is {first.keras.backend_reason}.")
    return "\n".join(lines)


def as_object(found: Mapping[Backend, Inspection]) -> dict[str, Any]:
    """The file, and for each backend whether it runs there, and all findings."""
    first = next(iter(found.values()))
    return {
        "filename": first.document.filename,
        "backends": {
            name: {
                "runs": first_error(inspection) is None,
                "cell": _place(inspection)[0],
                "line": _place(inspection)[1],
                "findings": [finding_object(each, inspection) for each in inspection.findings],
            }
            for name, inspection in found.items()
        },
    }


def first_error(inspection: Inspection) -> Finding | None:
    """The first finding at which the program ends, None if it runs."""
    errors = (each for each in inspection.findings if each.severity is Severity.ERROR)
    return next(errors, None)


def _place(inspection: Inspection) -> tuple[int | None, int | None]:
    error = first_error(inspection)
    if error is None:
        return None, None
    place = place_of(error.span, inspection)
    return place.cell, place.start.line


def _in_short(inspection: Inspection) -> str:
    cell, line = _place(inspection)
    if line is not None:
        return f"cell {cell}, line {line}" if cell is not None else f"line {line}"
    warnings = [each for each in inspection.findings if each.severity is Severity.WARNING]
    if not warnings:
        return "runs"
    place = place_of(warnings[0].span, inspection)
    return f"runs, with a warning in line {place.start.line}"


def _chooses_itself(found: Mapping[Backend, Inspection]) -> bool:
    """Whether the file has another backend than the asked one."""
    return any(each.keras.version.backend != name for name, each in found.items())
