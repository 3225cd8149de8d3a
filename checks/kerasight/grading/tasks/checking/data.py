"""Checks the data of a task against its contract, twice."""

# ruff: noqa: PLC0415 - numpy takes long to load

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from kerasight.contracts.folders import TASK_FILE
from kerasight.faults import Fault
from kerasight.grading.sandbox.scratch import scratch_folder
from kerasight.grading.tasks.checking.baseline import constant_score
from kerasight.grading.tasks.checking.leaks import hidden_rows_in
from kerasight.grading.tasks.checking.problems import Problem
from kerasight.grading.tasks.data import write_examples, write_training_data
from kerasight.grading.tasks.task import Task
from kerasight.values.findings import Severity

OTHER_SCALE = 10.0
"""By which factor the scales of known and hidden data may differ without a message."""

TOO_MUCH_BY_CHANCE = 1
"""The highest score that a constant prediction may reach."""


@dataclass(frozen=True, slots=True)
class Made:
    """Arrays of one run of the data module, and digests of its files."""

    hidden_inputs: Any
    hidden_labels: Any
    known_inputs: Any
    known_labels: Any
    digests: dict[str, str]


def check_data(task: Task) -> list[Problem]:
    """The problems of the data. The data module runs twice, confined, in separate processes."""
    module = task.folder / "data.py"
    with scratch_folder() as scratch:
        folders = [scratch / name for name in ("first", "second")]
        try:
            made, again = [_make(task, folder) for folder in folders]
        except Fault as fault:
            return [Problem(module, None, Severity.ERROR, str(fault))]
        changed = [name for name, digest in made.digests.items() if again.digests[name] != digest]
        problems = [
            Problem(module, None, severity, message) for severity, message in _of_arrays(task, made)
        ]
        problems += [
            Problem(
                module,
                None,
                Severity.ERROR,
                f"gives another {name} at each run: fix the seeds, so that a score is a fact",
            )
            for name in changed
        ]
        if not problems:
            problems += _against_training(task, made, folders[0] / task.training_file)
    return problems


def _make(task: Task, folder: Path) -> Made:
    import numpy as np

    folder.mkdir()
    training = write_training_data(task, folder)
    examples = write_examples(task, folder)
    with np.load(examples.test_file) as hidden:
        inputs, labels = hidden["inputs"], hidden["labels"]
    known = examples.known
    digests = {
        "hidden_test()": _digest_of(inputs, labels),
        "known()": _digest_of(known.inputs, known.labels),
        training.path.name: _digest_of_files(training.path),
    }
    return Made(inputs, labels, known.inputs, known.labels, digests)


def _digest_of(*arrays: Any) -> str:
    digest = hashlib.sha256()
    for array in arrays:
        digest.update(f"{array.dtype}{array.shape}".encode())
        digest.update(array.tobytes())
    return digest.hexdigest()


def _digest_of_files(path: Path) -> str:
    digest = hashlib.sha256()
    files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
    for file in files:
        digest.update(str(file.relative_to(path.parent)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


Message = tuple[Severity, str]


def _of_arrays(task: Task, made: Made) -> Iterator[Message]:
    parts = (
        ("hidden_test()", made.hidden_inputs, made.hidden_labels),
        ("known()", made.known_inputs, made.known_labels),
    )
    for name, inputs, labels in parts:
        yield from _shape(task, name, inputs)
        yield from _finite(name, inputs, labels)
        yield from _labels(task, name, labels)
    yield from _alike(made)


def _shape(task: Task, name: str, inputs: Any) -> Iterator[Message]:
    wanted = task.contract.input_shapes
    if tuple(inputs.shape[1:]) not in wanted:
        shapes = " or ".join(str(tuple(shape)) for shape in wanted)
        yield (
            Severity.ERROR,
            f"{name} gives inputs of shape {tuple(inputs.shape[1:])}, and the contract takes "
            f"{shapes}",
        )


def _finite(name: str, inputs: Any, labels: Any) -> Iterator[Message]:
    import numpy as np

    for what, array in (("inputs", inputs), ("labels", labels)):
        broken = int((~np.isfinite(array)).sum())
        if broken:
            yield Severity.ERROR, f"{name} has {broken} {what} that are NaN or infinite"


def _labels(task: Task, name: str, labels: Any) -> Iterator[Message]:
    """Whether the labels are of the kind that the metric needs."""
    import numpy as np

    outputs = [size or 1 for size in task.contract.output_shape]
    if task.metric == "mean absolute error":
        if labels[0].size != np.prod(outputs):
            yield (
                Severity.ERROR,
                f"{name} gives labels of shape {tuple(labels.shape[1:])}, and the model gives "
                f"{tuple(outputs)}",
            )
        return
    classes = max(2, outputs[-1])
    if labels.ndim != 1 or labels.dtype.kind not in "biu":
        yield (
            Severity.ERROR,
            f"{name} gives labels of dtype {labels.dtype} and shape {labels.shape}; the "
            f"{task.metric} wants one whole number for each example, not one-hot",
        )
        return
    present = set(np.unique(labels).tolist())
    if beyond := sorted(present - set(range(classes))):
        yield (
            Severity.ERROR,
            f"{name} gives the label {beyond[0]}, and the {classes} classes are 0 to {classes - 1}",
        )
    if missing := sorted(set(range(classes)) - present):
        listed = ", ".join(map(str, missing[:5]))
        yield Severity.ERROR, f"{name} never has the class {listed}: the score says nothing of it"


def _alike(made: Made) -> Iterator[Message]:
    """Whether known and hidden examples were prepared in the same way."""
    import numpy as np

    if made.known_inputs.dtype != made.hidden_inputs.dtype:
        yield (
            Severity.ERROR,
            f"known() gives {made.known_inputs.dtype} inputs and hidden_test() "
            f"{made.hidden_inputs.dtype}: make both by one function",
        )
    largest = [float(np.abs(each).max()) for each in (made.known_inputs, made.hidden_inputs)]
    if min(largest) > 0 and max(largest) > OTHER_SCALE * min(largest):
        yield (
            Severity.WARNING,
            f"known() reaches to {largest[0]:g} and hidden_test() to {largest[1]:g}: is one of "
            "them scaled, and the other not?",
        )


def _against_training(task: Task, made: Made, training: Path) -> Iterator[Problem]:
    """Hidden examples that are known or in the training data, and the score of a constant
    prediction."""
    module = task.folder / "data.py"
    known = {example.tobytes() for example in made.known_inputs}
    shared = sum(example.tobytes() in known for example in made.hidden_inputs)
    if shared:
        yield Problem(
            module,
            None,
            Severity.ERROR,
            f"{shared} of {len(made.hidden_inputs)} hidden examples are among the known ones: cut "
            "the data once, and take out what stands in it twice",
        )
    try:
        leaked = hidden_rows_in(training, made.hidden_inputs)
    except (OSError, ValueError, BadZipFile) as error:
        message = f"{training.name} cannot be read by learners: {error}"
        yield Problem(module, None, Severity.ERROR, message)
        return
    if leaked is None:
        yield Problem(
            module,
            None,
            Severity.INFO,
            f"whether {training.name} holds hidden examples cannot be told: their forms differ",
        )
    elif leaked and not shared:
        yield Problem(
            module,
            None,
            Severity.ERROR,
            f"{leaked} of {len(made.hidden_inputs)} hidden examples lie in {training.name}, which "
            "solutions learn from",
        )
    value, score = constant_score(task, made.known_labels, made.hidden_labels)
    if score > TOO_MUCH_BY_CHANCE:
        yield Problem(
            task.folder / TASK_FILE,
            None,
            Severity.ERROR,
            f"the best constant answer has a {task.metric} of {value:.4g}, which is worth a "
            f"{score}: move the bands, so that it is worth a {TOO_MUCH_BY_CHANCE} at most",
        )
