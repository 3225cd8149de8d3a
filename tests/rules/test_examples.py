"""Every rule finds what its bad examples mark with `# here`, and nothing in its good ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight.contracts.assignment import Assignment
from kerasight.inspection import Settings, inspect
from kerasight.rules import ALL_RULES
from kerasight.rules.rule import Rule
from kerasight.source.document import Document
from kerasight.values.contracts import Contract
from kerasight.values.events import Event

MARK = "# here"
BAD = [(rule, text) for rule in ALL_RULES.values() for text in rule.bad]
GOOD = [(rule, text) for rule in ALL_RULES.values() for text in rule.good]


def marked_lines(text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if MARK in line]


EXAM = Assignment("category1", Contract(((1,),), (1,), file_name="category1.py"), "", "data.npz")

ASSIGNMENTS = {"wrong-file-name": EXAM}
"""Tasks that the examples of a rule are held against in place of those that they name."""


def document(folder: Path, text: str) -> Document:
    """An example as a file that a learner has on the disk."""
    path = folder / "solution.py"
    path.write_text(text, encoding="utf-8")
    return Document.from_text(text, str(path))


def name_of(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("rule", "text"), BAD, ids=name_of)
def test_bad_example_is_found_on_its_lines(rule: Rule[Event], text: str, tmp_path: Path) -> None:
    expected = marked_lines(text)
    assert expected, "a bad example marks no line"
    findings = inspect(
        document(tmp_path, text),
        Settings(select=frozenset({rule.name})),
        assignment=ASSIGNMENTS.get(rule.name),
    ).findings
    assert [finding.span.start.line for finding in findings] == expected
    for finding in findings:
        assert finding.message and finding.help


@pytest.mark.parametrize(("rule", "text"), GOOD, ids=name_of)
def test_good_example_is_clean(rule: Rule[Event], text: str, tmp_path: Path) -> None:
    settings = Settings() if rule.default else Settings(select=frozenset({rule.name}))
    assert inspect(document(tmp_path, text), settings).findings == ()


@pytest.mark.parametrize("rule", ALL_RULES.values(), ids=name_of)
def test_page_has_its_headings(rule: Rule[Event]) -> None:
    headings = [
        line.removeprefix("## ")
        for line in rule.documentation.splitlines()
        if line.startswith("## ")
    ]
    assert headings == [
        "What it does",
        "Why it matters",
        "Example",
        "Use instead",
        "When it is wrong",
        "References",
    ]


@pytest.mark.parametrize("rule", ALL_RULES.values(), ids=name_of)
def test_rule_stands_in_the_folder_of_its_group(rule: Rule[Event]) -> None:
    _, _, folder, *_, file = type(rule).__module__.split(".")
    assert (folder, file) == (rule.group.replace("-", "_"), rule.name.replace("-", "_"))
