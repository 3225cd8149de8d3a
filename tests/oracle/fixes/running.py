"""Applying the fixes of drawn programs, and what the real Keras makes of them before and after."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from kerasight.fixes.applying import FixedText, apply_fixes
from kerasight.inspection import Settings, inspect
from kerasight.rules import ALL_RULES
from kerasight.source.files import SourceFile
from kerasight.values.findings import Severity

from ..real.client import Outcome, RealKeras
from .calls import CALLS, CHANGES_THE_MODEL, HEAD, WHOLE
from .styles import CALL_STYLES, PROGRAM_STYLES, program_of

READERS_DATA = re.compile(r"name '[xy]\w*' is not defined")
"""Examples may train on `x` and `y` without making them."""

TOGETHER = 10
"""Programs for one process of the real Keras."""


@dataclass(frozen=True, slots=True)
class DrawnProgram:
    """A program with a mistake that has a fix."""

    rule: str
    style: str
    file: SourceFile


@dataclass(slots=True)
class Tally:
    """What became of drawn programs."""

    programs: int = 0
    fixed: Counter[str] = field(default_factory=Counter)
    """The fixed programs of each rule."""

    ran: int = 0
    """Fixed programs that ran before."""

    run_now: int = 0
    """Fixed programs that raised before and run."""

    wrong: list[str] = field(default_factory=list)
    """Those whose fix is wrong, with both texts."""


def all_programs() -> Iterator[DrawnProgram]:
    """Every call in every style, and every example in every style of a program."""
    for rule, calls in CALLS.items():
        for call in calls:
            for style, written in CALL_STYLES.items():
                made = call.statement.format(written(call.callee, call.arguments))
                yield from _programs(rule, style, f"{HEAD}{made}\n{call.tail}\n", ("file",))
            made = call.statement.format(CALL_STYLES["plain"](call.callee, call.arguments))
            others = [each for each in PROGRAM_STYLES if each != "file"]
            yield from _programs(rule, "plain", f"{HEAD}{made}\n{call.tail}\n", others)
    for rule in sorted(WHOLE):
        for text in ALL_RULES[rule].bad:
            if "tf_keras" not in text:
                yield from _programs(rule, "example", text, [*PROGRAM_STYLES])


def _programs(rule: str, style: str, text: str, files: Sequence[str]) -> Iterator[DrawnProgram]:
    for name in files:
        yield DrawnProgram(rule, f"{style}, {name}", PROGRAM_STYLES[name](text))


def sample(count: int, seed: int) -> list[DrawnProgram]:
    """A sample with programs of every rule, and of every style where there are enough."""
    random = Random(seed)
    by_rule: dict[str, list[DrawnProgram]] = {}
    for program in all_programs():
        by_rule.setdefault(program.rule, []).append(program)
    for programs in by_rule.values():
        random.shuffle(programs)
    drawn: list[DrawnProgram] = []
    while len(drawn) < count and any(by_rule.values()):
        drawn += [programs.pop() for programs in by_rule.values() if programs]
    return drawn[:count]


def fixed(file: SourceFile) -> FixedText:
    """A file with all fixes that `--fix` applies."""
    return apply_fixes(file, lambda document: inspect(document, Settings(keras=3)))


def judge(real: RealKeras, programs: Sequence[DrawnProgram]) -> Tally:
    """Fix the programs, run what changed before and after, and compare."""
    tally = Tally(len(programs))
    results = [(program, fixed(program.file)) for program in programs]
    changed = [(program, result) for program, result in results if result.applied]
    before = [program_of(program.file) for program, _ in changed]
    after = [program_of(result.file) for _, result in changed]
    answers = real.ask([*before, *after], allocate=True, together=TOGETHER)
    for (program, result), old, new, was, now in zip(
        changed, answers, answers[len(changed) :], before, after, strict=False
    ):
        tally.fixed[program.rule] += 1
        tally.ran += _runs(old)
        tally.run_now += not _runs(old) and _runs(new)
        problem = _problem(program, result, old, new)
        if problem is not None:
            tally.wrong.append(
                f"{program.rule}, {program.style}: {problem}\n{was}\n--- fixed:\n{now}"
            )
    return tally


def _runs(outcome: Outcome) -> bool:
    raised = outcome.raised
    return raised is None or READERS_DATA.fullmatch(raised.message) is not None


def _problem(program: DrawnProgram, result: FixedText, old: Outcome, new: Outcome) -> str | None:
    """What is wrong with a fix, None if it is right."""
    if not _runs(new):
        if _runs(old):
            return f"ran before, now: {new.raised}"
        found = (*result.inspection.findings, *result.inspection.suppressed)
        if not any(each.severity is Severity.ERROR for each in found):
            return f"raised {old.raised}, now without a finding: {new.raised}"
        return None
    if _runs(old) and program.rule not in CHANGES_THE_MODEL and _models(old) != _models(new):
        return f"the models were {_models(old)}, now {_models(new)}"
    return None


def _models(outcome: Outcome) -> list[object]:
    """The shapes and the numbers of parameters of the models that have names."""
    return sorted(
        ((each.names, each.inputs, each.outputs, each.total_params) for each in outcome.models),
        key=repr,
    )
