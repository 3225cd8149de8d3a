"""Data that Keras prepares and loads: labels, windows, folders, and its data sets."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from .interpreting import Held, blocks, hold, interpreted_variables

KNOWN_SHARE = 0.9
"""The number of classes of a folder is unknown: it depends on the disk."""


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two classes of pictures and of texts."""
    for name in ("a", "b"):
        (tmp_path / "pictures" / name).mkdir(parents=True)
        (tmp_path / "texts" / name).mkdir(parents=True)
        for index in range(3):
            pixels = np.full((20, 30, 3), index, dtype=np.uint8)
            Image.fromarray(pixels).save(tmp_path / "pictures" / name / f"{index}.png")
            (tmp_path / "texts" / name / f"{index}.txt").write_text("some words")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("folders")
def test_every_variable() -> None:
    held = Held()
    for text in blocks("keras_preparation"):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown


@pytest.mark.usefixtures("folders")
def test_pictures() -> None:
    held = Held()
    for text in blocks("pictures"):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown


def archives(folder: Path) -> dict[str, dict[str, Any]]:
    """Files of the form that Keras downloads; the numbers are ours."""
    random = np.random.default_rng(0)

    def lists(count: int) -> Any:
        made = np.empty(count, dtype=object)
        for index in range(count):
            made[index] = [5, 20_000, 7][: 2 + index % 2]
        return made

    return {
        "mnist": {
            "x_train": np.resize(np.arange(256, dtype=np.uint8), (60_000, 28, 28)),
            "y_train": np.resize(np.arange(10, dtype=np.uint8), 60_000),
            "x_test": np.resize(np.arange(256, dtype=np.uint8), (10_000, 28, 28)),
            "y_test": np.resize(np.arange(10, dtype=np.uint8), 10_000),
        },
        "boston_housing": {
            "x": random.random((506, 13)),
            "y": np.resize(np.array([5.0, 50.0]), 506),
        },
        "california_housing": {
            "x": random.random((20_640, 8)).astype("float32"),
            "y": random.random(20_640),
        },
        "imdb": {
            "x_train": lists(25_000),
            "y_train": np.resize(np.array([0, 1]), 25_000),
            "x_test": lists(25_000),
            "y_test": np.resize(np.array([0, 1]), 25_000),
        },
        "reuters": {"x": lists(11_228), "y": np.resize(np.arange(46), 11_228)},
    }


@pytest.mark.parametrize(
    "name", ["mnist", "boston_housing", "california_housing", "imdb", "reuters"]
)
def test_data_sets_of_the_form_that_keras_loads(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module(f"keras.src.datasets.{name}")
    path = tmp_path / f"{name}.npz"
    np.savez(path, **archives(tmp_path)[name])
    monkeypatch.setattr(module, "get_file", lambda *_, **__: str(path))
    held = Held()
    words = "num_words=10000" if name in ("imdb", "reuters") else ""
    text = f"from keras.datasets import {name}\n(a, b), (c, d) = {name}.load_data({words})\n"
    hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= 6


@pytest.mark.parametrize("name", ["mnist", "fashion_mnist", "cifar10", "cifar100"])
def test_pictures_are_as_keras_documents_them(name: str) -> None:
    document = importlib.import_module(f"keras.src.datasets.{name}").load_data.__doc__
    promised = [line.strip() for line in document.splitlines() if "assert" in line]
    assert len(promised) == 4
    ours = interpreted_variables(
        f"from keras.datasets import {name}\n"
        f"(x_train, y_train), (x_test, y_test) = {name}.load_data()\n"
    )
    real = {
        key: type("Shaped", (), {"shape": value.shape.dims})
        for key, value in ours.items()
        if hasattr(value, "shape")
    }
    for line in promised:
        exec(line, dict(real))
