"""Generated files are up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = [
    path.name
    for path in sorted((ROOT / "scripts").glob("*.py"))
    if '"--check"' in path.read_text(encoding="utf-8")
]


def test_the_scripts_are_found() -> None:
    assert {"generate_docs.py", "generate_rule_index.py", "generate_settings.py"} <= set(SCRIPTS)


@pytest.mark.parametrize("script", SCRIPTS)
def test_files_are_fresh(script: str) -> None:
    result = subprocess.run(
        [sys.executable, f"scripts/{script}", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
