"""Options, files and faults of `kerasight check`, independent of findings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kerasight import inspection
from kerasight.cli import kerasight
from kerasight.faults import Fault
from kerasight.inspection import Inspection, OpenData, OpenProject, Settings
from kerasight.output import formats
from kerasight.source.document import Document
from kerasight.values.findings import Finding, Position, Severity, Span

SPAN = Span(Position(1, 1), Position(1, 6))


class Engine:
    """An engine that finds what a comment in the first line asks for, and keeps its settings."""

    def __init__(self) -> None:
        self.settings: list[Settings | None] = []

    def __call__(
        self,
        document: Document,
        settings: Settings | None = None,
        open_project: OpenProject | None = None,  # noqa: ARG002
        *,
        open_data: OpenData | None = None,  # noqa: ARG002
    ) -> Inspection:
        self.settings.append(settings)
        words = document.lines[0].partition("#")[2].split()
        if "crash" in words:
            raise RuntimeError("of the test\nwith a second line")
        findings = tuple(
            Finding("some-rule", "some", Severity(word), f"a {word}", "do it", SPAN)
            for word in words
        )
        return Inspection(document, findings)


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Engine]:
    engine = Engine()
    monkeypatch.setattr(inspection, "inspect", engine)
    monkeypatch.chdir(tmp_path)
    for name, line in {
        "clean.py": "x = 1",
        "error.py": "x = 1 # error",
        "warning.py": "x = 1 # warning",
        "hint.py": "x = 1 # hint info",
        "crash.py": "x = 1 # crash",
    }.items():
        Path(name).write_text(line + "\nimport keras\n")
    Path("binary.py").write_bytes(b"\0")
    yield engine


def run(*arguments: str, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(kerasight, ["check", *arguments], input=input)


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (["clean.py"], 0),
        (["hint.py"], 0),
        (["error.py"], 1),
        (["warning.py", "clean.py"], 1),
        (["missing.py"], 2),
        (["binary.py", "error.py"], 2),
        (["crash.py", "clean.py"], 2),
    ],
)
@pytest.mark.parametrize("output_format", ["full", "concise", "json"])
def test_exit_codes(files: list[str], code: int, output_format: str) -> None:
    assert run(*files, "--output-format", output_format).exit_code == code


def test_one_bad_file_does_not_hide_the_others() -> None:
    result = run("binary.py", "missing.py", "crash.py", "error.py", "--output-format", "concise")
    assert result.stdout == "error.py:1:1: error[some-rule] a error\n"
    lines = result.stderr.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("kerasight: binary.py: this is no Python text")
    assert lines[1].startswith("kerasight: missing.py: no such file")
    assert lines[2].startswith("kerasight: crash.py: internal fault (RuntimeError: of the test)")
    assert "please report" in lines[2]


def test_the_default_is_this_folder() -> None:
    result = run("--output-format", "concise")
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == [
        "error.py",
        "hint.py",
        "hint.py",
        "warning.py",
    ]


def test_full_ends_with_a_summary() -> None:
    Path("binary.py").unlink()
    Path("crash.py").unlink()
    result = run()
    assert result.stdout.endswith("Found 1 error, 1 warning, 1 remark and 1 hint in 3 files\n")
    assert run("clean.py").stdout == "No mistakes found in 1 file\n"


def test_json_is_one_list_even_beside_faults() -> None:
    result = run("binary.py", "error.py", "warning.py", "--output-format", "json")
    assert [found["filename"] for found in json.loads(result.stdout)] == ["error.py", "warning.py"]
    assert json.loads(run("missing.py", "--output-format", "json").stdout) == []


def test_standard_input_has_the_name_asked_for() -> None:
    arguments = ["-", "--output-format", "concise"]
    assert run(*arguments, input="x = 1 # error").stdout.startswith("<stdin>:1:1: ")
    named = run(*arguments, "--stdin-filename", "lesson/a.py", input="x = 1 # error")
    assert named.stdout == "lesson/a.py:1:1: error[some-rule] a error\n"
    broken = run(*arguments, "--stdin-filename", "b.py", input=b"\xff\xff")
    assert broken.exit_code == 2
    assert broken.stderr.startswith("kerasight: b.py: byte 0 (0xff) is not UTF-8")


def test_a_folder_without_python_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("empty")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "no Python files found" in result.stderr


def test_what_is_no_notebook_is_said() -> None:
    Path("a.ipynb").write_text("{}")
    result = run("a.ipynb")
    assert result.exit_code == 2
    assert "a.ipynb: this is no notebook" in result.stderr


def test_options_reach_the_engine(engine: Engine) -> None:
    run("clean.py")
    run("clean.py", "--keras", "2")
    run("clean.py", "--keras", "3")
    assert engine.settings == [Settings(keras=None), Settings(keras=2), Settings(keras=3)]


@pytest.mark.parametrize(
    ("color", "environment", "coloured"),
    [
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours(
    monkeypatch: pytest.MonkeyPatch, color: str, environment: dict[str, str], coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    output = CliRunner().invoke(kerasight, ["check", "error.py", "--color", color], color=True)
    assert ("\x1b[" in output.stdout) == coloured


@pytest.mark.parametrize(
    "arguments", [["--output-format", "xml"], ["--keras", "4"], ["--nonsense"]]
)
def test_usage_faults(arguments: list[str]) -> None:
    result = run("clean.py", *arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("output_format", formats.names())
def test_every_format_goes_into_a_file(output_format: str) -> None:
    arguments = ["error.py", "hint.py", "--output-format", output_format]
    printed = run(*arguments)
    written = run(*arguments, "--output-file", "new/folder/report")
    assert (written.exit_code, written.stdout) == (1, "")
    assert Path("new/folder/report").read_text() == printed.stdout
    assert [each.name for each in Path("new/folder").iterdir()] == ["report"]


def test_an_output_file_that_cannot_be_written_is_a_fault() -> None:
    result = run("clean.py", "--output-file", "clean.py/report")
    assert isinstance(result.exception, Fault)
    assert "clean.py/report: cannot be written: " in str(result.exception)


def test_exit_zero_is_for_findings_not_for_faults() -> None:
    assert run("error.py", "--exit-zero").exit_code == 0
    assert run("error.py", "missing.py", "--exit-zero").exit_code == 2


def test_statistics_stand_for_the_findings() -> None:
    result = run("error.py", "hint.py", "--statistics", "--output-format", "concise")
    assert result.stdout == "3  info[some-rule]\n"
    assert "the formats are concise, full, json, json-lines" in str(
        run("error.py", "--statistics", "--output-format", "sarif").exception
    )
    counted = run("error.py", "--statistics", "--output-format", "json")
    assert json.loads(counted.stdout) == [
        {"code": "some-rule", "severity": "error", "count": 1, "fixable": 0}
    ]


def test_what_is_unknown_is_told_to_people_only() -> None:
    refused = run("clean.py", "--show-unknown", "--output-format", "sarif")
    assert "--show-unknown has no sarif" in str(refused.exception)
