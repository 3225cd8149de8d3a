"""Programs of several files: each is inspected with the others around it.

A line ends in `# expect: rule[, rule]`; a comment `# shapes: name=(None, 10); 1290` gives the
output shape and the parameters of a model.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.project.files import Projects
from kerasight.source.document import Document

FILES = sorted((Path(__file__).parent / "cases").rglob("*.py"))
EXPECT = re.compile(r"# expect: (?P<rules>[a-z, -]+)")
SHAPES = re.compile(r"^# shapes: (?P<name>\w+)=(?P<shape>[^;]+); (?P<params>[\d?]+)$", re.MULTILINE)


def inspected(path: Path) -> Inspection:
    return inspect(Document.read(path), Settings(keras=3), Projects().open)


def test_there_are_programs() -> None:
    assert len({path.parts[-2] for path in FILES}) >= 7


@pytest.mark.parametrize("path", FILES, ids=lambda path: "-".join(path.parts[-2:]))
def test_findings_stand_where_they_are_expected(path: Path) -> None:
    inspection = inspected(path)
    expected = sorted(
        (number, rule.strip())
        for number, line in enumerate(inspection.document.lines, 1)
        for match in EXPECT.finditer(line)
        for rule in match["rules"].split(",")
    )
    assert sorted((each.span.start.line, each.rule) for each in inspection.findings) == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: "-".join(path.parts[-2:]))
def test_models_are_those_that_are_made_or_used(path: Path) -> None:
    inspection = inspected(path)
    models = {
        model.name: (
            ", ".join(map(str, model.outputs)) or "?",
            "?" if model.total_params is None else str(model.total_params),
        )
        for model in inspection.models
    }
    for match in SHAPES.finditer(inspection.document.text):
        assert models[match["name"]] == (match["shape"], match["params"]), match["name"]
