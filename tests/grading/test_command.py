"""The command line of the graded check: faults, signals, formats."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
import venv
from pathlib import Path

import numpy as np
import pytest

from .grading_run import PATIENCE, SUBMISSIONS, command, environment, grade, left_behind, run


def fault(folder: Path, *arguments: str) -> str:
    """The one line of a command that could not be carried out."""
    done = run(folder, *arguments)
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_an_unknown_task_names_the_known_ones(tmp_path: Path) -> None:
    line = fault(tmp_path, "grade", str(SUBMISSIONS / "raises.py"), "--task", "digit")
    assert "did you mean 'digits'?" in line
    assert "the tasks are digits, mileage, reviews, sunspots, textures" in line


def test_a_file_that_names_no_task(tmp_path: Path) -> None:
    tmp_path.joinpath("bare.py").write_text("def solution_model(): ...\n")
    assert "add --task ID" in fault(tmp_path, "grade", "bare.py")


@pytest.mark.parametrize("line", ["# kerasight: tsk=digits", "#Kerasight task=digits"])
def test_a_line_that_was_meant_to_name_the_task(tmp_path: Path, line: str) -> None:
    tmp_path.joinpath("bare.py").write_text(f"import os\n{line}\n# kerasight: ignore\n")
    told = fault(tmp_path, "grade", "bare.py")
    assert f"line 2 of bare.py, `{line}`, does not name a task" in told


@pytest.mark.parametrize("path", ["nothing.py", "."])
def test_no_solution_file(tmp_path: Path, path: str) -> None:
    assert repr(path) in fault(tmp_path, "grade", path)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ([], "one of the two"),
        (["x.keras", "--model", "x.keras"], "one of the two"),
        (["--model", "x.keras"], "add --task ID"),
        (["--model", "nothing.keras", "--task", "digits"], "there is no model 'nothing.keras'"),
        (["--model", ".", "--task", "digits"], "a folder without a saved_model.pb"),
        (["--model", "x.keras", "--task", "digits", "--seed", "1"], "trains nothing"),
        (["--model", "x.keras", "--task", "digits", "--repeat", "2"], "trains nothing"),
        (["x.keras", "--repeat", "2", "--junit", "x.xml"], "has several results"),
        (["x.keras", "--allow-code"], "is for the file of --model"),
    ],
)
def test_a_model_that_cannot_be_graded(tmp_path: Path, arguments: list[str], text: str) -> None:
    tmp_path.joinpath("x.keras").write_bytes(b"")
    assert text in fault(tmp_path, "grade", *arguments)


def test_a_python_that_is_not_there(tmp_path: Path) -> None:
    solution = str(SUBMISSIONS / "raises.py")
    assert "there is no Python at 'python9.9'" in fault(
        tmp_path, "grade", solution, "--python", "python9.9"
    )


def test_a_python_that_is_none(tmp_path: Path) -> None:
    solution = str(SUBMISSIONS / "raises.py")
    line = fault(tmp_path, "grade", solution, "--python", "/bin/true")
    assert "does not answer as a Python should" in line


def test_a_python_too_old_to_say_what_it_has(tmp_path: Path) -> None:
    python = tmp_path / "python2"
    python.write_text('#!/bin/sh\ntest "$1" = -c && echo 2.7.18\n')
    python.chmod(0o755)
    line = fault(tmp_path, "grade", str(SUBMISSIONS / "raises.py"), "--python", str(python))
    assert f"{python} is Python 2.7.18, and TensorFlow 2.13 needs 3.8 or newer" in line


def test_a_python_without_tensorflow(tmp_path: Path) -> None:
    venv.create(tmp_path / "bare", with_pip=False, symlinks=True)
    python = str(tmp_path / "bare" / "bin" / "python")
    line = fault(tmp_path, "grade", str(SUBMISSIONS / "raises.py"), "--python", python)
    assert f"tensorflow is not installed in {python}" in line
    assert "-m pip install tensorflow" in line
    assert not tmp_path.joinpath(".kerasight").exists()


def test_a_report_folder_that_cannot_be_made(tmp_path: Path) -> None:
    tmp_path.joinpath("taken").write_text("")
    solution = str(SUBMISSIONS / "raises.py")
    assert "choose another folder" in fault(tmp_path, "grade", solution, "--report", "taken/report")


@pytest.mark.parametrize(
    ("number", "code", "options", "worker"),
    [
        (signal.SIGINT, 130, [], "dry_run.py"),
        (signal.SIGTERM, 143, ["--no-dry-run"], "train.py"),
    ],
)
def test_a_signal_ends_everything(
    tmp_path: Path, number: signal.Signals, code: int, options: list[str], worker: str
) -> None:
    solution = tmp_path / "solution.py"
    solution.write_text(
        "# kerasight: task=digits\nimport time\n\n\n"
        "def solution_model():\n    time.sleep(3600)\n    return make()\n"
    )
    process = subprocess.Popen(
        command(str(solution), "--output-format", "jsonl", *options),
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + PATIENCE
    while not any(worker in each for each in left_behind(tmp_path)):
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.1)
    process.send_signal(number)
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == code
    assert "Traceback" not in errors
    assert left_behind(tmp_path) == []
    assert list(tmp_path.joinpath(".kerasight", "reports").iterdir()) == []


def test_json_is_the_report_alone(tmp_path: Path) -> None:
    options = ("--output-format", "json", "--report", "here")
    done = run(tmp_path, "grade", str(SUBMISSIONS / "raises.py"), *options)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report == json.loads(tmp_path.joinpath("here", "report.json").read_text())
    assert report["schema"].endswith("report-1.json")
    assert (report["score"], report["max_score"], report["cause"]) == (0, 5, "crash")
    assert (report["metric"]["name"], report["metric"]["value"]) == ("accuracy", None)
    assert (report["metric"]["interval"], report["metric"]["examples"]) == (None, 0)
    assert [stage["stage"] for stage in report["stages"]] == ["contract", "dry-run"]
    assert "ValueError: the data are upside down" in report["log"]["tail"]


def test_plain_text_tells_the_cause_and_the_report(tmp_path: Path) -> None:
    done = run(tmp_path, "grade", str(SUBMISSIONS / "raises.py"))
    assert "☆☆☆☆☆  0 / 5\ncrash: The code stopped with ValueError in line 6" in done.stdout
    page = done.stdout.rpartition("report: ")[2].strip()
    assert Path(page).is_file()
    assert "\x1b" not in done.stdout


def test_the_environment_of_a_solution_holds_no_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_API_TOKEN", "hush")
    solution = tmp_path / "solution.py"
    solution.write_text(
        "# kerasight: task=digits\nimport os\n\n\ndef solution_model():\n"
        "    raise RuntimeError(f\"{os.environ.get('MY_API_TOKEN')} {os.environ['HOME']}\")\n"
    )
    message = grade(tmp_path, str(solution)).result["message"]
    assert "RuntimeError in line 6: None /" in message
    assert os.environ["HOME"] + "." not in message + "."


def test_task_new_writes_the_starter_and_no_test_data(tmp_path: Path) -> None:
    assert run(tmp_path, "task", "start", "digits", "mine").returncode == 0
    folder = tmp_path / "mine"
    assert sorted(path.name for path in folder.iterdir()) == ["digits-train.npz", "solution.py"]
    with np.load(folder / "digits-train.npz") as data:
        assert {name: data[name].shape for name in data} == {
            "images": (4000, 28, 28),
            "labels": (4000,),
        }
    solution = folder / "solution.py"
    assert solution.read_text().startswith("# kerasight: task=digits\n")
    compile(solution.read_text(), "solution.py", "exec")
    solution.write_text("mine")
    assert "exists already" in fault(tmp_path, "task", "start", "digits", "mine")
    assert solution.read_text() == "mine"


def test_the_starter_as_it_is_does_not_keep_the_contract(tmp_path: Path) -> None:
    assert run(tmp_path, "task", "start", "digits", "mine").returncode == 0
    result = grade(tmp_path, "mine/solution.py").result
    assert result["cause"] == "contract"
    assert "gives (None, 28, 28, 1); the task wants (None, 10)" in result["message"]


def test_task_list_as_json(tmp_path: Path) -> None:
    done = run(tmp_path, "task", "list", "--output-format", "json")
    assert [task["id"] for task in json.loads(done.stdout)] == (
        ["digits", "mileage", "reviews", "sunspots", "textures"]
    )
