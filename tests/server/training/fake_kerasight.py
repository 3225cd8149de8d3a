"""Stands in for the commands that train: what they do is said in the first line of the solution."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any


def emit(**event: Any) -> None:
    print(json.dumps(event), flush=True)


def train(epochs: int) -> None:
    emit(event="start", task="digits", title="Handwritten digits")
    emit(event="stage", stage="contract", status="started", seconds=0.0)
    emit(event="stage", stage="contract", status="passed", seconds=0.1)
    emit(event="stage", stage="train", status="started", seconds=0.0)
    for epoch in range(1, epochs + 1):
        logs = {"loss": 0.5 / epoch, "accuracy": 0.9}
        emit(event="epoch", epoch=epoch, epochs=epochs, logs=logs, seconds=1.0, eta_seconds=1.0)


def result(score: int, cause: str | None = None, diagnosis: Any = None) -> None:
    emit(
        event="result",
        score=score,
        max_score=5,
        cause=cause,
        message="The accuracy is 0.97.",
        metric={"name": "accuracy", "value": 0.97},
        bands=[0.5, 0.9],
        report="/tmp/report.html",
        diagnosis=diagnosis,
    )


def change(text: str, old: str, new: str, title: str) -> dict[str, Any]:
    """The change of the only place with `old`, as `kerasight` writes it."""
    before, _, _ = text.partition(old)
    row, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    edit = {
        "content": new,
        "location": {"row": row, "column": column},
        "end_location": {"row": row, "column": column + len(old)},
    }
    return {"title": title, "edits": [edit], "patch": ""}


def diagnosis(text: str) -> dict[str, Any]:
    """Three remedies: two for the line that compiles, one with a change, and one nowhere."""
    rate = change(
        text, '"adam"', "keras.optimizers.Adam(0.0001)", "Set the learning rate to 0.0001"
    )
    line = rate["edits"][0]["location"]["row"]
    return {
        "primary": {
            "kind": "diverged",
            "title": "The training diverged",
            "evidence": ["`loss` is not a finite number from epoch 3 on."],
        },
        "also_seen": [],
        "remedies": [
            {
                "text": "Divide the learning rate by 10.",
                "line": line,
                "change": rate,
                "command": None,
            },
            {"text": "Scale the inputs.", "line": None, "change": None, "command": None},
            {"text": "Let it be found.", "line": line, "change": None, "command": "tune-lr"},
        ],
        "abstained": "",
    }


def tune(text: str) -> None:
    for step in (1, 2):
        emit(event="step", step=step, steps=2, learning_rate=10.0**-step, loss=1.0)
    emit(event="trial", learning_rate=0.02, epoch=1, epochs=3, logs={"val_loss": 0.5})
    rate = change(text, '"adam"', "keras.optimizers.Adam(0.02)", "Set the learning rate to 0.02")
    emit(
        event="result",
        suggestion=0.02,
        message="Learning rate for Adam: 0.02 (now 0.001).",
        line=rate["edits"][0]["location"]["row"],
        change=rate,
        report="/tmp/report.html",
    )


def sleep_with_worker(folder: Path) -> None:
    """Below us a worker in a session of its own, as the real one is; both only sleep."""
    worker = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True
    )
    (folder / "process-ids").write_text(f"{os.getpid()} {worker.pid}", encoding="utf-8")
    time.sleep(600)


def main() -> int:
    path = Path(sys.argv[2])
    text = path.read_text(encoding="utf-8")
    plan = text.partition("\n")[0].removeprefix("# ")
    (path.parent / "arguments.json").write_text(json.dumps(sys.argv[1:]), encoding="utf-8")
    (path.parent / "folder").write_text(str(Path.cwd()), encoding="utf-8")
    match plan:
        case "passes":
            train(5)
            print("not an event", flush=True)
            result(4)
        case "diverges" if sys.argv[1] == "tune-lr":
            tune(text)
        case "diverges":
            train(2)
            result(0, "non-finite", diagnosis(text))
            return 1
        case "not a number":
            print('{"event": "epoch", "epoch": 1, "epochs": 2, "logs": {"loss": NaN}}', flush=True)
            result(0, "non-finite")
            return 1
        case "hangs":
            train(2)
            sleep_with_worker(path.parent)
        case "fault":
            print("a warning of a library", file=sys.stderr)
            print("kerasight: there is no task 'digit': did you mean 'digits'?", file=sys.stderr)
            return 2
        case "crash":
            print("Segmentation fault", file=sys.stderr)
            return 139
        case other:
            raise AssertionError(other)
    return 0


if __name__ == "__main__":
    sys.exit(main())
