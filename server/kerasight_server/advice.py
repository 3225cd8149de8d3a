"""Advice from graded checks for open files, kept in step with their texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Edit, Fix, Position, Span

GRADE, TUNE = "kerasight grade", "kerasight tune-lr"
"""The commands that give advice."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One remedy at one line."""

    number: int
    """Its number among all remedies."""

    text: str

    line: int
    """The line that it is about."""

    change: Fix | None = None
    """Makes the change in the text, where that is certain."""

    command: str = ""
    """The command of `kerasight` that makes the change, empty if none."""

    @property
    def lines(self) -> set[int]:
        """All lines that must be unchanged for the advice to be valid."""
        edits = self.change.edits if self.change is not None else ()
        touched = {
            line for each in edits for line in range(each.span.start.line, each.span.end.line + 1)
        }
        return {self.line, *touched}

    def moved(self, lines: int) -> Advice:
        """The same advice, moved down by this many lines."""
        change = self.change
        if change is not None:
            change = change._replace(edits=tuple(_moved(each, lines) for each in change.edits))
        return replace(self, line=self.line + lines, change=change)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What one training found and advises, for the current text."""

    source: str
    """The command that trained."""

    text: str

    kind: str
    """The name of what it found."""

    summary: str
    """What it found, with the numbers."""

    advice: tuple[Advice, ...]

    def after(self, text: str) -> Diagnosis:
        """What is left of it after a change of the text.

        Advice on changed lines is dropped, other advice moves with its lines.
        """
        if text == self.text:
            return self
        before, now = split_lines(self.text), split_lines(text)
        first = _common(before, now)
        shortest = min(len(before), len(now)) - first
        last = min(_common(reversed(before), reversed(now)), shortest)
        kept = []
        for each in self.advice:
            if max(each.lines) <= first:
                kept.append(each)
            elif min(each.lines) > len(before) - last:
                kept.append(each.moved(len(now) - len(before)))
        return replace(self, text=text, advice=tuple(kept))


class Advised:
    """The newest diagnosis of each command for each open file, by its URI."""

    def __init__(self) -> None:
        self._of: dict[str, dict[str, Diagnosis]] = {}

    def of(self, uri: str) -> tuple[Diagnosis, ...]:
        """The current diagnoses of a file."""
        return tuple(self._of.get(uri, {}).values())

    def take(self, uri: str, diagnosis: Diagnosis) -> None:
        """Store the diagnosis of a command, replacing its previous one."""
        self._of.setdefault(uri, {})[diagnosis.source] = diagnosis

    def drop(self, uri: str, source: str | None = None) -> None:
        """Drop the diagnosis of one command for a file, or of all."""
        if source is None:
            self._of.pop(uri, None)
        else:
            self._of.get(uri, {}).pop(source, None)

    def changed(self, uri: str, text: str) -> None:
        """Update the diagnoses after a change of the text."""
        for each in self.of(uri):
            self.take(uri, each.after(text))


def read_diagnosis(result: dict[str, Any], text: str) -> Diagnosis | None:
    """The diagnosis in the `result` event of a graded check of `text`, None if it has none."""
    found = result.get("diagnosis") or {}
    primary = found.get("primary")
    if primary is None:
        return None
    summary = " ".join([f"{primary['title']}.", *primary["evidence"]])
    advice = [
        Advice(number, each["text"], each["line"], _fix(each["change"]), each["command"] or "")
        for number, each in enumerate(found["remedies"], start=1)
        if each["line"] is not None
    ]
    return Diagnosis(GRADE, text, primary["kind"], summary, tuple(advice))


def read_suggestion(result: dict[str, Any], text: str) -> Diagnosis | None:
    """The learning rate in the `result` event of a sweep on `text`, None if it has none."""
    rate, line = result.get("suggestion"), result.get("line")
    if rate is None or line is None:
        return None
    words = f"Set the learning rate to {rate:g}."
    advice = Advice(1, words, line, _fix(result.get("change")))
    return Diagnosis(TUNE, text, "learning-rate", str(result["message"]), (advice,))


def _fix(change: dict[str, Any] | None) -> Fix | None:
    if change is None:
        return None
    edits = (
        Edit(Span(_position(each["location"]), _position(each["end_location"])), each["content"])
        for each in change["edits"]
    )
    return Fix(change["title"], tuple(edits))


def _position(place: dict[str, int]) -> Position:
    return Position(place["row"], place["column"])


def _moved(edit: Edit, lines: int) -> Edit:
    start, end = (
        place._replace(line=place.line + lines) for place in (edit.span.start, edit.span.end)
    )
    return edit._replace(span=Span(start, end))


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """The number of equal lines at the start."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
