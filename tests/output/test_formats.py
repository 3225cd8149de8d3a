"""Formats for other programs: each validated with its schema or read by its parser."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from junitparser import JUnitXml

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.output import statistics
from kerasight.output.fingerprints import fingerprinted, path_of
from kerasight.output.formats import github, gitlab, json_lines, junit, sarif
from kerasight.source.document import Document
from kerasight.source.notebooks.files import NotebookFile
from kerasight.values.findings import Finding, Position, Severity, Span

SARIF_SCHEMA = Path(__file__).with_name("sarif-2.1.0.schema.json")

PROGRAM = """\
import keras
from keras import layers

title = 'é😀', layers.Dense(8, activaton="relu")
hushed = layers.Dense(-1)  # kerasight: ignore[bad-argument]
model = keras.Sequential([
    keras.Input((None,)),
    layers.Dense(3),
])
double = layers.Lambda(lambda x: x * 2)
keras.Sequential([keras.Input((4,)), double]).save("é.keras")
"""


def inspected(text: str = PROGRAM, filename: str = "a b/ü.py") -> Inspection:
    settings = Settings(keras=3, severity=(("lambda-layer", Severity.HINT),))
    return inspect(Document.from_text(text, filename), settings)


def notebook() -> Inspection:
    cells = [
        {"cell_type": "code", "metadata": {}, "source": ["import keras\n"], "outputs": []},
        {"cell_type": "code", "source": ["\n", "x = keras.layers.Dense(-1)"], "outputs": []},
    ]
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    data = json.dumps(content, indent=1).encode()
    return inspect(NotebookFile.from_bytes(data, "n.ipynb").document)


def odd(filename: str = "odd\x1b.py") -> Inspection:
    """Findings with every character that a format may stumble over."""
    span = Span(Position(1, 1), Position(2, 1))
    text = "100% <b>&\"'\r\n::error::,\x00\x1b\ufffe\ud800 ]]> `x`"
    found = [Finding("odd-rule", "odd", level, text, text, span) for level in Severity]
    return Inspection(Document.from_text("x\ny\n", filename), tuple(found))


def run_of(text: str) -> dict[str, Any]:
    log = json.loads(text)
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8"))
    jsonschema.validate(log, schema, format_checker=jsonschema.FormatChecker())
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_is_valid_and_points_to_the_code() -> None:
    run = run_of(sarif.render([inspected(), notebook(), odd(), inspected("x = 1\n", "c.py")]))
    results = [each for each in run["results"] if each["ruleId"] != "odd-rule"]
    lines = PROGRAM.splitlines()
    for result in results:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        where = result["locations"][0]["physicalLocation"]
        if unquote(where["artifactLocation"]["uri"]) == "a b/ü.py":
            region = where["region"]
            assert region["startLine"] <= region["endLine"] <= len(lines)
    first = results[0]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert lines[3][region["startColumn"] - 1 : region["endColumn"] - 1] == '"relu"'
    (change,) = first["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    deleted = replacement["deletedRegion"]
    assert lines[3][deleted["startColumn"] - 1 : deleted["endColumn"] - 1] == "activaton"
    assert replacement["insertedContent"] == {"text": "activation"}
    assert [each["level"] for each in results] == ["error", "error", "note", "error", "error"]


def test_sarif_keeps_suppressed_findings_and_failures() -> None:
    run = run_of(sarif.render([inspected()], ["b.py: no such file"]))
    suppressed = [each for each in run["results"] if "suppressions" in each]
    assert [
        each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in suppressed
    ] == [5]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "b.py: no such file"


def test_a_line_of_a_notebook_is_that_of_its_file() -> None:
    run = run_of(sarif.render([notebook()]))
    (result,) = run["results"]
    assert result["message"]["text"].startswith("cell 2, line 2: `Dense`")
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 15}
    assert ",line=15::cell 2, line 2: `Dense`" in github.render(notebook())
    (entry,) = json.loads(gitlab.render([notebook()]))
    assert entry["location"] == {"path": "n.ipynb", "lines": {"begin": 15, "end": 15}}


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::([^\r\n]*)\n")


def test_github_commands_are_escaped() -> None:
    text = github.render(odd("a,b:c%.py"))
    found = [match.groups() for match in COMMAND.finditer(text)]
    assert "".join(match[0] for match in COMMAND.finditer(text)) == text
    assert [kind for kind, _, _ in found] == ["error", "warning", "notice", "notice"]
    for _, listed, message in found:
        properties = dict(each.split("=") for each in listed.split(","))
        assert properties["file"] == "a%2Cb%3Ac%25.py"
        assert (properties["line"], properties["endLine"]) == ("1", "2")
        assert "col" not in properties
        assert message.startswith("100%25 <b>&\"'%0D%0A::error::,")
    assert ",line=4,endLine=4,col=41,endColumn=47::" in github.render(inspected())


def test_gitlab_fingerprints_are_stable_and_unique() -> None:
    report = json.loads(gitlab.render([inspected(), odd()]))
    for entry in report:
        assert set(entry) >= {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
    prints = [entry["fingerprint"] for entry in report]
    assert len(set(prints)) == len(prints)
    moved = inspected("# one line more\n\n" + PROGRAM)
    assert [each[2] for each in fingerprinted([moved])] == prints[: len(moved.findings)]
    twice = inspected("import keras\n" + "keras.layers.Dense(-1)\n" * 2)
    assert len({each[2] for each in fingerprinted([twice])}) == 2


def test_junit_is_read_by_its_own_reader() -> None:
    text = junit.render([inspected(), odd(), inspected("x = 1\n", "clean.py"), notebook()])
    assert text.isascii()
    suites = JUnitXml.fromroot(JUnitXml.fromstring(text.encode())._elem)
    assert [(suite.name, suite.tests, suite.failures) for suite in suites] == [
        ("a b/ü.py", 3, 2),
        ("odd\ufffd.py", 4, 2),
        ("clean.py", 1, 0),
        ("n.ipynb", 1, 1),
    ]
    first = next(iter(next(iter(suites))))
    assert first.name == "bad-argument (4:41)"
    assert first.result[0].message.startswith("`Dense`: argument `activaton`")
    assert (suites.tests, suites.failures) == (9, 5)


def test_json_lines_are_one_object_each() -> None:
    lines = json_lines.render(inspected()).splitlines()
    assert [json.loads(line)["code"] for line in lines] == [
        finding.rule for finding in inspected().findings
    ]
    assert json_lines.render(odd()).isascii()


def test_statistics() -> None:
    rows = statistics.count([inspected(), inspected(), notebook()])
    assert [(row["code"], row["count"], row["fixable"]) for row in rows] == [
        ("bad-argument", 3, 2),
        ("lambda-layer", 2, 2),
        ("none-dimension", 2, 0),
    ]
    assert statistics.render_text([inspected(), inspected(), notebook()]) == (
        "3  error[bad-argument]  (2 with --fix)\n"
        "2  hint[lambda-layer]  (2 with --fix)\n"
        "2  error[none-dimension]"
    )
    assert json.loads(statistics.render_json([])) == []


def test_paths_are_relative_inside_the_working_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert path_of(str(tmp_path / "a" / "b.py")) == "a/b.py"
    assert path_of("a/b.py") == "a/b.py"
    assert path_of("/elsewhere/b.py") == "/elsewhere/b.py"
    assert sarif.artifact("/else where/b.py") == {"uri": "file:///else%20where/b.py"}
