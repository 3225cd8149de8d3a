"""Two checkouts that say the same differ in nothing; whatever one says otherwise is shown."""

from __future__ import annotations

import inspect
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kerasight.rules import ALL_RULES

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "compare_findings.py"
RULE = Path(inspect.getfile(type(ALL_RULES["dropout-rate"]))).relative_to(ROOT)
RULE_CLASS = type(ALL_RULES["dropout-rate"]).__name__


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A copy of this checkout's code."""
    folder = tmp_path / "other"
    shutil.copytree(
        ROOT / "checks", folder / "checks", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def compare(folder: Path, old: str | Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The comparison of `old` with this checkout, with a temporary folder of its own."""
    return subprocess.run(
        [sys.executable, SCRIPT, old, ROOT, *words],
        env={**os.environ, "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_one_side_says_otherwise_is_shown(tmp_path: Path, other: Path) -> None:
    asked = ("--only", "rules", "--match", "dropout-rate")
    equal = compare(tmp_path, other, *asked)
    assert (equal.returncode, equal.stdout) == (0, ""), equal.stderr

    text = (other / RULE).read_text("utf-8")
    (other / RULE).write_text(text.replace("Severity.WARNING", "Severity.ERROR"), "utf-8")
    severe = compare(tmp_path, other, *asked)
    assert severe.returncode == 1
    assert "+++ new/rules/dropout-rate/bad-1/solution.py (Keras 2)" in severe.stdout
    removed = [line for line in severe.stdout.splitlines() if line.startswith("-")]
    assert any(" error[dropout-rate] " in line for line in removed)
    assert compare(tmp_path, other, *asked, "--map", "error=warning").returncode == 0

    broken = (
        f"def broken(*words): raise KeyError(id(words), 'broken')\n{RULE_CLASS}.judge = broken\n"
    )
    (other / RULE).write_text(f"{text}\n\n{broken}", "utf-8")
    fault = compare(tmp_path, other, *asked)
    assert fault.returncode == 1
    assert "internal fault (KeyError: (ADDRESS, 'broken'), " in fault.stdout


def test_every_example_of_a_rule_is_read(tmp_path: Path) -> None:
    assert compare(tmp_path, ROOT, "--only", "rules", "--match", "dropout-rate").returncode == 0
    [folder] = (tmp_path / "kerasight-compare" / "programs").iterdir()
    written = [path.read_text("utf-8") for path in folder.rglob("solution.py")]
    examples = [text for rule in ALL_RULES.values() for text in (*rule.bad, *rule.good)]
    assert sorted(written) == sorted(examples)


@pytest.mark.parametrize("words", [("--map", "word"), ("--only", "nothing"), ("--files", "-1")])
def test_bad_usage_ends_with_2(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert compare(tmp_path, ROOT, *words).returncode == 2


def test_what_is_neither_a_folder_nor_a_commit_is_refused(tmp_path: Path) -> None:
    refused = compare(tmp_path, "no-such-commit")
    assert refused.returncode == 2
    assert "neither a folder nor a commit" in refused.stderr
