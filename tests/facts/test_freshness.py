"""The facts that the engine reads are what the installed Keras says of itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "checks" / "kerasight" / "facts"
TENSORS = SHIPPED / "tensors.json"
SHIPPED_FILES = sorted(
    str(file.relative_to(SHIPPED)) for file in SHIPPED.rglob("*.json") if file != TENSORS
)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("facts")
    script = ROOT / "scripts" / "generate_facts.py"
    subprocess.run([sys.executable, str(script), str(folder)], check=True, timeout=900)
    return folder


def test_every_file_is_shipped(fresh: Path) -> None:
    assert (
        sorted(str(file.relative_to(fresh)) for file in fresh.rglob("*") if file.is_file())
        == SHIPPED_FILES
    )


@pytest.mark.parametrize("name", SHIPPED_FILES)
def test_shipped_facts_are_what_the_script_writes(fresh: Path, name: str) -> None:
    assert (SHIPPED / name).read_text("utf-8") == (fresh / name).read_text("utf-8"), (
        "run `python scripts/generate_facts.py`: the installed Keras says otherwise"
    )


@pytest.mark.parametrize("backend", ["jax", "tensorflow"])
def test_what_tensors_refuse_is_what_the_backend_says(tmp_path: Path, backend: str) -> None:
    """PyTorch is left to `make backends`: it is not installed for the tests."""
    script, written = ROOT / "scripts" / "generate_tensors.py", tmp_path / "tensors.json"
    subprocess.run(
        [sys.executable, str(script), str(written)],
        env={**os.environ, "KERAS_BACKEND": backend},
        check=True,
        timeout=900,
    )
    said = json.loads(written.read_text("utf-8"))[backend]
    assert json.loads(TENSORS.read_text("utf-8"))[backend] == said


def test_every_alias_names_a_signature() -> None:
    for name in ("keras3.json", "keras2.json"):
        document = json.loads((SHIPPED / name).read_text("utf-8"))
        assert set(document["aliases"].values()) <= set(document["signatures"])


def test_what_the_two_versions_disagree_on_is_seen() -> None:
    keras3, keras2 = (
        json.loads((SHIPPED / name).read_text("utf-8"))["signatures"]
        for name in ("keras3.json", "keras2.json")
    )
    assert "pool_size" in keras3["keras.layers.AveragePooling2D"]["parameters"]
    assert ["pool_size", {"tuple": [2, 2]}] in keras2["keras.layers.AveragePooling2D"]["parameters"]
    assert "batch_input_shape" in keras2["keras.layers.Dense"]["base_keywords"].split()
    assert "batch_input_shape" not in keras3["keras.layers.Dense"]["base_keywords"].split()
    assert "input_length" in keras3["keras.layers.Embedding"]["base_keywords"].split()
    assert "input_dim" not in keras3["keras.layers.Embedding"]["base_keywords"].split()
