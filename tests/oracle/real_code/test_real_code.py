"""Programs that others wrote, and Python at work, against the real Keras."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kerasight.values.keras_version import Major

from ..comparing.agreement import all_agree, describe
from ..real.client import RealKeras
from .found_code import docstring_programs, example_in
from .running import PACKAGES, folder_of, run_found

CASES = Path(__file__).parents[2] / "programs" / "cases"

SLOW = re.compile(r"\.(compile|fit|predict|evaluate|save|export)\(|applications\.|range\(\d{3}")
"""Texts of examples that take longer than building their model."""

LINES: dict[Major, int] = {3: 30, 2: 40}
"""How many lines of summaries the examples have at least."""


def test_examples_of_docstrings(real: RealKeras) -> None:
    package = PACKAGES[real.version]
    programs = [
        each
        for each in docstring_programs(folder_of(package), package)
        if not SLOW.search(each.text)
    ]
    agreement = run_found(real, programs, 60.0)
    assert [describe(*each) for each in agreement.wrong] == []
    assert agreement.programs == len(programs)
    assert agreement.agreed.total() >= LINES[real.version]


@pytest.mark.parametrize("name", ["looked_up", "python_at_work", "sets_and_orders"])
def test_python_at_work(real: RealKeras, name: str) -> None:
    text = (CASES / f"{name}.py").read_text(encoding="utf-8")
    [(outcome, comparison)] = all_agree(real, [text])
    assert outcome.raised is None
    assert comparison.unknown.total() == 0


def test_examples_are_taken_from_docstrings_in_order() -> None:
    docstring = (
        "Text.\n\n>>> a = 1\n>>> if a:\n...     a = 2\n\n"
        "```python\nb = a\n```\n\n```\n>>> c = b\n3\n```\n\n```sh\nno python\n```\n"
    )
    assert example_in(docstring) == "a = 1\nif a:\n    a = 2\nb = a\nc = b\n"
