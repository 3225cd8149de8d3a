"""The fix that returns the model of a function, where there is but one."""

from __future__ import annotations

import pytest

from kerasight.fixes.applying import apply_fixes
from kerasight.inspection import Settings, inspect
from kerasight.source.files import PythonFile

from .held import about_task

HEAD = """\
# kerasight: task=mileage
import keras


def solution_model():
    model = keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])
    model.compile("adam", "mae")
"""


def fixed(text: str) -> str:
    file = PythonFile.from_bytes(text.encode(), "a.py")
    return apply_fixes(file, lambda it: inspect(it, Settings(keras=3))).file.document.text


@pytest.mark.parametrize(
    ("end", "after"),
    [
        ("    model.fit(x, y)\n", "    model.fit(x, y)\n    return model\n"),
        ("    model.fit(x, y)  # long", "    model.fit(x, y)  # long\n    return model"),
        ("    for _ in x:\n        model.fit(_)\n", None),
        ("    h = model.fit(x, y)\n    return h\n", "    h = model.fit(x, y)\n    return model\n"),
        ("    model.fit(x, y)\n    return model, 1\n", "    model.fit(x, y)\n    return model\n"),
        ("    model.fit(x, y)\n    return\n", "    model.fit(x, y)\n    return model\n"),
    ],
)
def test_the_model_is_returned(end: str, after: str | None) -> None:
    wanted = after if after is not None else f"{end}    return model\n"
    assert fixed(HEAD + end) == HEAD + wanted


@pytest.mark.parametrize(
    "end",
    [
        "    other = keras.Sequential()\n    return 1\n",
        "    if x:\n        return 1\n",
        "    return {'model': model}['model']\n",
        "    del model\n",
        "    return model, model.fit(x, y)\n",
    ],
)
def test_what_is_not_certain_stays(end: str) -> None:
    assert fixed(HEAD + end) == HEAD + end


def test_a_file_that_is_right_has_no_fix() -> None:
    assert about_task(f"{HEAD}    model.fit(x, y)\n    return model\n") == []
