"""Train the reference models of the practice tasks and write their scores to docs/tasks.md.

Usage: python scripts/measure_tasks.py [--seeds 7,11,12] [--write] [TASK...]
"""

# ruff: noqa: PLC0415 - `--help` need not load TensorFlow

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
PAGE = ROOT / "docs" / "tasks.md"
RESULTS = ROOT / "docs" / "tasks.json"


def measured(task_id: str, seeds: list[int]) -> list[dict[str, Any]]:
    """The reference models of a task: metrics and scores for each seed, and training times."""
    import keras
    import numpy

    from kerasight.grading.tasks.task import load_task
    from kerasight.grading.worker.metrics import METRICS

    task = load_task(task_id)
    hidden = importlib.import_module(f"kerasight.tasks.{task_id}.data").hidden_test()
    rows = []
    for make in importlib.import_module(f"tests.grading.references.{task_id}").MODELS:
        row: dict[str, Any] = {"model": make.__name__, "what": make.__doc__, "runs": []}
        for seed in seeds:
            keras.backend.clear_session()
            keras.utils.set_random_seed(seed)
            begin = time.perf_counter()
            model = make()
            seconds = time.perf_counter() - begin
            predictions = numpy.asarray(model.predict(hidden["inputs"], verbose=0))
            value = METRICS[task.metric](predictions, hidden["labels"])
            capped = (
                None
                if task.cap is None
                else METRICS[task.cap.metric](predictions, hidden["labels"])
            )
            score = task.score(value, capped)
            row["runs"].append(
                {"seed": seed, "value": value, "capped": capped, "score": score, "seconds": seconds}
            )
            line = f"{task_id} {make.__name__} {seed}: {value:.4f} {capped} -> {score}"
            click.echo(f"{line}, {seconds:.1f} s")
        rows.append(row)
    return rows


def table(task_id: str, rows: list[dict[str, Any]]) -> list[str]:
    """The section of one task."""
    from kerasight.grading.tasks.task import load_task

    task = load_task(task_id)
    edges = ", ".join(f"{score}: {edge:g}" for score, edge in enumerate(task.bands, start=1))
    way = "at most" if task.lower_is_better else "at least"
    unit = f", in {task.unit}" if task.unit else ""
    lines = [
        f"## `{task_id}`: {task.title}",
        "",
        f"{task.category.capitalize()}. Scored by the {task.metric}{unit}; for each score {way} "
        f"{edges}.",
    ]
    if task.cap is not None:
        caps = ", ".join(
            f"{score}: {most:g}" for score, most in zip(task.cap.scores, task.cap.most, strict=True)
        )
        lines.append(
            f"The {task.cap.metric} must be at most {caps}; else there is a "
            f"{min(task.cap.scores) - 1} at most."
        )
    lines += ["", "Data: " + "; ".join(task.sources) + ".", ""]
    second = f" {task.cap.metric} |" if task.cap else ""
    lines += [
        f"| reference model | {task.metric} |{second} score | seconds |",
        "|---|---|" + ("---|" if task.cap else "") + "---|---:|",
    ]
    for row in rows:
        runs = row["runs"]
        values = ", ".join(f"{run['value']:.3f}" for run in runs)
        losses = ", ".join(format(run["capped"], ".2f") for run in runs if task.cap)
        capped = f" {losses} |" if task.cap else ""
        scores = sorted({run["score"] for run in runs})
        span = f"{scores[0]}" if len(scores) == 1 else f"{scores[0]} to {scores[-1]}"
        longest = max(run["seconds"] for run in runs)
        lines.append(f"| {row['what']} | {values} |{capped} {span} | {longest:.0f} |")
    return [*lines, ""]


@click.command()
@click.option("--seeds", default="7,11,12", show_default=True)
@click.option("--write", is_flag=True, help="Write docs/tasks.md.")
@click.argument("tasks", nargs=-1)
def main(seeds: str, write: bool, tasks: tuple[str, ...]) -> None:
    """Measure the reference models of TASKS, by default of all."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    from kerasight.contracts.folders import task_ids

    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    for task_id in tasks or task_ids():
        results[task_id] = measured(task_id, [int(seed) for seed in seeds.split(",")])
        if write:
            RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if not write:
        return
    lines = [
        "# The practice tasks",
        "",
        "Written by `python scripts/measure_tasks.py --write`: what models of every quality score.",
        "Each was trained with three seeds on two cores, while the machine did other work too.",
        "",
    ]
    for task_id, rows in sorted(results.items()):
        lines += table(task_id, rows)
    PAGE.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
