"""Stands in for `kerasight grade`: what it does is said in the first line of the solution."""

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


def result(score: int, cause: str | None = None) -> None:
    emit(
        event="result",
        score=score,
        max_score=5,
        cause=cause,
        message="The accuracy is 0.97.",
        metric={"name": "accuracy", "value": 0.97},
        bands=[0.5, 0.9],
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
    plan = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    (path.parent / "arguments.json").write_text(json.dumps(sys.argv[1:]), encoding="utf-8")
    (path.parent / "folder").write_text(str(Path.cwd()), encoding="utf-8")
    match plan:
        case "passes":
            train(5)
            print("not an event", flush=True)
            result(4)
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
