"""Transfer functions are found by the path that a program calls."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kerasight.apis.registry import transfer_function

ROOT = Path(__file__).parents[2]


def test_index_is_up_to_date() -> None:
    finished = subprocess.run(
        [sys.executable, "scripts/generate_transfer_index.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("keras.layers.InputLayer", "make_input_layer"),
        ("keras.layers.Dense", "call_layer_class"),
        ("keras.utils.to_categorical", "to_categorical"),
        ("keras.utils.np_utils.to_categorical", "to_categorical"),
        ("numpy.random.rand", "call_numpy_random"),
        ("numpy.linalg.norm", "call_numpy"),
        ("tensorflow.data.Dataset.range", "call_data"),
        ("tensorflow.data", "call_on_tensors"),
    ],
)
def test_the_closest_registered_path_is_called(path: str, name: str) -> None:
    found = transfer_function(path)
    assert found is not None
    assert found.__name__ == name


@pytest.mark.parametrize("path", ["numpy", "os.getcwd", "keras.utils.get_file", "sklearn.svm"])
def test_nothing_is_registered_for_other_paths(path: str) -> None:
    assert transfer_function(path) is None
