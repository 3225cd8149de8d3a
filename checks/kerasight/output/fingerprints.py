"""Names for findings that do not change with the lines above them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from kerasight.inspected import Inspection
from kerasight.output.places import place_of
from kerasight.values.findings import Finding


def fingerprinted(
    inspections: Sequence[Inspection],
) -> Iterator[tuple[Finding, Inspection, str]]:
    """Every finding with its fingerprint: 64 hexadecimal digits, no two alike.

    It depends on the file, the rule, the text of the line, and the number of such findings before
    it; not on the line number or the message.
    """
    seen: Counter[str] = Counter()
    for inspection in inspections:
        for finding in inspection.findings:
            place = place_of(finding.span, inspection)
            code = place.lines[place.start.line - 1].strip()
            parts = (path_of(place.filename), finding.rule, code)
            same = "\0".join(parts)
            seen[same] += 1
            digest = hashlib.sha256(f"{same}\0{seen[same]}".encode(errors="surrogatepass"))
            yield finding, inspection, digest.hexdigest()


def path_of(filename: str) -> str:
    """A file name for services: relative to the working folder if it is inside, with `/`."""
    path, folder = Path(filename), Path.cwd()
    inside = path.relative_to(folder) if path.is_relative_to(folder) else path
    return inside.as_posix()
