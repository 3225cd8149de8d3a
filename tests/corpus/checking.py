"""Inspecting packages: every error and warning in the files that name Keras."""

from __future__ import annotations

import csv
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kerasight.commands.options import project_opener
from kerasight.faults import Fault
from kerasight.inspection import Inspection, Settings, inspect
from kerasight.output.finding_line import elsewhere
from kerasight.source.document import Document
from kerasight.values.findings import Severity
from kerasight.values.keras_version import Major

KERAS = b"keras"

SEEN = Path(__file__).with_name("seen.tsv")
"""A reviewed finding: package, file, line, rule, why it is right."""

LOUD = (Severity.ERROR, Severity.WARNING)


class Root(NamedTuple):
    """A folder of sources, and the Keras that they were written for."""

    name: str
    folder: Path
    keras: Major


class Place(NamedTuple):
    """The place of a finding; the versions of the packages are fixed, and so are lines."""

    package: str
    file: str
    line: str
    rule: str


class Told(NamedTuple):
    """One error or warning."""

    place: Place
    severity: str
    message: str


@dataclass
class Tally:
    """The result of one run; `files` and `lines` are counted for each package."""

    told: list[Told] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    files: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")

    def of(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(each.severity == severity for each in self.told)


def check(root: Root, tally: Tally) -> None:
    """Inspect the files of a package that name Keras; what is no text is left out."""
    open_project = project_opener(True)
    for path in sorted(root.folder.rglob("*.py")):
        text = path.read_bytes()
        if KERAS not in text:
            continue
        start = time.process_time()
        try:
            inspection = inspect(Document.read(path), Settings(keras=root.keras), open_project)
        except Fault:
            continue
        except Exception as fault:
            tally.faults.append(f"{path}: internal fault: {type(fault).__name__}: {fault}")
            continue
        tally.faults += [
            f"{path}:{each.span.start.line}: {each.message}" for each in inspection.faults
        ]
        tally.slowest = max(tally.slowest, (time.process_time() - start, str(path)))
        tally.files[root.name] += 1
        tally.lines[root.name] += text.count(b"\n")
        tally.told.extend(_told_of(inspection, root, path))


def _told_of(inspection: Inspection, root: Root, path: Path) -> Iterator[Told]:
    """The errors and warnings of a file; templates and code for other Pythons do not parse."""
    file = path.relative_to(root.folder).as_posix()
    for finding in inspection.findings:
        if finding.severity in LOUD and finding.rule != "syntax-error":
            place = Place(root.name, file, str(finding.span.start.line), finding.rule)
            message = finding.message + elsewhere(finding, inspection)
            yield Told(place, str(finding.severity), message)


def seen() -> dict[Place, str]:
    """The reviewed findings, and why they are right."""
    with SEEN.open(encoding="utf-8", newline="") as file:
        return {Place(*row[:4]): row[4] for row in csv.reader(file, delimiter="\t")}
