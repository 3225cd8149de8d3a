"""The data of the practice tasks: hidden examples stay hidden, and the cut never moves."""

from __future__ import annotations

import ast
import hashlib
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kerasight.contracts.folders import task_ids
from kerasight.grading.tasks.data import write_examples, write_training_data
from kerasight.grading.tasks.task import Task, load_task
from kerasight.tasks.reviews import data as reviews
from kerasight.tasks.sunspots import data as sunspots

DIGESTS = {
    "digits": "0e3ce05a656bbe160a5f8b5af58019f24aa82d16bf7445ed43202ccea8324daa",
    "mileage": "37b56e248eb823c5fe17e44bcf40486870e7fea7fad26b60973a4c8098437bd0",
    "reviews": "9963e1f29aa1410d6de10338d1868a04e8188b464458ce0da64de2384f0aebcc",
    "sunspots": "5ed4e5dee49d3ff47d62b3617bcfd54429e3b6903653f5df6201f5394eee1d48",
    "textures": "785994cc4e75ddb80ed0ea60746c7d6d6cc3ad38a9f1dcf78286965f3f34c196",
}
"""SHA-256 of the hidden inputs and labels: a score must mean the same next year."""

TASKS = pytest.mark.parametrize("task", [load_task(each) for each in task_ids()], ids=task_ids())


def data_of(task: Task) -> Any:
    """The data module of one of our own tasks."""
    return import_module(f"kerasight.tasks.{task.id}.data")


@TASKS
def test_hidden_data_fits_the_contract(task: Task) -> None:
    for arrays in (data_of(task).hidden_test(), data_of(task).known()):
        inputs, labels = arrays["inputs"], arrays["labels"]
        assert list(inputs.shape[1:]) in [list(shape) for shape in task.contract.input_shapes]
        assert len(inputs) == len(labels)
        assert np.isfinite(inputs).all()


@TASKS
def test_no_hidden_example_is_known(task: Task) -> None:
    known = {example.tobytes() for example in data_of(task).known()["inputs"]}
    hidden = [example.tobytes() for example in data_of(task).hidden_test()["inputs"]]
    assert not known & set(hidden)


@TASKS
def test_the_cut_never_moves(task: Task) -> None:
    arrays = data_of(task).hidden_test()
    digest = hashlib.sha256(np.ascontiguousarray(arrays["inputs"]).tobytes())
    digest.update(np.ascontiguousarray(arrays["labels"]).tobytes())
    assert digest.hexdigest() == DIGESTS[task.id]


@TASKS
def test_sources_exist_and_are_told(task: Task) -> None:
    assert task.sources
    assert all(path.is_file() for path in data_of(task).sources())


@TASKS
def test_the_starter_parses_and_names_its_task(task: Task) -> None:
    ast.parse(task.starter)
    assert task.starter.startswith(f"# kerasight: task={task.id}\n")


@TASKS
def test_bands_lead_in_one_direction(task: Task) -> None:
    assert list(task.bands) == sorted(task.bands, reverse=task.lower_is_better)
    assert [task.score(edge) for edge in task.bands] == [1, 2, 3, 4, 5]


@TASKS
def test_what_a_solution_learns_from_is_written(task: Task, tmp_path: Path) -> None:
    training = write_training_data(task, tmp_path)
    assert training.path.exists()
    assert training.path.parent == tmp_path
    assert training.hide == data_of(task).sources()


@TASKS
def test_what_a_model_is_measured_on_is_written(task: Task, tmp_path: Path) -> None:
    examples = write_examples(task, tmp_path)
    for path, wanted in (
        (examples.test_file, data_of(task).hidden_test()),
        (examples.known_file, data_of(task).known()),
    ):
        with np.load(path) as written:
            assert np.array_equal(written["inputs"], wanted["inputs"])
            assert np.array_equal(written["labels"], wanted["labels"])


def test_sunspots_to_foretell_are_hidden() -> None:
    labels, training = sunspots.hidden_test()["labels"], sunspots.training()
    everything = np.loadtxt(sunspots.FILE, dtype=np.float32)
    assert np.array_equal(everything[: len(training)], training)
    assert np.array_equal(everything[len(training) :], labels)


def test_the_starter_of_reviews_encodes_as_the_grader() -> None:
    task = load_task("reviews")
    tree = ast.parse(task.starter)
    wanted = [node for node in tree.body if getattr(node, "name", "") == "encode"]
    names: dict[str, object] = {}
    exec("import re\nimport numpy as np\nLENGTH = 40", names)
    exec(compile(ast.Module(wanted, []), "starter.py", "exec"), names)
    texts, _ = reviews.training()
    encode = names["encode"]
    assert callable(encode)
    assert np.array_equal(
        encode(texts[:300], list(reviews.vocabulary())), reviews.encode(texts[:300])
    )


def test_a_cap_holds_a_score_back() -> None:
    task = load_task("reviews")
    assert [task.score(0.78, loss) for loss in (0.5, 0.7, 2.0)] == [5, 4, 3]
    assert task.score(0.60, 2.0) == 1


@TASKS
def test_functions_of_the_starter_return_what_the_contract_says(task: Task, tmp_path: Path) -> None:
    write_training_data(task, tmp_path)
    tree = ast.parse(task.starter)
    kept = ast.Import | ast.ImportFrom | ast.Assign | ast.FunctionDef
    tree.body = [each for each in tree.body if isinstance(each, kept)]
    program: dict[str, Any] = {"__file__": str(tmp_path / "solution.py")}
    exec(compile(tree, "starter.py", "exec"), program)
    for name, given in task.contract.returns.items():
        assert name in task.contract.protected
        returned = program[name]()
        arrays = returned if isinstance(returned, tuple) else (returned,)
        for array, said in zip(arrays, given, strict=True):
            assert array.shape == said.shape
            assert array.dtype == said.dtype or (said.dtype == "str" and array.dtype.kind == "U")
            if said.low is not None:
                assert (array.min(), array.max()) == pytest.approx((said.low, said.high))
            if said.classes is not None:
                assert np.unique(array).tolist() == list(range(said.classes))
