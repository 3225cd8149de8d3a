"""The score of a model file is a fact: the same at every run, to the last bit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kerasight.grading.modelfile import inspect_model, take_model
from kerasight.grading.python import Python, probe_python
from kerasight.grading.result import Cause, Zero
from kerasight.grading.scoring import score_model
from kerasight.grading.tasks import load_task

from .grading_run import PATIENCE

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
    first = score_model(task, python, model, inspect_model(model).keras_major, tmp_path)
    monkeypatch.setenv("OMP_NUM_THREADS", str((os.cpu_count() or 1) + 3))
    monkeypatch.setenv("TF_NUM_INTRAOP_THREADS", "1")
    second = score_model(task, python, model, 3, tmp_path)
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


def test_cut_off_weights_are_a_bad_file(models: Path, python: Python, tmp_path: Path) -> None:
    task = load_task("digits")
    model = tmp_path / "model.keras"
    take_model(models / "broken.keras", model, task.limits.model)
    with pytest.raises(Zero, match="cannot be loaded") as zero:
        score_model(task, python, model, 3, tmp_path)
    assert zero.value.cause == Cause.BAD_FILE
    assert "not found" not in zero.value.message
