"""Adopting Kerasight in an existing code base: every current finding gets a comment."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from kerasight.faults import Fault
from kerasight.fixes.applying import Inspect
from kerasight.inspected import Inspection
from kerasight.source.comments.directives import ignoring
from kerasight.source.files import SourceFile
from kerasight.values.findings import Finding

NEVER_SUPPRESSED = frozenset({"syntax-error", "unused-suppression"})
"""Python rejects the file anyway; and an unused suppression should be removed."""


class Adoption(NamedTuple):
    """A file with suppressions for its findings."""

    file: SourceFile

    suppressed: int
    """The number of suppressed findings."""

    left: Inspection
    """The findings that comments may not suppress."""


def adopt(file: SourceFile, inspect: Inspect) -> Adoption:
    """Suppress every finding of a file by a comment.

    Raises Fault if the comments would change the program or suppress too little: then nothing must
    be written.
    """
    before = inspect(file.document)
    wanted = [each for each in before.findings if each.rule not in NEVER_SUPPRESSED]
    if not wanted:
        return Adoption(file, 0, before)
    changed = file.edited(ignoring(file.document, wanted))
    after = inspect(changed.document)
    is_same = ast.dump(file.document.tree) == ast.dump(changed.document.tree)
    if not is_same or _rules(after.findings) != _rules(before.findings) - _rules(wanted):
        raise Fault(
            f"{file.filename}: comments on its lines would not suppress its findings; "
            "it was not changed"
        )
    return Adoption(changed, len(wanted), after)


def _rules(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)
