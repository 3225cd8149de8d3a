"""The walks of docs/architecture.md: the functions are called, in the order of the page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.server.session import fresh_server

from architecture.page import names_in, section

IN_OTHER_PROCESSES = "kerasight.grading.worker."
"""Functions that no test can watch from here."""


def missing_from(calls: list[str], walk: str) -> list[str]:
    """The names of a walk that are not called, in order."""
    names = [name for name in names_in(walk) if not name.startswith(IN_OTHER_PROCESSES)]
    assert len(names) > 20
    at, missing = 0, []
    for name in names:
        if name in calls[at:]:
            at = calls.index(name, at)
        else:
            missing.append(name)
    return missing


WATCHING = """
import sys, threading

calls = []


def note(frame, event, argument):
    module = frame.f_globals.get("__name__", "")
    if event == "call" and module.startswith("kerasight"):
        name = f"{module}.{frame.f_code.co_qualname}"
        if not calls or calls[-1] != name:
            calls.append(name)


"""
"""Begins a program that notes which of our functions are called, in all of its threads."""

SERVER = f"""{WATCHING}
import kerasight_server.main as main

threading.setprofile(note)
server = main.create_server()
server.feature("kerasight/calls")(lambda ls, parameters: list(calls))
server.feature("kerasight/forget")(lambda ls, parameters: calls.clear())
sys.setprofile(note)
sys.exit(main.serve(server))
"""

TEXT = """\
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Lambda(lambda x: x)])
model.save("model.keras")
"""


async def test_a_keystroke_goes_the_way_that_the_page_describes(tmp_path: Path) -> None:
    uri = (tmp_path / "model.py").as_uri()
    async with fresh_server("-c", SERVER) as session:
        await session.initialize()
        session.open(uri, "import keras\n")
        await session.diagnostics(uri, 1)
        await session.result("kerasight/forget", {})
        session.change(uri, TEXT, 2)
        await session.diagnostics(uri, 2)
        calls = await session.result("kerasight/calls", {})
    assert missing_from(calls, section("The way of a keystroke")) == []


COMMAND = f"""{WATCHING}
import json, pathlib, kerasight.cli

sys.argv[:] = ["kerasight", "grade", sys.argv[1], "--output-format", "jsonl"]
sys.setprofile(note)
try:
    kerasight.cli.main()
finally:
    sys.setprofile(None)
    pathlib.Path("calls.json").write_text(json.dumps(calls))
"""

SOLUTION = """\
# kerasight: task=digits
from pathlib import Path

import keras
import numpy as np


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:100, ..., np.newaxis] / 255.0, data["labels"][:100]
    model = keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10, "softmax")]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=1, verbose=0)
    return model
"""


def test_a_graded_check_goes_the_way_that_the_page_describes(tmp_path: Path) -> None:
    (tmp_path / "solution.py").write_text(SOLUTION, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "solution.py"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    calls = json.loads((tmp_path / "calls.json").read_text(encoding="utf-8"))
    assert missing_from(calls, section("The way of a graded check")) == [], done.stderr
