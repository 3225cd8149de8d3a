"""Names for findings that stay when lines above them come and go."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from kerasight.inspection import Inspection
from kerasight.output.places import place_of
from kerasight.values.findings import Finding


def fingerprinted(
    inspections: Sequence[Inspection],
) -> Iterator[tuple[Finding, Inspection, str]]:
    """Every finding with its fingerprint: 64 hexadecimal digits, no two alike.

    It is made of the file, the rule and the text of the line, and of how many such findings stand
    before it; not of the number of the line, nor of the message.
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
    """A file as services want it: relative to the working folder if it is inside, with `/`."""
    path, folder = Path(filename), Path.cwd()
    inside = path.relative_to(folder) if path.is_relative_to(folder) else path
    return inside.as_posix()
