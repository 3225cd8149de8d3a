"""Graded files as text, and what the rules of the group `task` say of them."""

from __future__ import annotations

from kerasight.contracts.assignment import Assignment
from kerasight.inspection import Inspection, Settings, inspect
from kerasight.source.document import Document
from kerasight.values.contracts import Contract
from kerasight.values.findings import Finding

HEAD = "# kerasight: task=digits\nimport keras\nfrom keras import layers\n"


def inspected(text: str, assignment: Assignment | None = None) -> Inspection:
    """A text inspected on its own, with Keras 3."""
    return inspect(Document.from_text(text), Settings(keras=3), assignment=assignment)


def about_task(text: str, assignment: Assignment | None = None) -> list[Finding]:
    """The findings of the rules of the group."""
    return [each for each in inspected(text, assignment).findings if each.group == "task"]


def names(text: str, assignment: Assignment | None = None) -> list[str]:
    """Which of the rules of the group speak, in the order of the text."""
    return [each.rule for each in about_task(text, assignment)]


def assignment(starter: str, *protected: str) -> Assignment:
    """A task with a number as input and output, and protected names of its starter."""
    return Assignment("made", Contract(((1,),), (1,), protected=protected), starter, "made.npz")
