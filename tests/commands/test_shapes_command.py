"""`kerasight shapes` from end to end."""

from __future__ import annotations

import json
import re
from pathlib import Path

from .command_line import kerasight


def test_shapes_as_a_table(folder: Path) -> None:
    done = kerasight("shapes", "good.py", folder=folder)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].startswith('Model: "model"')
    cells = [re.sub(r"\s+", " ", line.strip("│")).strip() for line in lines if line.startswith("│")]
    assert cells == [
        "dense (Dense) │ (None, 128) │ 100,480",
        "batch_normalization │ (None, 128) │ 512",
        "(BatchNormalization) │ │",
        "dense_1 (Dense) │ (None, 10) │ 1,290",
    ]
    assert lines[-3:] == [
        " Total params: 102,282",
        " Trainable params: 102,026",
        " Non-trainable params: 256",
    ]


def test_shapes_as_json(folder: Path) -> None:
    done = kerasight("shapes", "good.py", "--output-format", "json", folder=folder)
    (model,) = json.loads(done.out)
    layers = model.pop("layers")
    assert model == {
        "name": "model",
        "keras": "3",
        "filename": "good.py",
        "cell": None,
        "line": 4,
        "inputs": [[None, 784]],
        "outputs": [[None, 10]],
        "input_dtypes": ["float32"],
        "output_dtypes": ["float32"],
        "total_params": 102_282,
    }
    assert [(one["name"], one["class"], one["line"]) for one in layers] == [
        ("dense", "Dense", 6),
        ("batch_normalization", "BatchNormalization", 7),
        ("dense_1", "Dense", 8),
    ]
    assert [(one["output_shape"], one["dtype"], one["params"]) for one in layers] == [
        ([None, 128], "float32", 100_480),
        ([None, 128], "float32", 512),
        ([None, 10], "float32", 1_290),
    ]


def test_shapes_of_half_typed_code_name_what_is_left_out(folder: Path) -> None:
    done = kerasight("shapes", "half.py", "--output-format", "json", folder=folder)
    assert done.code == 0
    assert done.err.startswith("half.py:10:23: syntax error: this `(` is never closed")
    assert json.loads(done.out)


def test_a_file_without_a_model(folder: Path) -> None:
    (folder / "none.py").write_text("x = 1\n")
    assert kerasight("shapes", "none.py", folder=folder).out == "No model found in none.py\n"
    done = kerasight("shapes", "none.py", "--output-format=json", folder=folder)
    assert (done.code, json.loads(done.out)) == (0, [])


def test_what_is_unknown_is_told_behind_the_findings_of_its_file(folder: Path) -> None:
    (folder / "units.py").write_text(
        "import json\nimport keras\nunits = json.load(open('units.json'))\n"
        "model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(units)])\n"
    )
    told = "unknown `Dense` outputs (None, ?): argument 'units': the result of json.load"
    arguments = ("check", "units.py", "--output-format", "concise")
    done = kerasight(*arguments, "--show-unknown", folder=folder)
    assert (done.code, done.out.splitlines()) == (0, [f"units.py:4:46: {told}"])
    assert kerasight(*arguments, folder=folder).out == ""
