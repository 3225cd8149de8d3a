"""Every event that must have a rule has one."""

from __future__ import annotations

import pytest

from kerasight.rules.index import READERS
from kerasight.values.problems import OtherMismatch, Problem

PROBLEMS = sorted({*Problem.__subclasses__(), *OtherMismatch.__subclasses__()}, key=str)


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda each: each.__name__)
def test_one_rule_explains_each_problem_of_a_layer(problem: type[Problem]) -> None:
    assert len(READERS[f"LayerRejected[{problem.__name__}]"]) == 1
