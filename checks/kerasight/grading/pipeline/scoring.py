"""Scores a saved model in a process that never ran the solution."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from kerasight.grading.answers.choosing import asked_of
from kerasight.grading.modelfile.inspecting import ModelFile
from kerasight.grading.modelfile.versions import loading_package
from kerasight.grading.records.log import Log
from kerasight.grading.records.messages import ScoredLine, parse_line
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.python import Python, worker_order
from kerasight.grading.sandbox.running import Ended
from kerasight.grading.tasks.data import Examples
from kerasight.grading.tasks.task import Task

PINNED = {
    # GPUs and oneDNN round differently from plain CPU code.
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "TF_DETERMINISTIC_OPS": "1",
}


def score_model(
    task: Task,
    examples: Examples,
    python: Python,
    model: Path,
    file: ModelFile,
    folder: Path,
    *,
    safe_mode: bool = True,
) -> tuple[ScoredLine | None, Ended]:
    """Feed the hidden data to the model file; both must be in the scratch `folder`.

    The same file gets exactly the same value. Without `safe_mode`, the file may run its own code,
    inside the sandbox. `judge_score` interprets the answer.
    """
    lines: list[ScoredLine] = []

    def take(line: bytes) -> None:
        message = parse_line(line)
        if isinstance(message, ScoredLine):
            lines.append(message)

    asked = asked_of(task, examples.known)
    order = worker_order(
        "score",
        {
            "model": str(model),
            "data": str(examples.test_file),
            "known": str(examples.known_file),
            "metric": task.metric,
            "cap": None if task.cap is None else task.cap.metric,
            "input_shapes": task.contract.input_shapes,
            "output_shape": task.contract.output_shape,
            **asdict(asked),
            "keras": loading_package(file, python),
            "safe_mode": safe_mode,
        },
        python=python,
        folder=folder,
        limits=task.limits,
        seconds=task.limits.score_seconds,
        variables=PINNED,
    )
    ended = running.run(order, take, Log(task.limits.log))
    return (lines[-1] if lines else None), ended
