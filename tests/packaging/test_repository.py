"""The files that GitHub, pre-commit and editors read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", sorted((GITHUB / "workflows").iterdir())),
        ("github-issue-config", [path for path in FORMS if path.name == "config.yml"]),
        ("github-issue-forms", [path for path in FORMS if path.name != "config.yml"]),
    ],
)
def test_github_understands_them(schema: str, files: list[Path]) -> None:
    assert files
    result = run("check_jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert result.returncode == 0, result.stdout


def test_ci_is_the_gate_on_every_python_that_is_promised() -> None:
    job = read(GITHUB / "workflows" / "ci.yml")["jobs"]["gate"]
    assert [step.get("run") for step in job["steps"]][-1] == ".ci/run"
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = [
        match[1]
        for each in project["classifiers"]
        if (match := re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", each))
    ]
    assert job["strategy"]["matrix"]["python"] == promised
    assert project["requires-python"] == f">={promised[0]}"


def test_the_release_builds_what_make_package_builds() -> None:
    steps = read(GITHUB / "workflows" / "release.yml")["jobs"]["release"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert commands[0].startswith("python scripts/release_notes.py")
    assert commands[1] == "make package"
    assert re.search(r"^package:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_hooks_of_this_repository_run_without_a_download() -> None:
    configuration = ROOT / ".pre-commit-config.yaml"
    assert run("pre_commit", "validate-config", configuration).returncode == 0
    assert run("pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml").returncode == 0
    for repository in read(configuration)["repos"]:
        assert repository["repo"] == "local"
        for hook in repository["hooks"]:
            assert hook["language"] == "system"
            program, *words = hook["entry"].split()
            if program.startswith(".venv/bin/"):
                there = Path(sys.executable).parent / Path(program).name
                assert there.is_file(), hook["id"]
            for word in words:
                if word.startswith("scripts/"):
                    assert (ROOT / word).is_file()


def test_what_is_here_on_purpose_stops_no_commit() -> None:
    hook = next(
        hook
        for repository in read(ROOT / ".pre-commit-config.yaml")["repos"]
        for hook in repository["hooks"]
        if hook["id"] == "kerasight-check"
    )
    files = [
        *(ROOT / "examples").rglob("*.py"),
        *(ROOT / "checks" / "kerasight" / "tasks").rglob("*.py"),
        *(ROOT / "checks").rglob("templates/**/*.py"),
        *list((ROOT / "tests").rglob("cases/**/*.py"))[:100],
        *(ROOT / "tests" / "grading" / "submissions").glob("*.py"),
    ]
    words = hook["entry"].split()[1:]
    result = run("kerasight", *words, "--output-format", "concise", *files)
    assert result.returncode == 0, result.stdout
