"""Tests that share something costly stay in one process when they run in several."""

from __future__ import annotations

import os

import pytest

# A check of a test leaves nothing beside the code; the tests of the cache ask for it.
os.environ["KERASIGHT_NO_CACHE"] = "1"

TOGETHER = (
    "tests/docs/",
    "tests/grading/diagnosis/test_real_trainings.py",
    "tests/grading/modelfile/test_scoring.py",
    "tests/facts/",
    "tests/packaging/",
)
"""Folders and files whose tests share what one of them has built."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Group the tests of each place in `TOGETHER` for `pytest -n 2 --dist loadgroup`."""
    for item in items:
        place = next((each for each in TOGETHER if item.nodeid.startswith(each)), None)
        if place is not None:
            item.add_marker(pytest.mark.xdist_group(place))
