"""A folder holds as many files as one takes in at a glance."""

from __future__ import annotations

from collections import Counter

from architecture.imports import ROOT

MOST = 20

LARGER = {
    "checks/kerasight/values": 21,
}
"""Folders with more Python files than that, and how many. None is added, none grows."""

PROGRAMS = (
    "tests/backends/cases",
    "tests/grading/submissions",
    "tests/mistakes/cases",
    "tests/programs/cases",
)
"""Programs for tests to read, found by their names."""


def test_folders_are_small() -> None:
    counts = Counter(
        path.parent.relative_to(ROOT).as_posix()
        for folder in ("checks", "server", "scripts", "bench", "tests", "examples")
        for path in (ROOT / folder).rglob("*.py")
    )
    large = {folder: count for folder, count in counts.items() if count > MOST}
    assert {name: count for name, count in large.items() if name not in PROGRAMS} == LARGER
