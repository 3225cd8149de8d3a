"""`kerasight task new` writes a complete, explained task that passes its checks."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kerasight.cli import kerasight
from kerasight.commands.task_new import KINDS
from kerasight.grading.tasks.authoring import writing
from kerasight.grading.tasks.authoring.writing import PLACEHOLDER, TEMPLATES
from kerasight.grading.tasks.schema import schema

EACH = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kerasight, ("task", *arguments))


def test_the_command_offers_what_there_is() -> None:
    assert KINDS == writing.KINDS
    assert sorted(KINDS) == sorted(each.name for each in TEMPLATES.iterdir() if each.is_dir())


@EACH
def test_a_new_task_passes_its_checks(kind: str) -> None:
    written = run("new", "my-own", "--template", kind)
    assert written.exit_code == 0, written.output
    checked = run("check", "my-own", "--no-train", "--output-format", "json")
    assert checked.exit_code == 0, checked.output
    messages = [problem["message"] for problem in json.loads(checked.output)]
    # Words and windows have another form than the training data that they come from.
    allowed = ["cannot be told"] if kind in ("text", "time-series") else []
    assert len(messages) == len(allowed), messages
    assert all(word in message for word, message in zip(allowed, messages, strict=True))


@EACH
def test_nothing_is_left_of_the_placeholder(kind: str, tmp_path: Path) -> None:
    writing.write_task("oats", kind, tmp_path / "oats")
    for path in (tmp_path / "oats").rglob("*"):
        if path.suffix in (".py", ".toml", ".md"):
            text = path.read_text(encoding="utf-8")
            assert PLACEHOLDER not in text
            assert "KIND" not in text


@EACH
def test_a_learner_can_start_it(kind: str, tmp_path: Path) -> None:
    run("new", "my-own", "--template", kind)
    started = run("start", "./my-own", "mine")
    assert started.exit_code == 0, started.output
    assert sorted(path.name for path in (tmp_path / "mine").iterdir())[1] == "solution.py"


def keys(part: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for name, each in part.get("properties", {}).items():
        found |= {name, *keys(each)}
    return found


@EACH
def test_every_key_is_explained(kind: str) -> None:
    text = (TEMPLATES / kind / "task.toml").read_text(encoding="utf-8")
    for key in keys(schema()):
        assert re.search(rf"^(# )?(\[(\w+\.)*{key}(\.\w+)*\]|{key} = )", text, re.M), key
    lines = text.splitlines()
    for number, line in enumerate(lines):
        # The hints are a teacher's words; the comment above their table speaks for all of them.
        if re.match(r"\w+ = ", line) and "hints" not in "".join(lines[: number + 1]):
            assert any(each.startswith("#") for each in lines[number - 2 : number]), line


@EACH
def test_what_is_commented_out_is_the_default(kind: str) -> None:
    text = (TEMPLATES / kind / "task.toml").read_text(encoding="utf-8")
    limits = text[text.index("[limits]") : text.index("[hints.score]")]
    written = tomllib.loads(re.sub(r"^# (\w+ = )", r"\1", limits, flags=re.M).split("\n\n")[0])
    wanted = schema()["properties"]["limits"]["properties"]
    assert written["limits"] == {name: each["default"] for name, each in wanted.items()}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("digits",), "to solve the task digits: kerasight task start digits"),
        (("oats",), "choose a template: --template regression|images|image-folders|text|"),
        (("digits", "--template", "text"), "digits comes with Kerasight"),
        (("my oats", "--template", "text"), "a task cannot be called 'my oats'"),
        (("oats", "--template", "text", "barley"), "let 'barley' end in 'oats'"),
        (("a/oats", "--template", "text"), "kerasight task new oats a/oats puts it there"),
        (("there", "--template", "text"), "there is there already, and nothing was written"),
    ],
)
def test_what_cannot_be_written(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    (tmp_path / "there").mkdir()
    result = run("new", *arguments)
    assert words in str(result.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert list((tmp_path / "there").iterdir()) == []


def test_reference_solutions_get_their_scores() -> None:
    """Of one template: each of its solutions is trained."""
    run("new", "oats", "--template", "regression")
    for name in ("fair", "trivial"):
        Path("oats", "references", f"{name}.py").unlink()
    good = Path("oats", "references", "good.py")
    wrong = good.read_text(encoding="utf-8").replace("score=5", "score=1").replace("150", "2")
    good.with_name("wrong.py").write_text(wrong, encoding="utf-8")
    checked = run("check", "oats")
    assert checked.exit_code == 1, checked.output
    assert "  good.py, expects 5 -> 5, mean absolute error" in checked.output
    assert re.search(r"wrong\.py: error: expects 1 and scored [02345]: mean ", checked.output)
    assert not Path("oats", ".kerasight").exists()
    assert not Path(".kerasight").exists()
