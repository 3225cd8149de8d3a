"""A fix keeps what ran, and what raised runs or still gets a finding; on the real Keras."""

from __future__ import annotations

import ast
import inspect as source_of

from kerasight.rules import ALL_RULES

from ..real.client import RealKeras
from .calls import CALLS, WHOLE
from .running import all_programs, fixed, judge, sample

SEED = 11
PROGRAMS = 100


def offers_a_fix(rule: str) -> bool:
    """Whether the module of a rule gives its findings a fix."""
    tree = ast.parse(source_of.getsource(source_of.getmodule(type(ALL_RULES[rule]))))  # type: ignore[arg-type]
    arguments = {each.arg for each in ast.walk(tree) if isinstance(each, ast.keyword)}
    names = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
    return "Fix" in names or "fix" in arguments


def test_every_rule_with_a_fix_has_programs() -> None:
    offering = {rule for rule in ALL_RULES if offers_a_fix(rule)}
    assert offering == {*CALLS, *WHOLE}, "calls.py says which calls or examples a fix is tried on"
    seen: set[str] = set()
    for program in all_programs():
        if program.rule not in seen and fixed(program.file).applied:
            seen.add(program.rule)
    assert seen == offering


def test_a_sample_of_fixes_is_right(keras3: RealKeras) -> None:
    tally = judge(keras3, sample(PROGRAMS, SEED))
    assert tally.wrong == []
    assert tally.fixed.total() > PROGRAMS // 3
