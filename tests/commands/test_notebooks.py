"""`kerasight check` on notebooks: findings by cell, fixes cell by cell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .command_line import kerasight

SOURCES = [
    ["%matplotlib inline\n", "import keras\n", "from keras import layers"],
    ["inputs = keras.Input((None,))\n", "\n", "outputs = layers.Dense(3)(inputs)\n"],
    ["wrong = layers.Dense(8, activaton='relu')"],
]


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    cells: list[dict[str, Any]] = [{"cell_type": "markdown", "metadata": {}, "source": ["# A"]}]
    cells += [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": source,
        }
        for source in SOURCES
    ]
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    file = tmp_path / "a.ipynb"
    file.write_text(json.dumps(content, indent=1) + "\n")
    return file


def sources(file: Path) -> list[list[str]]:
    cells = json.loads(file.read_text())["cells"]
    return [cell["source"] for cell in cells if cell["cell_type"] == "code"]


def test_findings_by_cell(notebook: Path, tmp_path: Path) -> None:
    concise = kerasight("check", "--output-format", "concise", folder=tmp_path)
    assert concise.code == 1
    assert concise.out.startswith("a.ipynb:cell 2:3:11: error[none-dimension] ")
    assert concise.out.count("\n") == 2
    assert "\na.ipynb:cell 3:1:35: error[bad-argument] " in concise.out
    full = kerasight("check", folder=tmp_path)
    assert (
        "a.ipynb:cell 2:3:11: error[none-dimension] Keras 3\n  1 | inputs = keras.Input((None,))\n"
        in full.out
    )
    assert "\n  a.ipynb:cell 2:1:10: the input" in full.out
    found = json.loads(kerasight("check", "--output-format", "json", folder=tmp_path).out)
    assert [(each["cell"], each["location"]["row"]) for each in found] == [(2, 3), (3, 1)]
    shapes = kerasight("shapes", "a.ipynb", folder=tmp_path)
    assert (shapes.code, shapes.err) == (0, "")


def test_fixes_change_only_the_cell(notebook: Path, tmp_path: Path) -> None:
    before = notebook.read_bytes()
    diff = kerasight("check", "--diff", folder=tmp_path)
    assert diff.out.startswith("--- a.ipynb:cell 3\n+++ a.ipynb:cell 3\n@@ -1 +1 @@\n-wrong")
    assert notebook.read_bytes() == before
    done = kerasight("check", "--fix", folder=tmp_path)
    assert done.err == "Fixed 1 finding in 1 file\n"
    assert notebook.read_bytes() == before.replace(b"activaton", b"activation")


def test_comments_are_written_into_cells(notebook: Path, tmp_path: Path) -> None:
    done = kerasight("check", "--add-ignore", folder=tmp_path)
    assert (done.code, done.out) == (0, "Suppressed 2 findings in 1 file\n")
    assert sources(notebook) == [
        SOURCES[0],
        [
            *SOURCES[1][:2],
            "outputs = layers.Dense(3)(inputs)  # kerasight: ignore[none-dimension]\n",
        ],
        [f"{SOURCES[2][0]}  # kerasight: ignore[bad-argument]"],
    ]
    assert kerasight("check", folder=tmp_path).code == 0


def test_standard_input_is_what_its_name_says(notebook: Path) -> None:
    data = notebook.read_bytes()
    done = kerasight(
        "check", "-", "--stdin-filename", "b.ipynb", "--output-format", "concise", stdin=data
    )
    assert done.out.startswith("b.ipynb:cell 2:3:11: ")
    fixed = kerasight("check", "-", "--stdin-filename", "b.ipynb", "--fix", stdin=data)
    assert fixed.out.encode() == data.replace(b"activaton", b"activation")


def test_what_is_no_notebook_does_not_hide_the_others(notebook: Path, tmp_path: Path) -> None:
    (tmp_path / "b.ipynb").write_text("{")
    done = kerasight("check", "--output-format", "concise", folder=tmp_path)
    assert done.code == 2
    assert done.err.startswith("kerasight: b.ipynb: this is no notebook, whose file is JSON: Exp")
    assert done.out.count("\n") == 2


def test_the_percent_format_is_plain_python(tmp_path: Path) -> None:
    text = "# %% [markdown]\n# # Title\n# %%\n# %matplotlib inline\nimport keras\n# %%\n"
    (tmp_path / "a.py").write_text(f"{text}x = keras.layers.Dense(-1)\n")
    done = kerasight("check", "--output-format", "concise", folder=tmp_path)
    assert done.out.startswith("a.py:7:24: error[bad-argument]")
    assert done.out.count("\n") == 1
