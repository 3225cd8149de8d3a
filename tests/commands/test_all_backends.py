"""`kerasight check --backend all`: a table for each file, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.backends.outcomes import CASES

from .command_line import kerasight

STEP = "092_super_train_step.py"
LATE = "245_env_after_tensorflow_keras.py"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (STEP, LATE):
        (tmp_path / name).write_bytes((CASES / name).read_bytes())
    (tmp_path / "own.py").write_text(
        'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras\nkeras.layers.Dense(-1)\n'
    )
    monkeypatch.chdir(tmp_path)


def test_a_line_for_each_file_and_its_first_errors() -> None:
    result = kerasight("check", "--backend", "all", STEP, LATE)
    lines = result.out.splitlines()
    assert result.code == 1
    assert lines[0] == f"{STEP}: TensorFlow: runs. JAX: line 11. PyTorch: runs."
    assert lines[1].startswith(f"  JAX, {STEP}:11:1: With JAX as the backend, `fit` passes `state`")
    warned = "runs, with a warning in line 4."
    assert lines[2] == f"{LATE}: TensorFlow: {warned} JAX: runs. PyTorch: {warned}"


def test_a_file_that_sets_its_backend_has_that_alone() -> None:
    lines = kerasight("check", "--backend", "all", "own.py").out.splitlines()
    assert lines[0] == "own.py: TensorFlow: line 4. JAX: line 4. PyTorch: line 4."
    assert lines[-1] == "  Its backend is set in line 2."


def test_the_table_as_json() -> None:
    result = kerasight("check", "--backend", "all", "--output-format", "json", STEP)
    (file,) = json.loads(result.out)
    assert file["filename"] == STEP
    assert {name: (each["runs"], each["line"]) for name, each in file["backends"].items()} == {
        "tensorflow": (True, None),
        "jax": (False, 11),
        "torch": (True, None),
    }
    assert [each["code"] for each in file["backends"]["jax"]["findings"]] == ["step-signature"]


@pytest.mark.parametrize("option", ["--fix", "--diff", "--statistics", "--show-unknown"])
def test_options_that_need_one_backend_are_refused(option: str) -> None:
    assert kerasight("check", "--backend", "all", option, STEP).code == 2


def test_formats_of_findings_are_refused() -> None:
    result = kerasight("check", "--backend", "all", "--output-format", "sarif", STEP)
    assert result.code == 2
    assert "the formats are full, concise, json" in result.err
