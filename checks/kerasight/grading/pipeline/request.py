"""The request of a graded check, and the files of a solution for the process that runs it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from kerasight.grading.modelfile.configuration import Lambdas
from kerasight.grading.pipeline.profiles import variables_of
from kerasight.grading.sandbox.python import Python, worker_order
from kerasight.grading.sandbox.running import Order
from kerasight.grading.tasks.data import write_training_data
from kerasight.grading.tasks.task import Task


@dataclass(frozen=True, slots=True)
class Request:
    """What to grade, and how."""

    solution: Path
    """A Python file, or the file of a trained model."""

    task: Task
    python: Python
    seed: int

    time_limit: float
    """In seconds; overrides that of the task."""

    report: Path | None = None
    """The folder of the report."""

    lambdas: Lambdas | None = None
    """Set for a trained model: whether its Python code may run."""

    dry_run: bool = True
    """Whether to try the solution on one batch before the training."""

    profile: str | None = None
    """The Keras release, None if the solution chooses."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """A scratch folder with a solution and its training data."""

    folder: Path

    hide: tuple[Path, ...]
    """What to hide from the solution."""

    def copied(self, folder: Path) -> Workplace:
        """The same in the new `folder`."""
        shutil.copytree(self.folder, folder)
        return Workplace(folder, self.hide)


def lay_out(request: Request, folder: Path, known: Path) -> Workplace:
    """Write a copy of the solution and the training data of its task into the new `folder`.

    Training examples in the form of the model's inputs go into the `.npz` file `known`, outside of
    it.
    """
    folder.mkdir()
    shutil.copyfile(request.solution, folder / request.solution.name)
    return Workplace(folder, write_training_data(request.task, folder, known).hide)


def solution_order(
    worker: str, request: Request, place: Workplace, seconds: float, **fields: object
) -> Order:
    """The order for `worker` to run the solution of a workplace, for `seconds` at most.

    `fields` are other arguments of the worker.
    """
    return worker_order(
        worker,
        {
            "solution": str(place.folder / request.solution.name),
            "original_folder": str(request.solution.parent),
            "seed": request.seed,
            **fields,
        },
        python=request.python,
        folder=place.folder,
        limits=request.task.limits,
        seconds=seconds,
        hide=place.hide,
        visible=(request.solution.parent,),
        variables=variables_of(request.profile),
    )
