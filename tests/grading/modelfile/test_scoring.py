"""The score of a model file is a fact: the same at every run, to the last bit."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kerasight.grading.modelfile.configuration import Lambdas
from kerasight.grading.modelfile.inspecting import inspect_model
from kerasight.grading.modelfile.saved_model import inspect_folder
from kerasight.grading.modelfile.taking import take_folder, take_model
from kerasight.grading.pipeline.scoring import score_model
from kerasight.grading.pipeline.verdict import judge_score
from kerasight.grading.records.result import Cause, Zero
from kerasight.grading.sandbox.python import Python, probe_python
from kerasight.grading.tasks.data import write_examples
from kerasight.grading.tasks.task import load_task

from ..grading_run import PATIENCE, grade, left_behind

MAKE_MODELS = """
import sys, zipfile
import keras
from pathlib import Path
folder = Path(sys.argv[1])
keras.utils.set_random_seed(3)
layers = keras.layers
model = keras.Sequential([
    keras.Input((28, 28, 1)), layers.Conv2D(16, 3, activation="relu"), layers.Dropout(0.5),
    layers.BatchNormalization(), layers.Flatten(), layers.Dense(10, "softmax"),
])
model.save(folder / "sound.keras")
with zipfile.ZipFile(folder / "sound.keras") as old:
    with zipfile.ZipFile(folder / "broken.keras", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if name.endswith(".h5") else data)
model.save(folder / "sound.h5")
(folder / "sound.h5").rename(folder / "hdf5.keras")
head = [keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(10, "softmax")]
keras.Sequential(head).save(folder / "other.keras")
with zipfile.ZipFile(folder / "exchanged.keras", "w") as new:
    for name in zipfile.ZipFile(folder / "sound.keras").namelist():
        source = "other.keras" if name.endswith(".h5") else "sound.keras"
        new.writestr(name, zipfile.ZipFile(folder / source).read(name))
scaled = [head[0], layers.Lambda(lambda x: x * 2.0), *head[1:]]
keras.Sequential(scaled).save(folder / "lambda.keras")
model.export(folder / "saved-model", verbose=False)
import tf_keras
old = tf_keras.Sequential([
    tf_keras.Input((28, 28, 1)), tf_keras.layers.Flatten(), tf_keras.layers.Dense(10, "softmax"),
])
old.save(folder / "keras-2.h5")
old.save(folder / "saved-model-2")
"""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a sound model and one whose weights are cut off."""
    folder = tmp_path_factory.mktemp("models")
    command = [sys.executable, "-c", MAKE_MODELS, str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    return folder


@pytest.fixture(scope="module")
def python() -> Python:
    return probe_python(sys.executable)


def test_one_file_has_one_score(
    models: Path, python: Python, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = load_task("digits")
    model = tmp_path / "model.keras"
    take_model(models / "sound.keras", model, task.limits.model)
    file = inspect_model(model)
    first, _ = score_model(task, write_examples(task, tmp_path), python, model, file, tmp_path)
    monkeypatch.setenv("OMP_NUM_THREADS", str((os.cpu_count() or 1) + 3))
    monkeypatch.setenv("TF_NUM_INTRAOP_THREADS", "1")
    second, _ = score_model(task, write_examples(task, tmp_path), python, model, file, tmp_path)
    assert first is not None
    assert second is not None
    assert first == second
    assert json.dumps(first.value) == json.dumps(second.value)
    assert [row.class_name for row in first.layers] == [
        "Conv2D",
        "Dropout",
        "BatchNormalization",
        "Flatten",
        "Dense",
    ]
    assert first.layers[0].output_shape == (None, 26, 26, 16)
    assert first.params == sum(row.params for row in first.layers)
    # The means and variances of the batch normalization are not trained.
    assert first.trainable == first.params - 2 * 16


def test_cut_off_weights_are_a_bad_file(models: Path) -> None:
    with pytest.raises(Zero, match="damaged") as zero:
        inspect_model(models / "broken.keras")
    assert zero.value.cause == Cause.BAD_FILE


def test_weights_of_another_model_are_a_bad_file(
    models: Path, python: Python, tmp_path: Path
) -> None:
    task = load_task("digits")
    model = tmp_path / "model.keras"
    take_model(models / "exchanged.keras", model, task.limits.model)
    line, ended = score_model(
        task, write_examples(task, tmp_path), python, model, inspect_model(model), tmp_path
    )
    with pytest.raises(Zero, match=r"cannot be loaded.* It was saved") as zero:
        judge_score(line, ended, task.contract, "It was saved elsewhere.")
    assert zero.value.cause == Cause.BAD_FILE


@pytest.mark.parametrize("name", ["sound.keras", "hdf5.keras", "keras-2.h5"])
def test_a_model_trained_elsewhere_has_a_score(models: Path, tmp_path: Path, name: str) -> None:
    graded = grade(tmp_path, "--model", str(models / name), "--task", "digits")
    assert graded.stages("passed") == ["contract", "score", "report"]
    assert graded.result["cause"] is None, graded.result["message"]
    assert 0 < graded.result["metric"]["value"] < 0.5
    assert graded.report["solution"] == name
    assert graded.report["fits"] == []
    assert "memory" in graded.report["limits"]["enforced"]
    assert left_behind(tmp_path) == []


def test_a_lambda_runs_with_consent_alone(models: Path, tmp_path: Path) -> None:
    arguments = ("--model", str(models / "lambda.keras"), "--task", "digits")
    refused = grade(tmp_path, *arguments)
    assert refused.result["cause"] == "unsafe-file"
    assert "--allow-code" in refused.result["message"]
    assert refused.stages("failed") == ["contract"]
    assert grade(tmp_path, *arguments, "--allow-code").result["cause"] is None


@pytest.mark.parametrize("name", ["saved-model", "saved-model-2"])
def test_a_saved_model_runs_with_consent_alone(models: Path, tmp_path: Path, name: str) -> None:
    arguments = ("--model", str(models / name), "--task", "digits")
    refused = grade(tmp_path, *arguments)
    assert refused.result["cause"] == "unsafe-file"
    assert "a program that may read and write files" in refused.result["message"]
    graded = grade(tmp_path, *arguments, "--allow-code")
    assert graded.result["cause"] is None, graded.result["message"]
    assert 0 < graded.result["metric"]["value"] < 0.5
    assert graded.report["model"]["keras_version"].startswith("2." if name.endswith("2") else "")
    assert graded.report["model"]["size"] > 10_000
    assert left_behind(tmp_path) == []


def test_the_folder_of_a_saved_model_is_copied_without_links(models: Path, tmp_path: Path) -> None:
    folder, limit = tmp_path / "linked", 2**20
    shutil.copytree(models / "saved-model", folder)
    take_folder(folder, tmp_path / "taken", limit)
    assert inspect_folder(tmp_path / "taken", Lambdas.ALLOWED).sha256 == (
        inspect_folder(folder, Lambdas.ALLOWED).sha256
    )
    with pytest.raises(Zero, match="the task allows"):
        take_folder(folder, tmp_path / "too large", 1000)
    (folder / "assets" / "secret").symlink_to("/etc/passwd")
    with pytest.raises(Zero, match="cannot be opened"):
        take_folder(folder, tmp_path / "with a link", limit)
