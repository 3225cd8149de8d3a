"""Measures a saved model in a process that never ran the solution."""

from __future__ import annotations

from pathlib import Path

from kerasight.grading import sandbox
from kerasight.grading.log import Log
from kerasight.grading.messages import ScoredLine, parse_line
from kerasight.grading.python import Python, worker_order
from kerasight.grading.tasks import Task, write_known_data, write_test_data
from kerasight.grading.verdict import judge_score

PINNED = {
    # A graphics card rounds in another way than a processor, and oneDNN than plain code.
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "TF_DETERMINISTIC_OPS": "1",
}


def score_model(
    task: Task, python: Python, model: Path, keras_major: int, folder: Path
) -> ScoredLine:
    """Feed the hidden test data to the model file, which must lie in the scratch `folder`.

    The same file gets the same value to the last bit. Raises Zero for one that has no score.
    """
    lines: list[ScoredLine] = []

    def take(line: bytes) -> None:
        message = parse_line(line)
        if isinstance(message, ScoredLine):
            lines.append(message)

    order = worker_order(
        "score",
        {
            "model": str(model),
            "data": str(write_test_data(task, folder)),
            "known": str(write_known_data(task, folder)),
            "metric": task.metric,
            "cap": None if task.cap is None else task.cap.metric,
            "input_shapes": task.contract.input_shapes,
            "output_shape": task.contract.output_shape,
            "keras": "tf_keras" if keras_major == 2 and "tf_keras" in python.versions else "keras",
        },
        python=python,
        folder=folder,
        limits=task.limits,
        seconds=task.limits.score_seconds,
        variables=PINNED,
    )
    ended = sandbox.run(order, take, Log(task.limits.log))
    return judge_score(lines[-1] if lines else None, ended, task.contract)
