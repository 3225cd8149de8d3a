"""Which Keras a solution is graded with: asked for, set by its project, or its own choice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kerasight.contracts.folders import task_ids
from kerasight.faults import Fault
from kerasight.grading.modelfile.inspecting import Format, ModelFile
from kerasight.grading.pipeline.contract import read_solution
from kerasight.grading.pipeline.profiles import check_model, check_python, profile_for, variables_of
from kerasight.grading.records.result import Cause, Zero
from kerasight.grading.sandbox.python import Python
from kerasight.grading.tasks.task import Task, load_task
from kerasight.profiles import GRADED, PROFILES


@pytest.fixture
def task() -> Task:
    return load_task("mileage")


def test_every_profile_can_be_graded() -> None:
    assert set(PROFILES) <= set(GRADED)
    assert set(load_task("digits").profiles) == set(GRADED)


def test_the_project_of_a_solution_says(task: Task, tmp_path: Path) -> None:
    solution = tmp_path / "solution.py"
    assert profile_for(task, None, solution) is None
    (tmp_path / "pyproject.toml").write_text('[tool.kerasight]\nprofile = "exam-2.13"\n')
    assert profile_for(task, None, solution) == "exam-2.13"
    assert profile_for(task, "keras-3", solution) == "keras-3"


def test_a_task_with_one_profile_has_that(task: Task, tmp_path: Path) -> None:
    exam = replace(task, profiles=("exam-2.13",))
    assert profile_for(exam, None, tmp_path / "solution.py") == "exam-2.13"
    with pytest.raises(Fault, match=r"not graded with keras-3 \(--profile\): it has exam-2.13"):
        profile_for(exam, "keras-3", tmp_path / "solution.py")


@pytest.mark.parametrize(
    ("profile", "versions", "words"),
    [
        (None, {"keras": "3.15.1"}, None),
        ("keras-3", {"keras": "3.15.1"}, None),
        ("exam-2.13", {"keras": "2.13.1"}, None),
        ("exam-2.13", {"keras": "3.15.1", "tf_keras": "2.21.0"}, None),
        (
            "exam-2.13",
            {"keras": "3.15.1"},
            "Keras 3.15.1: run `python -m pip install tf_keras`",
        ),
        ("keras-3", {"keras": "2.13.1"}, "python -m pip install --upgrade tensorflow`"),
    ],
)
def test_the_versions_are_checked_first(
    profile: str | None, versions: dict[str, str], words: str | None
) -> None:
    python = Python("python", versions, "", ())
    if words is None:
        check_python(python, profile)
        return
    with pytest.raises(Fault) as fault:
        check_python(python, profile)
    assert words in str(fault.value)


def test_tensorflow_is_told_which_keras(monkeypatch: pytest.MonkeyPatch) -> None:
    assert variables_of("exam-2.13") == {"TF_USE_LEGACY_KERAS": "1"}
    assert variables_of("keras-3") == {"TF_USE_LEGACY_KERAS": "0"}
    assert variables_of(None) == {}


@pytest.mark.parametrize(
    ("profile", "version", "words"),
    [
        (None, "2.21.0", None),
        (None, "3.15.1", None),
        ("exam-2.13", "2.13.1", None),
        ("keras-3", "3.0.0", None),
        ("keras-3", "", None),
        ("exam-2.13", "3.15.1", "graded with Keras 2 (exam-2.13): write `from tensorflow import"),
        ("keras-3", "2.21.0", "graded with Keras 3 (keras-3): write `import keras`"),
    ],
)
def test_a_model_of_another_keras_breaks_the_contract(
    task: Task, profile: str | None, version: str, words: str | None
) -> None:
    file = ModelFile(version, "", 1, Format.KERAS)
    if words is None:
        check_model(file, task, profile)
        return
    with pytest.raises(Zero) as zero:
        check_model(file, task, profile)
    assert zero.value.cause is Cause.CONTRACT
    assert words in zero.value.message


@pytest.mark.parametrize("profile", GRADED)
@pytest.mark.parametrize("task_id", task_ids())
def test_starters_are_for_both(task_id: str, profile: str, tmp_path: Path) -> None:
    ours = load_task(task_id)
    path = tmp_path / "solution.py"
    path.write_text(ours.starter)
    found = read_solution(path, ours, profile).findings
    assert [each for each in found if each.group != "task"] == []
    assert "from tensorflow import keras\n" in ours.starter


OLD = """\
# kerasight: task=mileage
from tensorflow import keras
optimizer = keras.optimizers.Adam(lr=0.1)
"""


def test_the_inspector_judges_by_the_profile(task: Task, tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text(OLD)

    def told(profile: str | None) -> list[str]:
        found = read_solution(path, task, profile).findings
        return [each.rule for each in found if each.span.start.line == 3]

    assert told("keras-3") == ["bad-argument"]
    assert told("exam-2.13") == []
