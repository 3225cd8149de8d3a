"""Without an entry of a table some test fails: a sample of what `missed.txt` names.

`make mutants` tries every entry.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .tables import mutants

ROOT = Path(__file__).parents[2]

SAMPLE = 60


def test_some_test_misses_each_entry_of_a_sample() -> None:
    command = [sys.executable, "-m", "tests.mutants", "--fast", "--sample", str(SAMPLE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{SAMPLE} mutants, 0 survive" in done.stderr


def test_an_entry_knows_its_row() -> None:
    rows = {each.row for each in mutants() if each.table == "FAMILIES" and "'cumsum'" in each.shown}
    assert rows
    assert all("cumsum" in row for row in rows)
