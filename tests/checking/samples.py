"""A project whose check has something of everything."""

from __future__ import annotations

import json
from pathlib import Path

WRONG = """\
import keras
from keras import layers

model = keras.Sequential([keras.Input((28, 28)), layers.Conv2D(8, 3)])
model.compile("adam", "mse")
"""

HELPER = """\
import keras


def build(x):
    return keras.layers.Conv2D(8, 3)(x)
"""

IMPORTING = """\
import keras
from helper import build

build(keras.Input((28, 28)))
"""

WITHOUT = "import os\n\n\ndef area(width, height):\n    return width * height\n"

FILES = {
    "pyproject.toml": '[tool.kerasight.severity]\nlambda-layer = "info"\n',
    "a_wrong.py": WRONG,
    "b_plain.py": WITHOUT,
    "c_importing.py": IMPORTING,
    "d_broken.py": "import keras\nx = (\n",
    "e_suppressed.py": WRONG.replace("3)])", "3)])  # kerasight: allow input-rank"),
    "helper.py": HELPER,
    "latin.py": "# coding: latin-1\nimport keras\nlayers = keras.layers.Dense('é')\n",
    "sub/g_old.py": "from tensorflow.python.keras import layers\n",
    "sub/h_unimported.py": "from helper import build\n\nbuild(3)\n",
}


def notebook(*cells: str) -> str:
    """The text of a notebook with these code cells."""
    content = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {},
        "cells": [
            {
                "cell_type": "code",
                "id": f"cell{number}",
                "execution_count": None,
                "metadata": {},
                "outputs": [],
                "source": text.splitlines(keepends=True),
            }
            for number, text in enumerate(cells)
        ],
    }
    return json.dumps(content, indent=1)


def write_project(folder: Path, copies: int = 1) -> None:
    """Write the files, and more of the same into folders of their own."""
    for name, text in FILES.items():
        for number in range(copies):
            file = folder / name if not number else folder / f"copy{number}" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("latin-1"))
    (folder / "i_cells.ipynb").write_text(notebook("x = 1\n", WRONG))
    (folder / "j_binary.py").write_bytes(b"\0")
