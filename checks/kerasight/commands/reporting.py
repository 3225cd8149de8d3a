"""Printing a check: each file when it is done, or one document at the end."""

# ruff: noqa: PLC0415 - each option and format loads what it needs

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kerasight.faults import Fault, guarded
from kerasight.inspected import Inspection
from kerasight.output.format import Format, OneDocument
from kerasight.output.terminal import complain, echo
from kerasight.values.findings import Severity

EXIT_FINDINGS = 1
EXIT_FAULT = 2
GRAVE = frozenset({Severity.ERROR, Severity.WARNING})


def without_tree(inspection: Inspection) -> Inspection:
    """The part of an inspection that is printed; the trees of a thousand files would fill the
    memory."""
    if not inspection.document.tree.body and not inspection.layers:
        return inspection
    document = replace(inspection.document, tree=ast.Module([], []))
    return replace(inspection, document=document, models=(), layers=())


class Reporter:
    """Prints inspections in one format, and computes the exit code."""

    def __init__(
        self,
        output_format: Format,
        *,
        color: bool,
        statistics: bool = False,
        show_unknown: bool = False,
        show_data: bool = False,
        write: Callable[[str], None] | None = None,
    ) -> None:
        self.format = output_format
        self.color = color
        self.statistics = statistics
        self.show_unknown = show_unknown
        self.show_data = show_data
        self.write = write or (lambda text: echo(text, color=color))
        self.inspections: list[Inspection] = []
        self.faults: list[str] = []

    def add(self, inspection: Inspection) -> None:
        """Print the findings of one file, or store them for the end, and its internal faults.

        Raises Fault for an internal error in printing.
        """
        self.inspections.append(without_tree(inspection))
        self._write_findings(inspection)
        for fault in inspection.faults:
            place = f"{inspection.document.filename}:{fault.span.start.line}"
            self.add_fault(Fault(f"{place}: {fault.message}"))
        if self.show_unknown:
            from kerasight.output import unknowns

            with guarded(inspection.document.filename):
                lines = unknowns.render(inspection).rstrip("\n")
            if lines:
                self.write(lines)
        if self.show_data and inspection.data_files:
            from kerasight.output import data_files

            self.write(data_files.render(inspection).rstrip("\n"))

    def _write_findings(self, inspection: Inspection) -> None:
        if isinstance(self.format, OneDocument) or self.statistics or not inspection.findings:
            return
        render = self.format.render
        if self.color and self.format.in_color is not None:
            render = self.format.in_color
        with guarded(inspection.document.filename):
            text = render(inspection)
        self.write(text.removesuffix("\n"))

    def add_fault(self, fault: Fault) -> None:
        """Report why one file could not be inspected."""
        self.faults.append(str(fault))
        complain(str(fault))

    def close(self) -> None:
        """Print what follows the last file."""
        if self.statistics:
            self._write_statistics()
        elif isinstance(self.format, OneDocument):
            self.write(self.format.render(self.inspections, self.faults))
        if isinstance(self.format, OneDocument):
            return
        if not self.inspections:
            if not self.faults:
                complain("no Python files found in these paths; nothing was checked")
        elif self.format.ending is not None:
            self.write(self.format.ending(self.inspections))

    def _write_statistics(self) -> None:
        from kerasight.output import statistics

        if self.format.statistics == "json":
            self.write(statistics.render_json(self.inspections))
        elif text := statistics.render_text(self.inspections):
            self.write(text)

    @property
    def exit_code(self) -> int:
        """2 after any fault, 1 after an error or a warning, else 0."""
        if self.faults:
            return EXIT_FAULT
        found = (finding for item in self.inspections for finding in item.findings)
        return EXIT_FINDINGS if any(finding.severity in GRAVE for finding in found) else 0


class OutputFile:
    """A file that is written when the report is complete."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.parts: list[str] = []

    def write(self, text: str) -> None:
        """Add lines."""
        self.parts.append(f"{text}\n")

    def close(self) -> None:
        """Write the file. Raises Fault if that fails."""
        from kerasight.source.text.writing import write_file

        write_file(self.path, "".join(self.parts).encode(errors="backslashreplace"))
