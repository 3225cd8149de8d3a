"""Taking up Kerasight in an old code base: every finding of today gets a comment."""

from __future__ import annotations

import ast
from collections import Counter
from typing import NamedTuple

from kerasight.faults import Fault
from kerasight.fixes.mending import Inspect
from kerasight.source.directives import ignoring
from kerasight.source.files import PythonFile
from kerasight.values.findings import Finding

NEVER_SILENCED = frozenset({"syntax-error", "unused-suppression"})
"""Python refuses the file whatever a comment says; and what silences nothing should go."""


class Adoption(NamedTuple):
    """A file in which comments silence `silenced` findings; `left` are those they may not."""

    file: PythonFile
    silenced: int
    left: tuple[Finding, ...]


def adopt(file: PythonFile, inspect: Inspect) -> Adoption:
    """Silence every finding of a file by a comment.

    Raises Fault when the comments would change the program or silence too little: then nothing
    should be written.
    """
    before = inspect(file.document).findings
    left = tuple(finding for finding in before if finding.rule in NEVER_SILENCED)
    silenced = [finding for finding in before if finding.rule not in NEVER_SILENCED]
    if not silenced:
        return Adoption(file, 0, left)
    changed = file.edited(ignoring(file.document, silenced))
    after = inspect(changed.document).findings
    is_same = ast.dump(file.document.tree) == ast.dump(changed.document.tree)
    if not is_same or _rules(after) != _rules(left):
        raise Fault(
            f"{file.filename}: comments on its lines would not silence what was found; "
            "it was left as it is"
        )
    return Adoption(changed, len(silenced), left)


def _rules(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)
