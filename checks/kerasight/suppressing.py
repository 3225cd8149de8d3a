"""Matching findings with suppressions: which findings stay, and which comments are unused."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from kerasight.rules import GROUPS
from kerasight.source.comments.suppressions import (
    FILE,
    Suppression,
    corrected,
    suppressions,
    without,
)
from kerasight.source.document import MARK, Document
from kerasight.values.events import Site, SuppressionUnused
from kerasight.values.findings import Edit, Finding
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
        self._everywhere: set[str] = set()
        """What comments suppress in the whole file; "" is every rule."""
        self._at: defaultdict[int, set[str]] = defaultdict(set)
        """What comments suppress on a line."""
        self._meant: defaultdict[int, set[str]] = defaultdict(set)
        """What misspelt comments mean to suppress on a line."""
        for comment in self._comments:
            meant = {_close(name) for name in comment.names} - {*comment.names}
            if comment.meant:
                meant |= {*comment.names} or {""}
            if meant:
                for line in range(comment.first, comment.last + 1):
                    self._meant[line].update(meant)
            if comment.fault:
                continue
            names = comment.names or ("",)
            if comment.word == FILE:
                self._everywhere.update(names)
            else:
                for line in range(comment.first, comment.last + 1):
                    self._at[line].update(names)

    def apart(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """The findings that stay, and those that a comment suppresses.

        What a misspelt comment means to suppress stays without its fix.
        """
        stay: list[Finding] = []
        suppressed: list[Finding] = []
        for finding in findings:
            if self._is_suppressed(finding):
                suppressed.append(finding)
                continue
            meant = self._meant.get(finding.span.start.line, set())
            is_meant = finding.rule != UNUSED and not meant.isdisjoint({*_names(finding), ""})
            stay.append(finding._replace(fix=None) if is_meant else finding)
        return stay, suppressed

    def unused(self) -> Iterator[SuppressionUnused]:
        """An event for each comment of which a part, or the whole, suppresses nothing."""
        found = _FoundNames(self._findings)
        for comment in self._comments:
            covered = found.between(comment.first, comment.last)
            useless = tuple(name for name in comment.names if name not in {*covered, UNUSED})
            if comment.fault:
                reason = f"is not understood: {comment.fault}"
            elif useless:
                reason = "; ".join(_why(name) for name in useless)
            elif not comment.names and not covered:
                reason = "suppresses nothing: no rule finds anything there"
            else:
                continue
            yield SuppressionUnused(
                Site(comment.span, self._keras),
                f"# {MARK} {comment.word}",
                reason,
                self._correction(comment, useless, covered),
            )

    def _correction(
        self, comment: Suppression, useless: tuple[str, ...], covered: set[str]
    ) -> Edit | None:
        """The edit that takes out what is useless, or spells what is meant.

        None if it is not clear what it means, or if that suppresses nothing, either.
        """
        if not comment.fault and NAMES.issuperset(useless):
            return without(self._document, comment, useless)
        meant = tuple(dict.fromkeys(map(_close, comment.names)))
        is_clear = comment.meant or not comment.fault
        if not is_clear or not NAMES.issuperset(meant) or covered.isdisjoint(meant or covered):
            return None
        return corrected(self._document, comment, meant)

    def _is_suppressed(self, finding: Finding) -> bool:
        names = _names(finding) if finding.rule == UNUSED else {*_names(finding), ""}
        lines = (finding.span.start.line, finding.span.end.line)
        spoken = (self._everywhere, *(self._at[line] for line in lines if line in self._at))
        return not all(names.isdisjoint(each) for each in spoken)


class _FoundNames:
    """The rules and groups of findings, by the lines on which those start or end."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_line: defaultdict[int, set[str]] = defaultdict(set)
        for finding in findings:
            for position in (finding.span.start, finding.span.end):
                self._by_line[position.line] |= _names(finding)
        self._lines = sorted(self._by_line)
        self._known: dict[tuple[int, int], set[str]] = {}

    def between(self, first: int, last: int) -> set[str]:
        """The names of all findings that start or end on one of these lines."""
        known = self._known.get((first, last))
        if known is None:
            start, end = bisect_left(self._lines, first), bisect_right(self._lines, last)
            known = set().union(*(self._by_line[line] for line in self._lines[start:end]))
            self._known[first, last] = known
        return known


def _close(name: str) -> str:
    """The name that is meant by a misspelt one, the same name if none is similar."""
    if name in NAMES:
        return name
    close = get_close_matches(name, sorted(NAMES), n=1)
    return close[0] if close else name


def _names(finding: Finding) -> set[str]:
    return {finding.rule, finding.group}


def _why(name: str) -> str:
    if name in NAMES:
        return f"names `{name}`, which finds nothing there"
    close = _close(name)
    hint = f"; did you mean `{close}`?" if close != name else ""
    return f"names `{name}`, but no rule is called that{hint}"
