"""`kerasight settings`, and how the other commands take wrong settings."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from kerasight.cli import kerasight

WRONG = "import keras\nx = keras.layers.Dense(-1)\ny = keras.layers.Lambda(print)\n"
WRONG += "keras.Sequential([keras.Input((4,)), y]).save(str(input()))\n"
SETTINGS = """\
[tool.kerasight]
ignore = ["saving"]
keras = 2

[tool.kerasight.severity]
bad-argument = "hint"
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text(SETTINGS)
    (tmp_path / "a.py").write_text(WRONG)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kerasight, arguments)


def test_each_setting_names_its_origin(project: Path) -> None:
    result = run("settings", "a.py", "--exclude", "old/", "--exclude", "new/")
    file = project / "pyproject.toml"
    rows = [[part for part in line.split("  ") if part] for line in result.stdout.splitlines()]
    assert [[part.strip() for part in row] for row in rows] == [
        ["select", "all rules that are on by default", "default"],
        ["ignore", "saving", f"{file}:2"],
        ["per-file-ignores", "none", "default"],
        ["severity", 'bad-argument = "hint"', f"{file}:5"],
        ["exclude", "old/, new/", "flag"],
        ["keras", "2", f"{file}:3"],
        ["backend", "tensorflow", "the only one of Keras 2"],
        ["profile", "none", "default"],
        ["task-folders", "none", "default"],
        ["cache-dir", ".kerasight_cache beside pyproject.toml", "default"],
        ["data-files", "true", "default"],
    ]


def test_settings_as_json(project: Path) -> None:
    found = json.loads(run("settings", "--output-format", "json", "--keras", "3").stdout)
    assert found["keras"] == {"value": 3, "origin": "flag"}
    assert found["ignore"] == {"value": ["saving"], "origin": f"{project / 'pyproject.toml'}:2"}
    assert found["severity"]["value"] == {"bad-argument": "hint"}
    assert found["select"] == {"value": None, "origin": "default"}


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(run("settings", "--schema").stdout))


def test_they_hold_for_check() -> None:
    result = run("check", "--output-format", "concise")
    assert result.exit_code == 0
    assert result.stdout.startswith("a.py:2:24: hint[bad-argument]")
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize(
    "command", [["check"], ["check", "--add-ignore"], ["settings"], ["shapes", "a.py"]]
)
def test_wrong_settings_stop_every_command(project: Path, command: list[str]) -> None:
    (project / "pyproject.toml").write_text("[tool.kerasight]\nkears = 2\n")
    result = run(*command)
    assert result.exit_code in (2, 1)
    words = result.stderr or str(result.exception)
    assert f"{project / 'pyproject.toml'}:2: unknown key 'kears'" in words
    assert "bad-argument" not in result.stdout
    assert (project / "a.py").read_text() == WRONG


def test_faults_are_said_once_and_other_projects_go_on(project: Path) -> None:
    inner = project / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.kerasight]\na = 1\nb = 2\n")
    for name in ("b.py", "c.py"):
        (inner / name).write_text(WRONG)
    result = run("check", "--output-format", "concise")
    assert result.exit_code == 2
    assert [line.partition(": unknown")[0] for line in result.stderr.splitlines()] == [
        f"kerasight: {inner / 'pyproject.toml'}:2",
        f"kerasight: {inner / 'pyproject.toml'}:3",
    ]
    assert result.stdout.startswith("a.py:2:24: ")


def test_excluded_files(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.kerasight]\nexclude = ['old/']\n")
    (project / "old").mkdir()
    (project / "old" / "b.py").write_text(WRONG)

    def checked(*arguments: str) -> set[str]:
        lines = run("check", "--output-format", "concise", *arguments).stdout.splitlines()
        return {line.partition(":")[0] for line in lines}

    assert checked() == {"a.py"}
    assert checked("old/b.py") == {"old/b.py"}
    assert checked("old/b.py", "a.py", "--force-exclude") == {"a.py"}
    assert checked("--exclude", "a.py") == {"old/b.py"}


def test_a_file_that_is_not_there() -> None:
    assert "no such file or folder" in str(run("settings", "b.py").exception)
