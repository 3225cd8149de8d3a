"""The Keras programs that mutations begin with."""

from __future__ import annotations

from pathlib import Path

from kerasight.rules import ALL_RULES

CASES = Path(__file__).parents[1] / "programs" / "cases"


def _parses(text: str) -> bool:
    try:
        compile(text, "program", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


PROGRAMS = [
    text
    for text in (
        *(path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*.py"))),
        *(text for rule in ALL_RULES.values() for text in (*rule.bad, *rule.good)),
    )
    if _parses(text)
]
"""The whole programs of the tests and the examples of the rules, those that parse."""
