"""`[tool.kerasight]`: what is read from it, and at which line it is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kerasight.configuration.key import Key
from kerasight.configuration.keys import KEYS, schema
from kerasight.configuration.project import line_of, project_settings
from kerasight.configuration.resolving import is_excluded, matches
from kerasight.configuration.settings import Settings
from kerasight.inspection import inspect
from kerasight.source.document import Document
from kerasight.values.findings import Severity

WRONG = "import keras\nx = keras.layers.Dense(-1)\ny = keras.layers.Lambda(print)\n"
WRONG += "keras.Sequential([keras.Input((4,)), y]).save(str(input()))\n"


def write(folder: Path, text: str) -> Path:
    file = folder / "pyproject.toml"
    file.write_text(text)
    return file


def rules(folder: Path, name: str = "code.py", asked: Settings | None = None) -> list[str]:
    document = Document.from_text(WRONG, str(folder / name))
    return [finding.rule for finding in inspect(document, asked).findings]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("kears = 2", 3, "unknown key 'kears' in [tool.kerasight]; did you mean 'keras'?"),
        ("keras = 4", 3, "keras is 4; it must be 2 or 3"),
        ("keras = true", 3, "keras is True; it must be 2 or 3"),
        ("select = 'shape'", 3, "select is 'shape'; it must be a list of texts"),
        (
            "ignore = [\n  'shape',\n  'nnoe',\n]",
            5,
            "ignore names 'nnoe', which is no rule or group",
        ),
        ("severity = 3", 3, "severity is 3; it must be a table"),
        (
            "[tool.kerasight.severity]\nshape = 'info'\nlambda-layer = 'grave'",
            5,
            "severity of 'lambda-layer' is 'grave'; it must be error, warning, info or hint",
        ),
        (
            "\n[tool.kerasight.per-file-ignores]\n'a/**' = []\n'b/**' = ['lambda']",
            6,
            "per-file-ignores of 'b/**' names 'lambda', which is no rule or group",
        ),
        ("exclude = [1]", 3, "exclude is [1]; it must be a list of texts"),
        ("keras = ", 3, "is not valid TOML: Invalid value"),
        ("exclude = [", 3, "is not valid TOML"),
    ],
)
def test_a_fault_is_said_at_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    file = write(tmp_path, f"[project]\n[tool.kerasight]\n{text}\n")
    (fault,) = project_settings([tmp_path]).faults
    assert str(fault).startswith(f"{file}:{line}: {words}")


def test_every_fault_is_said_and_what_is_right_still_holds(tmp_path: Path) -> None:
    write(tmp_path, "[tool.kerasight]\na = 1\nkeras = 2\nb = 2\n")
    settings = project_settings([tmp_path])
    assert [fault.line for fault in settings.faults] == [2, 4]
    assert settings.values == {"keras": 2}


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"[tool.kerasight]\n# \xff\n")
    assert [fault.line for fault in project_settings([tmp_path]).faults] == [2]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[tool.kerasight]\nx = 1\n", 2),
        ("\n# c\ntool.kerasight.x = 1", 3),
        ("[tool]\nkerasight = { y = 2, x = 1 }\n", 2),
        ("[a]\nx = '''\n[tool.kerasight]\nx = 1\n'''\n[tool.kerasight]\n\n# c\nx = [\n1,\n]\n", 9),
        ("[tool.kerasight.x]\ny = 1\n", 1),
        ("[tool.kerasight]\n'x' = 1\r\ny = 2\r\n", 2),
    ],
)
def test_lines_of_keys(text: str, line: int) -> None:
    assert line_of(text, ("tool", "kerasight", "x")) == line


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    write(tmp_path, "[tool.kerasight]\nkeras = 2\n")
    assert project_settings([tmp_path]).values == {"keras": 2}
    write(tmp_path, "[tool.kerasight]\nignore = []\n")
    assert project_settings([tmp_path]).values == {"ignore": frozenset()}


def test_rules_are_chosen(tmp_path: Path) -> None:
    assert rules(tmp_path) == ["bad-argument", "lambda-layer"]
    write(tmp_path, "[tool.kerasight]\nignore = ['saving']\n")
    assert rules(tmp_path) == ["bad-argument"]
    write(tmp_path, "[tool.kerasight]\nselect = ['lambda-layer']\n")
    assert rules(tmp_path) == ["lambda-layer"]
    assert rules(tmp_path, asked=Settings(select=frozenset({"arguments"}))) == ["bad-argument"]


def test_files_have_their_own_ignored_rules(tmp_path: Path) -> None:
    write(tmp_path, "[tool.kerasight]\nper-file-ignores = { 'lessons/**' = ['saving'] }\n")
    assert rules(tmp_path, "code.py") == ["bad-argument", "lambda-layer"]
    assert rules(tmp_path, "lessons/one/code.py") == ["bad-argument"]
    asked = Settings(per_file_ignores=(("*.py", frozenset({"arguments"})),), root=tmp_path)
    assert rules(tmp_path, "lessons/code.py", asked) == ["lambda-layer"]


def test_severities(tmp_path: Path) -> None:
    write(
        tmp_path,
        "[tool.kerasight.severity]\nsaving = 'hint'\narguments = 'info'\nbad-argument = 'warning'",
    )
    found = inspect(Document.from_text(WRONG, str(tmp_path / "a.py"))).findings
    assert [finding.severity for finding in found] == [Severity.WARNING, Severity.HINT]


@pytest.mark.parametrize(
    ("glob", "name", "answer"),
    [
        ("old/", "old/a.py", True),
        ("old/", "src/old/a.py", True),
        ("/old/", "src/old/a.py", False),
        ("*_old.py", "src/a_old.py", True),
        ("src/*.py", "src/b/a.py", False),
        ("src/**", "src/b/a.py", True),
    ],
)
def test_patterns_are_those_of_gitignore(
    tmp_path: Path, glob: str, name: str, answer: bool
) -> None:
    assert matches((glob,), str(tmp_path / name), tmp_path) == answer
    write(tmp_path, f"[tool.kerasight]\nexclude = ['{glob}']\n")
    assert is_excluded(tmp_path / name, Settings()) == answer
    assert not is_excluded(tmp_path / name, Settings(exclude=("no",), root=tmp_path))


@pytest.mark.parametrize("key", KEYS.values(), ids=lambda key: key.name)
def test_the_schema_takes_what_is_read(key: Key[Any]) -> None:
    example = tomllib.loads(key.example)
    jsonschema.validate(example, schema())
    for name, value in example.items():
        KEYS[name].read(value)


@pytest.mark.parametrize(
    "section",
    [{"kears": 2}, {"keras": 4}, {"select": ["nnoe"]}, {"severity": {"shape": "grave"}}],
)
def test_the_schema_refuses_what_is_wrong(section: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(section, schema())
