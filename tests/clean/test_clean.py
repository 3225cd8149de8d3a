"""Programs that run on the real Keras 3 without a word, and get no error or warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Severity

CASES = sorted((Path(__file__).parent / "cases").glob("*.py"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_program_that_runs_is_left_alone(path: Path) -> None:
    document = Document.from_text(path.read_text("utf-8"))
    found = inspect(document, Settings(keras=3)).findings
    spoken = [each for each in found if each.severity in (Severity.ERROR, Severity.WARNING)]
    assert not spoken
