"""Matching findings with suppressions: which findings stay, and which comments are unused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from kerasight.rules import GROUPS
from kerasight.source.comments.suppressions import Suppression, suppressions, without
from kerasight.source.document import MARK, Document
from kerasight.values.events import Site, SuppressionUnused
from kerasight.values.findings import Finding
from kerasight.values.keras_version import KerasVersion

UNUSED = "unused-suppression"
"""The rule that judges the comments; a comment suppresses it only by its name."""

NAMES = frozenset({*GROUPS, *GROUPS.values()})
"""What a comment may name."""


class AppliedSuppressions:
    """The comments of one document, matched with `findings`, those of all rules."""

    def __init__(
        self, document: Document, findings: Sequence[Finding], keras: KerasVersion
    ) -> None:
        self._document = document
        self._findings = tuple(findings)
        self._keras = keras
        self._comments = suppressions(document)

    def apart(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """The findings that stay, and those that a comment suppresses."""
        stay: list[Finding] = []
        suppressed: list[Finding] = []
        for finding in findings:
            (suppressed if self._is_suppressed(finding) else stay).append(finding)
        return stay, suppressed

    def unused(self) -> Iterator[SuppressionUnused]:
        """An event for each comment of which a part, or the whole, suppresses nothing."""
        for comment in self._comments:
            covered = [finding for finding in self._findings if comment.covers(finding)]
            suppressed = {name for finding in covered for name in _names(finding)}
            useless = tuple(name for name in comment.names if name not in {*suppressed, UNUSED})
            if comment.fault:
                reason = f"is not understood: {comment.fault}"
            elif useless:
                reason = "; ".join(_why(name) for name in useless)
            elif not comment.names and not covered:
                reason = "suppresses nothing: no rule finds anything there"
            else:
                continue
            may_be_misspelt = comment.fault or not NAMES.issuperset(useless)
            yield SuppressionUnused(
                Site(comment.span, self._keras),
                f"# {MARK} {comment.word}",
                reason,
                None if may_be_misspelt else without(self._document, comment, useless),
            )

    def _is_suppressed(self, finding: Finding) -> bool:
        return any(
            comment.covers(finding) and _speaks_of(comment, finding)
            for comment in self._comments
            if not comment.fault
        )


def _speaks_of(comment: Suppression, finding: Finding) -> bool:
    if not comment.names:
        return finding.rule != UNUSED
    return not _names(finding).isdisjoint(comment.names)


def _names(finding: Finding) -> set[str]:
    return {finding.rule, finding.group}


def _why(name: str) -> str:
    if name in NAMES:
        return f"names `{name}`, which finds nothing there"
    close = get_close_matches(name, sorted(NAMES), n=1)
    hint = f"; did you mean `{close[0]}`?" if close else ""
    return f"names `{name}`, but no rule is called that{hint}"
