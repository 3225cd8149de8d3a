"""Whole programs: each finding is on the line whose comment expects it, and nowhere else.

A line ends in `# expect: rule[, rule]`; `# expect-keras2:` and `# expect-keras3:` are for one
version only. A first line `# shapes: name=(None, 10), 1290 params` gives the output shape and the
parameters of a model.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

CASES = sorted((Path(__file__).parent / "cases").glob("*.py"))
EXPECT = re.compile(r"# expect(?:-keras(?P<keras>[23]))?: (?P<rules>[a-z0-9, -]+)")
SHAPES = re.compile(r"^# shapes: (?P<name>\w+)=(?P<shape>[^;]+); (?P<params>[\d?]+)$", re.MULTILINE)


def expected(text: str, keras: int) -> list[tuple[int, str]]:
    return sorted(
        (number, rule.strip())
        for number, line in enumerate(text.splitlines(), 1)
        for match in EXPECT.finditer(line)
        if match["keras"] in (None, str(keras))
        for rule in match["rules"].split(",")
    )


def test_there_are_programs() -> None:
    assert len(CASES) >= 25


@pytest.mark.parametrize("keras", [2, 3])
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_program(path: Path, keras: Major) -> None:
    text = path.read_text(encoding="utf-8")
    inspection = inspect(Document.from_text(text, path.name), Settings(keras=keras))
    found = sorted((each.span.start.line, each.rule) for each in inspection.findings)
    assert found == expected(text, keras)
    assert not inspection.faults


FIXED = [path for path in CASES if path.stem.endswith("_fixed")]


def test_fixed_versions_are_clean_and_the_broken_ones_are_not() -> None:
    assert len(FIXED) >= 25
    for path in FIXED:
        broken = path.with_name(path.name.replace("_fixed", ""))
        assert EXPECT.search(broken.read_text(encoding="utf-8")), broken.name
        assert not EXPECT.search(path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_shapes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    models = {
        model.name: (
            ", ".join(str(shape) for shape in model.outputs) or "?",
            "?" if model.total_params is None else str(model.total_params),
        )
        for model in inspect(Document.from_text(text, path.name), Settings(keras=3)).models
    }
    for match in SHAPES.finditer(text):
        assert models[match["name"]] == (match["shape"], match["params"]), match["name"]
