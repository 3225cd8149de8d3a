"""Tasks from folders: found by path and by the project's settings; their code runs confined."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from kerasight.cli import kerasight
from kerasight.contracts.folders import find_task, task_folders
from kerasight.faults import Fault
from kerasight.grading.sandbox.python import Python, worker_order
from kerasight.grading.tasks.data import write_examples, write_training_data
from kerasight.grading.tasks.task import load_task, read_task

from .own_task import DATA, TASK, write_task


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a project with a folder of tasks that has one."""
    folder = tmp_path / "project"
    write_task(folder / "tasks" / "sums")
    (folder / "pyproject.toml").write_text('[tool.kerasight]\ntask-folders = ["tasks"]\n')
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kerasight, arguments)


def test_a_project_has_its_own(project: Path) -> None:
    assert task_folders(project / "solution.py")["sums"] == project / "tasks" / "sums"
    assert find_task("sums", project / "deep" / "solution.py") == project / "tasks" / "sums"
    assert find_task("tasks/sums", Path("/x.py")) == project / "tasks" / "sums"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("sum", "there is no task 'sum': did you mean 'sums'"),
        ("./nothing", "the folder './nothing' is not there"),
        ("tasks", "the folder 'tasks' has no task.toml"),
    ],
)
def test_what_is_no_task(project: Path, name: str, words: str) -> None:
    with pytest.raises(Fault, match=words):
        find_task(name, project / "solution.py")


def test_a_wrong_setting_is_no_matter_where_a_path_is_given(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.kerasight]\nkears = 3\n")
    near = project / "solution.py"
    assert find_task("./tasks/sums", near) == project / "tasks" / "sums"
    assert find_task("digits", near).name == "digits"
    with pytest.raises(Fault, match="did you mean 'keras'"):
        find_task("sums", near)


def test_a_task_is_not_called_as_ours(project: Path) -> None:
    write_task(project / "tasks" / "digits")
    with pytest.raises(Fault, match="are both called digits"):
        task_folders(project / "solution.py")
    with pytest.raises(Fault, match="a task that comes with Kerasight is called digits"):
        find_task("./tasks/digits", Path("/x.py"))


def test_a_folder_that_no_solution_can_name(project: Path) -> None:
    write_task(project / "my task")
    with pytest.raises(Fault, match="'my task' cannot be a task"):
        find_task("my task", Path("/x.py"))


def test_a_setting_that_names_no_folder(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.kerasight]\n\ntask-folders = ["task"]\n')
    with pytest.raises(Fault, match=r"pyproject.toml:3: task-folders names 'task', which is no"):
        task_folders(project / "solution.py")


def test_the_list_shows_them_and_what_is_wrong(project: Path) -> None:
    write_task(project / "tasks" / "broken", task=TASK.replace("seed", "sede"))
    listed = run("task", "list")
    assert "sums      Sums (regression)\n" in listed.stdout
    assert "broken" not in listed.stdout
    assert "broken/task.toml:1: the key 'seed' is missing" in listed.stderr
    rows = json.loads(run("task", "list", "--output-format", "json").stdout)
    assert [row["id"] for row in rows][-1] == "sums"


def test_nothing_of_a_task_runs_until_it_is_started(project: Path) -> None:
    marker = project / "ran"
    data = f"from pathlib import Path\nPath({str(marker)!r}).touch()\nraise ValueError('no data')\n"
    write_task(project / "tasks" / "loud", data=data)
    (project / "solution.py").write_text("# kerasight: task=loud\nimport keras\n")
    assert "loud" in run("task", "list").stdout
    run("check", "solution.py")
    started = run("task", "start", "loud")
    assert str(started.exception) == (
        "the data of the task loud was not made: data.py, line 3: ValueError: no data"
    )
    # It has run by now, in a sandbox where it can touch nothing of the project.
    assert not marker.exists()


def test_a_task_is_started(project: Path) -> None:
    started = run("task", "start", "sums", "mine")
    assert started.exit_code == 0, started.output
    with np.load(project / "mine" / "sums-train.npz") as data:
        assert data["inputs"].shape == (300, 3)
    assert (project / "mine" / "solution.py").read_text().startswith("# kerasight: task=sums\n")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("def known()", "def knwon()", "data.py: it has no function known()"),
        ("import numpy", "import grain", "data.py, line 5: it needs the package grain: run `/"),
        (
            "FILE = ",
            "raise ModuleNotFoundError(name='numpy')\nFILE = ",
            "install 'kerasight[grade]'`",
        ),
        ('"labels": numbers', '"label": numbers', "must return a dict with 'inputs' and 'labels'"),
        ("numbers.sum(axis=1)}", "numbers.sum(axis=1)[1:]}", "gives 100 inputs and 99 labels"),
        ("numbers.sum(axis=1)}", "numbers.astype(str)}", "has dtype <U"),
        ("slice(0, 100)", "slice(0, 0)", "hidden_test()['inputs'] is empty"),
        ("(FILE,)", "('sums.npy',)", "which is no absolute path"),
        ("(FILE,)", "(FILE.with_name('x'),)", "which is not there"),
        ("(FILE,)", "exit(3)", "SystemExit: 3"),
    ],
)
def test_a_data_module_that_is_wrong(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in DATA
    task = read_task(write_task(tmp_path / "sums", data=DATA.replace(old, new)))
    with pytest.raises(Fault) as fault:
        write_examples(task, tmp_path)
    assert words in str(fault.value)
    assert str(fault.value).startswith("the data of the task sums was not made: ")


@pytest.mark.parametrize(("count", "words"), [(300, ""), (299, "299 lines for 300 known examp")])
def test_captions_are_one_for_each_known_example(tmp_path: Path, count: int, words: str) -> None:
    data = f"{DATA}\n\ndef captions():\n    return [f'sum {{n}}' for n in range({count})]\n"
    task = read_task(write_task(tmp_path / "sums", data=data))
    if words:
        with pytest.raises(Fault, match=words):
            write_examples(task, tmp_path)
        return
    known = write_examples(task, tmp_path).known
    assert known.captions[299] == "sum 299"
    assert known.inputs.shape == (300, 3)


def test_a_data_module_that_writes_nothing(tmp_path: Path) -> None:
    data = DATA.replace("np.savez(path, **", "print(path, ")
    task = read_task(write_task(tmp_path / "sums", data=data))
    with pytest.raises(Fault, match=r"write_training\(\) did not write sums-train.npz"):
        write_training_data(task, tmp_path)


def test_a_data_module_that_dies(tmp_path: Path) -> None:
    data = DATA.replace("return (FILE,)", "import os; print('bye', flush=True); os._exit(3)")
    task = read_task(write_task(tmp_path / "sums", data=data))
    with pytest.raises(Fault, match=r"its process ended early \(exit\) bye"):
        write_training_data(task, tmp_path)


def test_what_is_hidden_holds_no_python(tmp_path: Path) -> None:
    python = Python("python", {}, "", (tmp_path / "task" / ".venv",))
    limits, hide = load_task("digits").limits, (tmp_path / "task",)
    with pytest.raises(Fault, match="is hidden from solutions, and python lies in it"):
        worker_order(
            "train", {}, python=python, folder=tmp_path, limits=limits, seconds=1, hide=hide
        )


def test_the_whole_folder_is_hidden(tmp_path: Path) -> None:
    task = read_task(write_task(tmp_path / "sums"))
    assert write_training_data(task, tmp_path).hide == (tmp_path / "sums",)
    ours = load_task("digits")
    assert all(path.name != "digits" for path in write_training_data(ours, tmp_path).hide)


def test_nothing_else_that_the_module_wrote_reaches_the_solution(tmp_path: Path) -> None:
    leak = "Path(path).with_name('leak.npy').write_bytes(FILE.read_bytes())\n    np.savez"
    task = read_task(write_task(tmp_path / "sums", data=DATA.replace("np.savez", leak)))
    target = tmp_path / "target"
    target.mkdir()
    write_training_data(task, target)
    assert [path.name for path in target.iterdir()] == ["sums-train.npz"]
