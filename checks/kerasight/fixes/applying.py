"""Apply fixes to a file, round by round, until none is left that causes no new finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from kerasight.inspected import Inspection
from kerasight.source.document import Document
from kerasight.source.files import SourceFile
from kerasight.source.text.editing import overlap
from kerasight.values.findings import Edit, Finding, Fix

Inspect: TypeAlias = Callable[[Document], Inspection]

MOST_ROUNDS: Final = 50
"""A fix can make another one possible (in a stack of recurrent layers), so there may be many
rounds; two fixes that undo each other must not loop for ever."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not applied."""

    finding: Finding

    news: tuple[str, ...] = ()
    """The rules that would have a new finding with it."""

    repeats: bool = False
    """Whether it leads back to a text that the file had before."""

    @property
    def reason(self) -> str:
        """Why, for the message."""
        if self.repeats:
            return "it undoes another fix"
        if not self.news:
            return f"fixes are still coming after {MOST_ROUNDS} rounds"
        return f"with it {', '.join(f'`{name}`' for name in self.news)} would find something new"


@dataclass(slots=True)
class FixedText:
    """A file with its fixes applied, its inspection, how many were applied and which were not."""

    file: SourceFile
    inspection: Inspection
    applied: int = 0
    refused: list[Refused] = field(default_factory=list)

    seen: set[str] = field(default_factory=set)
    """The texts that the file had before."""

    rounds: list[tuple[Edit, ...]] = field(default_factory=list)
    """The edits of each round that was applied."""


def apply_fixes(
    file: SourceFile, inspect: Inspect, inspection: Inspection | None = None
) -> FixedText:
    """Apply every fix that causes no new finding; `inspection` is that of the file, if known.

    Each round applies the fixes that do not overlap, and inspects the result. If there is a new
    finding, the round is undone and its fixes are tried one by one.
    """
    state = FixedText(file, inspection or inspect(file.document))
    for _ in range(MOST_ROUNDS):
        tried = compatible(_open_fixes(state))
        if not tried:
            return state
        if _attempt(state, tried, inspect) is None:
            continue
        for finding in tried:
            refused = _attempt(state, [finding], inspect)
            if refused is None:
                # Places in the text are valid until the first change: the rest waits for its round.
                break
            state.refused.append(refused)
    state.refused += map(Refused, _open_fixes(state))
    return state


def compatible(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, starting with the first, whose fixes can be applied together."""
    chosen: list[Finding] = []
    edits: list[Edit] = []
    for finding in findings:
        if finding.fix is None:
            continue
        if not any(overlap(edit, other) for edit in finding.fix.edits for other in edits):
            chosen.append(finding)
            edits += finding.fix.edits
    return chosen


def _open_fixes(state: FixedText) -> list[Finding]:
    refused = {identity(each.finding) for each in state.refused}
    return [
        finding
        for finding in state.inspection.findings
        if finding.fix is not None and identity(finding) not in refused
    ]


def _attempt(state: FixedText, findings: Sequence[Finding], inspect: Inspect) -> Refused | None:
    """Apply fixes, unless they cause new findings or lead back: then why the first is refused."""
    edits = [edit for each in findings if each.fix is not None for edit in each.fix.edits]
    file = state.file.edited(edits)
    state.seen.add(state.inspection.document.text)
    if file.document.text in state.seen:
        return Refused(findings[0], repeats=True)
    inspection = inspect(file.document)
    news = _counts(inspection) - _counts(state.inspection)
    if news:
        return Refused(findings[0], tuple(sorted(news)))
    state.file, state.inspection = file, inspection
    state.applied += len(findings)
    state.rounds.append(tuple(edits))
    return None


def _counts(inspection: Inspection) -> Counter[str]:
    return Counter(finding.rule for finding in inspection.findings)


def identity(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    """What identifies a finding when lines above it change."""
    fix: Fix | None = finding.fix
    return finding.rule, finding.message, tuple(edit.text for edit in fix.edits) if fix else ()
