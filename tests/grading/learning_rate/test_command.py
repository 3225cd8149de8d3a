"""`kerasight tune-lr` on a real model, from the command line to the changed file."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from ..grading_run import GOLDEN, left_behind, run


def tune(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "tune-lr", *arguments)


def test_it_finds_a_rate_and_writes_it(tmp_path: Path) -> None:
    shutil.copy(GOLDEN / "mileage.py", tmp_path)
    done = tune(tmp_path, "mileage.py", "--apply", "--output-format", "json", "--steps", "120")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout[: done.stdout.rindex("}") + 1])
    assert found["optimizer"] == "Adam"
    low, high = found["band"]
    assert 1e-4 < low <= high < 1
    assert [each["validated"] for each in found["trials"]] == [True] * 3
    assert [len(each["losses"]) for each in found["trials"]] == [3] * 3
    losses = {each["learning_rate"]: each["losses"][-1] for each in found["trials"]}
    assert losses[found["suggestion"]] == min(losses.values())
    (edit,) = found["change"]["edits"]
    assert (edit["location"]["row"], found["line"]) == (24, 24)
    page = Path(found["report"]).read_text(encoding="utf-8")
    assert f'<div class="points">{found["suggestion"]:g}</div>' in page
    assert page.count("<svg") == 2 and "<script" not in page
    beside = json.loads(Path(found["report"]).with_suffix(".json").read_text(encoding="utf-8"))
    assert beside == {name: value for name, value in found.items() if name != "report"}
    text = (tmp_path / "mileage.py").read_text()
    assert f"keras.optimizers.Adam({found['suggestion']:g})" in text
    assert left_behind(tmp_path) == []


def test_every_step_is_a_line_and_the_result_the_last(tmp_path: Path) -> None:
    shutil.copy(GOLDEN / "mileage.py", tmp_path)
    options = ("--steps", "40", "--trial-epochs", "1", "--output-format", "jsonl")
    done = tune(tmp_path, "mileage.py", *options, "--report", "page")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    steps = [each for each in events if each["event"] == "step"]
    assert [each["step"] for each in steps] == list(range(1, len(steps) + 1))
    assert {each["steps"] for each in steps} == {40}
    result = events[-1]
    assert result["event"] == "result"
    assert done.returncode == (0 if result["suggestion"] is not None else 1)
    assert result["report"] == str(tmp_path / "page" / "report.html")
    assert (tmp_path / "page" / "report.html").is_file()
    assert (tmp_path / "mileage.py").read_bytes() == (GOLDEN / "mileage.py").read_bytes()


def test_faults_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "none.py").write_text(
        "# kerasight: task=mileage\ndef solution_model():\n    pass\n"
    )
    done = tune(tmp_path, "none.py")
    assert done.returncode == 2
    assert "never calls `fit`" in done.stderr
    assert tune(tmp_path, "none.py", "--low", "2").returncode == 2
    assert "--low must be above 0" in tune(tmp_path, "none.py", "--low", "2").stderr
