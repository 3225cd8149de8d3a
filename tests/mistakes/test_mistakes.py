"""Mistakes are found where the real Keras raises, silent ones are told, what runs has no error.

`truth.json` has the line at which Keras 3.15.1 raises, or what is silently wrong.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from tests.mistakes.telling import is_told

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Finding, Severity

HERE = Path(__file__).parent
TRUTH = json.loads((HERE / "truth.json").read_text("utf-8"))
CASES = HERE / "cases"

NOT_FOUND = [
    "24_attention_mask_inverted_bad.py",
    "31_embedding_matrix_row_off_bad.py",
    "36_positions_fixed_shorter_than_text_bad.py",
]
"""Mistakes that are not found yet: one that is found leaves this list."""


@cache
def _findings(name: str) -> tuple[Finding, ...]:
    document = Document.from_text((CASES / name).read_text("utf-8"))
    return tuple(inspect(document, Settings(keras=3)).findings)


def _is_found(name: str) -> bool:
    line = TRUTH[name]["raises"]
    if line is None:
        return any(each.severity is not Severity.HINT for each in _findings(name))
    return is_told((CASES / name).read_text("utf-8"), line, _findings(name))


def test_every_program_has_its_truth() -> None:
    assert sorted(TRUTH) == sorted(path.name for path in CASES.glob("*.py"))


def test_mistakes_are_found() -> None:
    mistakes = [name for name, truth in TRUTH.items() if truth["raises"] or "silent" in truth]
    assert [name for name in mistakes if not _is_found(name)] == NOT_FOUND


def test_what_runs_has_no_error() -> None:
    runs = [name for name, truth in TRUTH.items() if truth["raises"] is None]
    wrong = [
        name for name in runs if any(each.severity is Severity.ERROR for each in _findings(name))
    ]
    assert wrong == []
