"""`kerasight check --backend all`: what each file does on each backend of Keras 3."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from kerasight.commands.asking import SettingsGuard
from kerasight.commands.options import name_of, read_file
from kerasight.commands.reporting import EXIT_FAULT, EXIT_FINDINGS, GRAVE, OutputFile
from kerasight.faults import Fault
from kerasight.inspected import Inspection
from kerasight.output import backend_table
from kerasight.output.terminal import complain, echo
from kerasight.source.document import Document
from kerasight.values.keras_version import BACKENDS, Backend

FORMATS: Final = ("full", "concise", "json")


def check_all(
    paths: Iterable[Path],
    stdin_filename: str,
    inspect_document: partial[Inspection],
    output_format: str,
    output_file: Path | None,
) -> int:
    """Write a table for each file, or one list of JSON for all; the exit code.

    Raises Fault for a format of findings alone.
    """
    if output_format not in FORMATS:
        known = ", ".join(FORMATS)
        raise Fault(f"--backend all has no {output_format}; the formats are {known}")
    sink = OutputFile(output_file) if output_file is not None else None
    write = sink.write if sink is not None else echo
    guard, objects, code = SettingsGuard(), [], 0
    for path in paths:
        if guard.refuses(name_of(path, stdin_filename)):
            code = EXIT_FAULT
            continue
        try:
            found = _inspections(read_file(path, stdin_filename).document, inspect_document)
        except Fault as fault:
            complain(str(fault))
            code = EXIT_FAULT
            continue
        if any(each.severity in GRAVE for one in found.values() for each in one.findings):
            code = max(code, EXIT_FINDINGS)
        if output_format == "json":
            objects.append(backend_table.as_object(found))
        else:
            write(backend_table.table(found))
    if output_format == "json":
        write(json.dumps(objects, indent=2))
    if sink is not None:
        sink.close()
    return code


def _inspections(
    document: Document, inspect_document: partial[Inspection]
) -> dict[Backend, Inspection]:
    """The inspection of a document for each backend."""
    asked = inspect_document.keywords["settings"]
    return {
        name: inspect_document(document, settings=replace(asked, backend=name)) for name in BACKENDS
    }
