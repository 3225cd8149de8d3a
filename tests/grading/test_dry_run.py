"""Mistakes that would fail after the training fail before it, and others do not."""

from __future__ import annotations

import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from kerasight.grading.pipeline.dry_run import dry_run
from kerasight.grading.pipeline.request import Request, lay_out
from kerasight.grading.records.events import Stage
from kerasight.grading.records.log import Log
from kerasight.grading.records.result import Zero
from kerasight.grading.reporting.display import LiveDisplay, PlainDisplay
from kerasight.grading.sandbox.python import WORKER, Python, probe_python
from kerasight.grading.sandbox.running import Ended
from kerasight.grading.tasks.task import load_task

from .grading_run import grade

HEAD = """# kerasight: task=digits
from pathlib import Path

import keras
import numpy as np

with np.load(Path(__file__).with_name("digits-train.npz")) as data:
    images, labels = data["images"].astype("float32") / 255, data["labels"]


def build(*more):
    model = keras.Sequential(
        [keras.Input((28, 28)), keras.layers.Flatten(), *more, keras.layers.Dense(10, "softmax")]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def solution_model():
"""

SURE = {
    "a Lambda that no grader loads": (
        """
    model = build(keras.layers.Lambda(lambda x: x / 2))
    model.fit(images, labels, epochs=1000)
    return model
""",
        "unsafe-file",
        "Lambda",
    ),
    "another output": (
        """
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    model.add(keras.layers.Dense(len(set(labels)) + 1))
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(images, labels, epochs=1000)
    return model
""",
        "contract",
        "gives (None, 11)",
    ),
    "validation data of another shape": (
        """
    model = build()
    model.fit(
        images, labels, epochs=1000, validation_data=(images[:64, :14], labels[:64]),
        validation_freq=10,
    )
    return model
""",
        "crash",
        "ValueError in line 21: Exception encountered when calling Sequential.call(). ",
    ),
    "a callback that reads what Keras does not tell": (
        """
    class Stop(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            if logs["acc"] > 0.99:
                self.model.stop_training = True
    model = build()
    model.fit(images, labels, epochs=1000, callbacks=[Stop()])
    return model
""",
        "crash",
        "KeyError in line 22",
    ),
    "the history in place of the model": (
        """
    model = build()
    return model.fit(images, labels, epochs=1000)
""",
        "no-model",
        "returned a History",
    ),
    "a missing package after the training": (
        """
    model = build()
    model.fit(images, labels, epochs=1000)
    import plots_that_nobody_has
    return model
""",
        "crash",
        "ModuleNotFoundError in line 22",
    ),
}
"""Bodies for which a whole training would certainly end with this cause and message."""

UNSURE = {
    "a history that is too short": (
        """
    model = build()
    history = model.fit(images, labels, epochs=9)
    print(history.history["loss"][8])
    return model
""",
        "after one batch, the code stopped with IndexError in line 22",
    ),
    "a loop of its own": (
        """
    model = build()
    for at in range(0, 4000, 8):
        model.train_on_batch(images[at : at + 8], labels[at : at + 8])
    return model
""",
        "it trains in a loop of its own",
    ),
    "a model that is not good enough": (
        """
    while True:
        model = build()
        history = model.fit(images, labels, verbose=0)
        if history.history["accuracy"][-1] > 0.8:
            return model
""",
        "it calls fit() more than 20 times",
    ),
    "a long preparation": (
        """
    import time
    time.sleep(3600)
""",
        "one batch of it took longer than 9 s",
    ),
}
"""Bodies for which a dry run has no certain result."""

SOUND = """
    def batches():
        for at in range(0, 2000, 100):
            yield images[at : at + 100], labels[at : at + 100]
    model = build(keras.layers.Dropout(0.4))
    place = Path(__file__).with_name("backup")
    kept = keras.callbacks.BackupAndRestore(place)
    first = np.random.rand()
    model.fit(batches(), epochs=1, callbacks=[kept], validation_data=(images[:90], labels[:90]))
    assert not Path("been-here").exists()
    Path("been-here").touch()
    model.fit(images, labels, epochs=2, validation_split=0.1)
    print(first, np.random.rand())
    return model
"""
"""A generator that is used up, random numbers, a backup to go on from, a mark in a file."""


@pytest.fixture(scope="module")
def python() -> Python:
    return probe_python(sys.executable)


def tried(folder: Path, python: Python, body: str) -> tuple[str, list[Ended]]:
    """The note of a dry run of a solution with this body, and how its process ended."""
    solution = folder / "solution.py"
    solution.write_text(HEAD + body.lstrip("\n"))
    task = load_task("digits")
    limit = 9.0 if "sleep" in body else task.limits.train_seconds
    request = Request(solution, task, python, task.seed, limit)
    known = folder / "known.npz"
    place = lay_out(request, folder / "work", known)
    ended: list[Ended] = []
    return dry_run(request, place, known, Log(task.limits.log), ended.append), ended


@pytest.mark.parametrize("name", SURE)
def test_what_is_sure_to_fail(tmp_path: Path, python: Python, name: str) -> None:
    body, cause, text = SURE[name]
    with pytest.raises(Zero) as zero:
        tried(tmp_path, python, body)
    assert (zero.value.cause.value, text in zero.value.message) == (cause, True), zero.value


@pytest.mark.parametrize("name", UNSURE)
def test_what_may_do_well(tmp_path: Path, python: Python, name: str) -> None:
    body, text = UNSURE[name]
    note, ended = tried(tmp_path, python, body)
    assert text in note
    assert len(ended) == 1


@pytest.mark.parametrize(
    ("code", "may"),
    [
        ("def solution_model():\n    return 1", True),
        ("def solution_model():\n    if good():\n        return 1", True),
        ("def solution_model():\n    return", False),
        ("def solution_model():\n    def build():\n        return 1\n    build()", False),
        ("def build():\n    return 1\ndef solution_model():\n    build()", False),
        ("solution_model = build", True),
        ("class solution_model:\n    pass", True),
    ],
)
def test_whether_a_none_may_be_chance(tmp_path: Path, code: str, may: bool) -> None:
    solution = tmp_path / "solution.py"
    solution.write_text(code)
    script = f"import dry_run; print(dry_run.may_return({str(solution)!r}))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=WORKER, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"{may}\n"


def test_the_training_is_as_if_nothing_had_been_tried(tmp_path: Path) -> None:
    solution = tmp_path / "solution.py"
    solution.write_text(HEAD + SOUND.lstrip("\n"))
    with_it = grade(tmp_path, str(solution))
    without = grade(tmp_path, str(solution), "--no-dry-run")
    stages = ["contract", "dry-run", "train", "save", "score", "diagnose", "report"]
    assert with_it.stages("passed") == stages
    assert without.stages("passed") == [name for name in stages if name != "dry-run"]
    assert with_it.result["metric"]["value"] == without.result["metric"]["value"] > 0.5
    drawn = [graded.report["log"]["tail"][-1] for graded in (with_it, without)]
    assert drawn[0] == drawn[1]
    curves = [
        [[point["logs"] for point in fit["points"]] for fit in graded.report["fits"]]
        for graded in (with_it, without)
    ]
    assert curves[0] == curves[1]
    assert [len(points) for points in curves[0]] == [1, 2]


def test_it_fails_with_a_stage_a_log_and_the_limits(tmp_path: Path) -> None:
    solution = tmp_path / "solution.py"
    body = SURE["a callback that reads what Keras does not tell"][0]
    solution.write_text(HEAD + body.lstrip("\n"))
    graded = grade(tmp_path, str(solution))
    assert graded.stages("failed") == ["dry-run"]
    assert "train" not in graded.stages("started")
    assert graded.code == 1
    assert "KeyError: 'acc'" in graded.report["log"]["tail"]
    assert "memory" in graded.report["limits"]["enforced"]
    assert graded.report["stages"][-1]["note"] == ""


def test_a_note_is_shown(tmp_path: Path) -> None:
    solution = tmp_path / "solution.py"
    solution.write_text(HEAD + "    import os\n    os._exit(3)\n    return build()\n")
    graded = grade(tmp_path, str(solution))
    note = "the process ended before solution_model() did"
    assert graded.stages("skipped") == ["dry-run"]
    assert [stage["note"] for stage in graded.report["stages"]] == ["", note, ""]
    page = Path(graded.result["report"]).read_text(encoding="utf-8")
    assert f"skipped: {note}" in page
    assert graded.result["cause"] == "no-model"


@pytest.mark.parametrize("display", [PlainDisplay, LiveDisplay])
def test_the_terminal_says_why_it_was_skipped(display: type[PlainDisplay | LiveDisplay]) -> None:
    written = StringIO()
    console = Console(file=written, width=120, force_terminal=display is LiveDisplay)
    note = "it trains in a loop of its own, without fit()"
    with display(console) as shown:
        shown.show(Stage("dry-run", "started", 0.0))
        shown.show(Stage("dry-run", "skipped", 3.2, note))
    assert "trying one batch" in written.getvalue()
    assert f"not to the end: {note}" in written.getvalue()
