"""The trace of one value, as CONTRIBUTING shows it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "trace_value.py"

PROGRAM = """\
import keras
(x, y), _ = keras.datasets.mnist.load_data()
x = x / 255
for each in nobody_knows():
    x = x[:5]
model = keras.Sequential([keras.layers.Dense(3)])
"""


def traced(tmp_path: Path, name: str) -> list[str]:
    file = tmp_path / "program.py"
    file.write_text(PROGRAM, "utf-8")
    command = [sys.executable, str(SCRIPT), str(file), name]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_each_assignment_and_the_end_are_shown(tmp_path: Path) -> None:
    first, second, third, *passes, last = traced(tmp_path, "x")
    assert first == "2: x = Array (60000, 28, 28) uint8"
    assert second == "3: x = Array (60000, 28, 28) float64"
    assert third == "5: x = Array (5, 28, 28) float64"
    assert all(each.startswith("5: x = Array ") for each in passes)
    assert last.startswith("at the end: x = Array ? ? (changes in a loop")
    assert traced(tmp_path, "model")[0] == "6: model = Sequential `sequential`"
