"""What is new while a line is being typed is reported when typing rests.

A half-typed line is wrong in itself, or makes others wrong: `activation="so`, `units=1` of `128`,
`model.compile` before its parenthesis. What was reported before stays, what is solved goes at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kerasight.values.findings import Finding

MOST_TYPED = 2
"""The characters of one keystroke: editors close a bracket or a quote themselves."""


def is_typed(before: str, after: str) -> bool:
    """Whether a text may have become another by a keystroke inside a line.

    It takes away a part of a line, and adds no more than a keystroke does.
    """
    shorter = min(len(before), len(after))
    start = _common(before, after, shorter)
    end = _common(before[::-1], after[::-1], shorter - start)
    removed, added = before[start : len(before) - end], after[start : len(after) - end]
    return len(added) <= MOST_TYPED and "\n" not in removed + added


def _common(one: str, other: str, most: int) -> int:
    """How many characters at the start are the same, `most` at most; in a few comparisons."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


@dataclass
class _Typed:
    """One open document."""

    reported: Counter[tuple[str, str]] = field(default_factory=Counter)
    """What was reported when nobody typed, by rule and message: lines move."""

    rests_at: float = 0.0
    """The time at which typing rests if no other keystroke comes."""

    cancel: Callable[[], None] | None = None
    """Cancels the report at that time."""


class TypingPause:
    """Holds back what is new in documents that are being typed in.

    `time` is the clock of the event loop, `call_at` its timer: it returns what cancels the call.
    """

    def __init__(
        self,
        time: Callable[[], float],
        call_at: Callable[[float, Callable[[], None]], Callable[[], None]],
    ) -> None:
        self._time = time
        self._call_at = call_at
        self._documents: dict[str, _Typed] = {}

    def changed(self, uri: str, before: str | None, after: str, pause: float) -> None:
        """A document has another text; `pause` is how long typing takes to rest, in seconds."""
        document = self._documents.setdefault(uri, _Typed())
        if before is None or not is_typed(before, after):
            document.rests_at = 0.0
        elif before != after:
            document.rests_at = self._time() + pause

    def reported(
        self, uri: str, findings: Sequence[Finding], again: Callable[[], None]
    ) -> Sequence[Finding]:
        """The findings to report now; calls `again` when typing rests, if others are held back."""
        document = self._documents.setdefault(uri, _Typed())
        if document.cancel is not None:
            document.cancel()
            document.cancel = None
        if self._time() >= document.rests_at:
            document.reported = Counter(map(_name, findings))
            return findings
        left = document.reported.copy()
        known = []
        for finding in findings:
            if left[_name(finding)] > 0:
                left[_name(finding)] -= 1
                known.append(finding)
        if len(known) < len(findings):
            document.cancel = self._call_at(document.rests_at, again)
        return known

    def drop(self, uri: str) -> None:
        """A document was closed."""
        document = self._documents.pop(uri, None)
        if document is not None and document.cancel is not None:
            document.cancel()


def _name(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.message
