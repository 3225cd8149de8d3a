"""Every rule finds what its bad examples mark with `# here`, and nothing in its good ones."""

from __future__ import annotations

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.rules import ALL_RULES, Rule
from kerasight.source.document import Document

MARK = "# here"
BAD = [(rule, text) for rule in ALL_RULES.values() for text in rule.bad]
GOOD = [(rule, text) for rule in ALL_RULES.values() for text in rule.good]


def marked_lines(text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if MARK in line]


def name_of(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("rule", "text"), BAD, ids=name_of)
def test_bad_example_is_found_on_its_lines(rule: Rule, text: str) -> None:
    expected = marked_lines(text)
    assert expected, "a bad example marks no line"
    findings = inspect(Document.from_text(text), Settings(select=frozenset({rule.name}))).findings
    assert [finding.span.start.line for finding in findings] == expected
    for finding in findings:
        assert finding.message and finding.help


@pytest.mark.parametrize(("rule", "text"), GOOD, ids=name_of)
def test_good_example_is_clean(rule: Rule, text: str) -> None:
    assert inspect(Document.from_text(text)).findings == ()


@pytest.mark.parametrize("rule", ALL_RULES.values(), ids=name_of)
def test_page_has_its_headings(rule: Rule) -> None:
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
def test_rule_stands_in_the_folder_of_its_group(rule: Rule) -> None:
    file = rule.name.replace("-", "_")
    assert type(rule).__module__ == f"kerasight.rules.{rule.group}.{file}"
