"""Fixes and comments on whole programs: nothing new is found, and a second run changes nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kerasight.faults import Fault
from kerasight.fixes.adoption import NEVER_SUPPRESSED, adopt
from kerasight.fixes.applying import apply_fixes
from kerasight.inspection import Inspection, Settings, inspect
from kerasight.rules import ALL_RULES
from kerasight.source.document import Document
from kerasight.source.files import PythonFile

CASES = sorted((Path(__file__).parents[1] / "programs" / "cases").glob("*.py"))


def look(document: Document) -> Inspection:
    return inspect(document, Settings(keras=3))


def counts(inspection: Inspection) -> Counter[str]:
    return Counter(finding.rule for finding in inspection.findings)


def check_both(file: PythonFile) -> None:
    """The properties of every program."""
    before = counts(look(file.document))
    fixed = apply_fixes(file, look)
    assert not counts(fixed.inspection) - before
    assert apply_fixes(fixed.file, look).applied == 0
    adopted = adopt(file, look)
    assert set(counts(adopted.left)) <= NEVER_SUPPRESSED
    assert adopt(adopted.file, look).file.to_bytes() == adopted.file.to_bytes()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_program(path: Path) -> None:
    check_both(PythonFile.read(path))


PROGRAMS = [path.read_text(encoding="utf-8") for path in CASES]
PROGRAMS += [text for rule in ALL_RULES.values() for text in rule.bad]
PIECES = st.sampled_from(
    [
        "",
        "(",
        ")",
        "'",
        '"""',
        "\n",
        "\\\n",
        "# kerasight: ignore\n",
        "#",
        "  ",
        "\t",
        ",",
        "None",
        "é",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutated_program(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(PROGRAMS))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(PIECES) + text[place + data.draw(st.integers(0, 4)) :]
    try:
        check_both(PythonFile.from_bytes(text.encode(), "a.py"))
    except Fault as fault:
        assert "was not changed" in str(fault)
