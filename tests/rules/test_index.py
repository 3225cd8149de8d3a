"""The generated index of the rules says what their classes say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kerasight.rules.index import READERS
from kerasight.values.problems import OtherMismatch, Problem

ROOT = Path(__file__).parents[2]


def test_index_is_up_to_date() -> None:
    finished = subprocess.run(
        [sys.executable, "scripts/generate_rule_index.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr


PROBLEMS = sorted({*Problem.__subclasses__(), *OtherMismatch.__subclasses__()}, key=str)


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda each: each.__name__)
def test_one_rule_explains_each_problem_of_a_layer(problem: type[Problem]) -> None:
    assert len(READERS[f"LayerRejected[{problem.__name__}]"]) == 1
