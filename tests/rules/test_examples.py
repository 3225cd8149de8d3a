"""Every rule finds what its bad examples mark with `# here`, and nothing in its good ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight import rules
from kerasight.contracts.assignment import Assignment
from kerasight.inspection import Settings, inspect
from kerasight.rules import ALL_RULES, TABLE
from kerasight.rules.rule import Rule
from kerasight.source.document import Document
from kerasight.values.contracts import Contract

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
def test_bad_example_is_found_on_its_lines(rule: Rule, text: str, tmp_path: Path) -> None:
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
def test_good_example_is_clean(rule: Rule, text: str, tmp_path: Path) -> None:
    settings = Settings() if rule.default else Settings(select=frozenset({rule.name}))
    assert inspect(document(tmp_path, text), settings).findings == ()


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
    assert type(rule).__module__ == f"kerasight.rules.{rule.group.replace('-', '_')}.{file}"


@pytest.mark.parametrize("rule", ALL_RULES.values(), ids=name_of)
def test_the_table_says_what_the_rule_says(rule: Rule) -> None:
    assert TABLE[rule.group][rule.name].split() == [event.__name__ for event in rule.reads]


def test_every_file_of_a_rule_stands_in_the_table() -> None:
    folder = Path(rules.__file__).parent
    written = {
        (path.parent.name.replace("_", "-"), path.stem.replace("_", "-"))
        for path in folder.glob("*/*.py")
        if path.stem != "__init__" and "Rule)" in path.read_text("utf-8")
    }
    assert written == {(rule.group, rule.name) for rule in ALL_RULES.values()}
