"""`kerasight task check`: what makes a task unfair is found, and nothing in a good one."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from kerasight.cli import kerasight
from kerasight.contracts.folders import task_ids
from kerasight.grading.tasks.checking.baseline import constant_score
from kerasight.grading.tasks.checking.data import check_data
from kerasight.grading.tasks.checking.files import check_files
from kerasight.grading.tasks.checking.leaks import hidden_rows_in
from kerasight.grading.tasks.checking.problems import Problem
from kerasight.grading.tasks.checking.references import find_references
from kerasight.grading.tasks.task import load_task, read_task
from kerasight.values.findings import Severity

from .own_task import DATA, STARTER, TASK, write_task


def counted(problems: list[Problem]) -> list[str]:
    return [str(problem) for problem in problems if problem.counts]


def check(*arguments: str) -> Result:
    return CliRunner().invoke(kerasight, ("task", "check", *arguments))


@pytest.mark.parametrize("task_id", task_ids())
def test_our_tasks_are_fit_for_learners(task_id: str) -> None:
    task = load_task(task_id)
    assert counted(check_files(task)) == []
    assert counted(check_data(task)) == []


def test_a_sound_task(tmp_path: Path) -> None:
    result = check(str(write_task(tmp_path / "sums")))
    assert result.exit_code == 0, result.output
    assert result.output.endswith("the task sums is ready for learners\n")


def test_a_faulty_task_file_ends_the_checks(tmp_path: Path) -> None:
    folder = write_task(tmp_path / "sums", task=TASK.replace("seed", "sede"))
    result = check(str(folder))
    assert result.exit_code == 1
    assert f"{folder / 'task.toml'}:5: error: unknown key 'sede'; did you mean 'seed'?" in (
        result.output
    )
    assert "2 mistakes in the task sums" in result.output
    assert "starter.py" not in result.output


def test_problems_for_programs(tmp_path: Path) -> None:
    folder = write_task(tmp_path / "sums", starter=STARTER.replace("task=sums", "task=sum"))
    result = check(str(folder), "--output-format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output) == [
        {
            "file": str(folder / "starter.py"),
            "line": 1,
            "severity": "error",
            "message": "names the task 'sum': its first line must be `# kerasight: task=sums`",
        }
    ]


def test_no_such_task(tmp_path: Path) -> None:
    assert "is not there" in str(check(str(tmp_path / "nothing")).exception)


@pytest.mark.parametrize(
    ("part", "old", "new", "words"),
    [
        ("task", "; CC0", "", "sources names no licence"),
        ("task", "[contract]", '[hints.finding]\noverfitt = "a"\n[contract]', "task.toml:9: error"),
        ("task", "[[3]]", '[[3]]\nprotected = ["load"]', "has no 'load', which task.toml protects"),
        (
            "task",
            "[[3]]",
            '[[3]]\nreturns = { load = [{ shape = [900, 3], dtype = "float32" }] }',
            "has no protected function load() without parameters",
        ),
        ("starter", "def solution_model", "def model", "has no function solution_model()"),
        ("starter", "    return model", "  return model", "is not valid Python: unindent"),
        ("starter", "sums-train.npz", "sum-train.npz", "never names 'sums-train.npz'"),
        ("starter", "Dense(1)", "Dense(-1)", "starter.py:11: error: `Dense`: argument `units`"),
        ("data", "def known()", "def knwon()", "data.py: error: has no function known()"),
        (
            "data",
            "def known()",
            "def known(",
            "data.py:23: error: is not valid Python: inv",
        ),
    ],
)
def test_files_that_are_wrong(tmp_path: Path, part: str, old: str, new: str, words: str) -> None:
    texts = {"task": TASK, "starter": STARTER, "data": DATA}
    assert old in texts[part]
    texts[part] = texts[part].replace(old, new, 1)
    task = read_task(write_task(tmp_path / "sums", **texts))
    found = counted(check_files(task))
    assert len(found) == 1, found
    assert words in found[0]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("slice(0, 100)", "slice(50, 150)", "50 of 100 hidden examples are among the known ones"),
        (
            "def write_training(path):\n    np.savez(path, **_read(slice(100, None)))",
            "def write_training(path):\n    np.savez(path, **_read(slice(90, None)))",
            "10 of 100 hidden examples lie in sums-train.npz, which solutions learn from",
        ),
        (
            "numbers = np.load(FILE)[rows]",
            "numbers = np.load(FILE)[rows, :2]",
            "shape (2,), and",
        ),
        (
            "numbers = np.load(FILE)[rows]",
            "numbers = np.load(FILE)[rows]; numbers[3, 1] = np.nan",
            "hidden_test() has 1 inputs that are NaN or infinite",
        ),
        (
            "return _read(slice(0, 100))",
            "return {**_read(slice(0, 100)), 'inputs': _read(slice(0, 100))['inputs'] * 255}",
            "is one of them scaled, and the other not?",
        ),
        (
            "return _read(slice(0, 100))",
            "return {n: a.astype('float64') for n, a in _read(slice(0, 100)).items()}",
            "known() gives float32 inputs and hidden_test() float64",
        ),
        (
            "numbers = np.load(FILE)[rows]",
            "numbers = np.load(FILE)[rows]; numbers += np.float32(np.random.normal())",
            "gives another hidden_test() at each run",
        ),
        ("numbers.sum(axis=1)", "numbers", "gives labels of shape (3,), and the model gives (1,)"),
        (
            "numbers.sum(axis=1)",
            "numbers.sum(axis=1) * 0.01",
            "answer has a mean absolute",
        ),
        ("def known():", "def known():\n    raise ValueError('no file')", "ValueError: no file"),
    ],
)
def test_data_that_is_unfair(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in DATA
    task = read_task(write_task(tmp_path / "sums", data=DATA.replace(old, new, 1)))
    found = counted(check_data(task))
    assert any(words in each for each in found), found


SIGNS = TASK.replace("mean absolute error", "accuracy").replace("lower_is_better = true", "")
SIGNS = SIGNS.replace("0.9, 0.7, 0.5, 0.3, 0.1", "0.6, 0.7, 0.8, 0.9, 0.95")


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ("numbers.sum(axis=1) > 0", None),
        ("(numbers.sum(axis=1) > 0) * 2", "gives the label 2, and the 2 classes are 0 to 1"),
        ("(numbers.sum(axis=1) > 9).astype('int64')", "hidden_test() never has the class 1"),
        ("numbers.sum(axis=1)", "wants one whole number for each example, not one-hot"),
        ("(numbers[:, 0] > -1.5).astype('int64')", "the best constant answer has a accuracy"),
    ],
)
def test_labels_of_classes(tmp_path: Path, labels: str, words: str | None) -> None:
    data = DATA.replace("numbers.sum(axis=1)", labels)
    found = counted(check_data(read_task(write_task(tmp_path / "sums", task=SIGNS, data=data))))
    assert (found == []) if words is None else any(words in each for each in found), found


def test_the_best_constant_answer() -> None:
    mileage = load_task("mileage")
    known, hidden = np.array([10.0, 20.0, 90.0]), np.array([22.0, 26.0])
    assert constant_score(mileage, known, hidden) == (4.0, 2)
    digits = load_task("digits")
    labels = np.array([3] * 6 + [1] * 4)
    assert constant_score(digits, labels, labels) == (0.6, 1)
    reviews = load_task("reviews")
    value, score = constant_score(reviews, np.array([1, 1, 1, 0]), np.array([1, 1, 1, 0]))
    # The shares as probabilities have a cross-entropy of 0.56, which allows a 4.
    assert (value, score) == (0.75, 4)


def rows(count: int, values: int) -> np.ndarray:
    return np.random.default_rng(count).normal(size=(count, values)).astype("float32")


def test_leaks_are_found_in_every_form(tmp_path: Path) -> None:
    hidden = rows(20, 3)
    table = np.column_stack([np.arange(8), hidden[5:13], np.zeros(8)])
    np.savetxt(tmp_path / "a.csv", table, delimiter=",", header="id,a,b,c,y", comments="")
    assert hidden_rows_in(tmp_path / "a.csv", hidden) == 8
    np.savez(tmp_path / "b.npz", inputs=rows(9, 3), names=np.array(["x"]), labels=np.arange(9))
    assert hidden_rows_in(tmp_path / "b.npz", hidden) == 0
    np.save(tmp_path / "c.npy", hidden[0, :2])
    assert hidden_rows_in(tmp_path / "c.npy", hidden) is None

    images = np.random.default_rng(1).integers(0, 256, (6, 8, 8), "uint8")
    images[:, 0, 0] = 255
    scaled = images[..., None].astype("float32") / 255
    np.savez(tmp_path / "d.npz", images=images[2:])
    assert hidden_rows_in(tmp_path / "d.npz", scaled) == 4
    folder = tmp_path / "pictures" / "cats"
    folder.mkdir(parents=True)
    Image.fromarray(images[3]).save(folder / "3.png")
    assert hidden_rows_in(tmp_path / "pictures", np.repeat(images[..., None], 3, -1)) == 1


def test_texts_alone_cannot_be_compared(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text,label\ngood,yes\nbad,no\n")
    assert hidden_rows_in(tmp_path / "a.csv", rows(4, 2)) is None
    (tmp_path / "b.csv").write_text("")
    assert hidden_rows_in(tmp_path / "b.csv", rows(4, 2)) is None


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("np.savez(path, texts=np.array(['a', None], dtype=object))", "Object arrays cannot be"),
        ("path.write_bytes(b'PK')", "sums-train.npz cannot be read by learners"),
    ],
)
def test_training_data_that_nobody_can_read(tmp_path: Path, written: str, words: str) -> None:
    data = DATA.replace("np.savez(path, **_read(slice(100, None)))", written)
    found = counted(check_data(read_task(write_task(tmp_path / "sums", data=data))))
    assert len(found) == 1
    assert words in found[0]


@pytest.mark.parametrize(
    ("solutions", "words"),
    [
        ({}, "there are no reference solutions"),
        ({"good": "4"}, "no reference solution reaches a 5"),
        ({"good": "4..5"}, "no reference solution scores 0 or 1"),
        ({"good": "5", "poor": "0..1"}, None),
    ],
)
def test_references_are_of_every_quality(
    tmp_path: Path, solutions: dict[str, str], words: str | None
) -> None:
    folder = write_task(tmp_path / "sums") / "references"
    folder.mkdir()
    for name, scores in solutions.items():
        (folder / f"{name}.py").write_text(f"# kerasight: task=sums\n# expect: score={scores}\n")
    references, problems = find_references(read_task(tmp_path / "sums"))
    assert [each.path.stem for each in references] == sorted(solutions)
    assert [each.words for each in references] == [solutions[n] for n in sorted(solutions)]
    assert all(problem.severity is Severity.INFO for problem in problems)
    assert [problem.message for problem in problems if words is None] == []
    assert words is None or words in problems[0].message


def test_references_that_do_not_say_their_score(tmp_path: Path) -> None:
    folder = write_task(tmp_path / "sums") / "references"
    folder.mkdir()
    for name, line in (("a", "# expect: score=5..4"), ("b", "# expect: 5"), ("c", "score=7")):
        (folder / f"{name}.py").write_text(line)
    references, problems = find_references(read_task(tmp_path / "sums"))
    assert references == []
    assert [problem.file.stem for problem in problems if problem.counts] == ["a", "b", "c"]
