"""The text of the inspected file, for fixes that move parts of it."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.findings import Edit, Position, Span


@dataclass(frozen=True, slots=True)
class WrittenText:
    """The `lines` of the inspected file, without their ends."""

    lines: tuple[str, ...] = ()

    def of(self, span: Span) -> str | None:
        """The text of a span, None if it spans several lines or is in another file."""
        start, end = span.start, span.end
        if span.elsewhere is not None or start.line != end.line or start.line > len(self.lines):
            return None
        return self.lines[start.line - 1][start.column - 1 : end.column - 1]

    def indentation(self, span: Span) -> str | None:
        """The indentation of a span, None if something precedes it in its line."""
        before = self.of(span._replace(start=span.start._replace(column=1), end=span.start))
        return before if before is not None and not before.strip() else None

    def without_argument(
        self, places: dict[int | str, Span], names: dict[str, Span], name: str
    ) -> Edit | None:
        """The edit that removes the keyword `name` from a call with arguments at `places`.

        None if there are comments or other parentheses in between.
        """
        whole = names[name]._replace(end=places[name].end)
        others = [
            names[key]._replace(end=place.end) if isinstance(key, str) else place
            for key, place in places.items()
        ]
        before = [each.end for each in others if each.end <= whole.start]
        behind = [each.start for each in others if each.start >= whole.end]
        gaps = [(names[name].end, places[name].start, "=")]
        if before:
            gaps.append((max(before), whole.start, ","))
            whole = whole._replace(start=max(before))
        elif behind:
            gaps.append((whole.end, min(behind), ","))
            whole = whole._replace(end=min(behind))
        if any(self._between(start, end).strip() != sign for start, end, sign in gaps):
            return None
        return Edit(whole, "")

    def _between(self, start: Position, end: Position) -> str:
        lines = self.lines[start.line - 1 : end.line]
        if len(lines) == 1:
            return lines[0][start.column - 1 : end.column - 1]
        first, *middle, last = lines
        return "\n".join((first[start.column - 1 :], *middle, last[: end.column - 1]))
