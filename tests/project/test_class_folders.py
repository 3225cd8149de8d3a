"""Class folders: the classes and batches are those that the real Keras finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from kerasight.cli import kerasight
from kerasight.inspection import Settings, inspect
from kerasight.interpreter.analysis import interpret
from kerasight.project.data.looking import Headers
from kerasight.source.document import Document
from kerasight.values.data import Dataset, Loader
from kerasight.values.keras_version import KERAS_3

GENEROUS = 120.0
"""Seconds: a slow machine must not fail a test."""

COUNTS = {"cat": 7, "cow": 4, "dog": 9}


@pytest.fixture(scope="module")
def headers() -> Iterator[Headers]:
    headers = Headers()
    yield headers
    headers.close()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "setup.cfg").touch()
    for name, count in COUNTS.items():
        (tmp_path / "train" / name).mkdir(parents=True)
        for number in range(count):
            Image.new("RGB", (9, 8)).save(tmp_path / "train" / name / f"{number}.png")
    (tmp_path / "train" / "cat" / "note.txt").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


FOLDER = "import keras\nx = keras.utils.image_dataset_from_directory('train', {})\n"
GENERATOR = """\
from tensorflow.keras.preprocessing.image import ImageDataGenerator
x = ImageDataGenerator(validation_split=0.3).flow_from_directory('train', {})
"""


@pytest.mark.parametrize("text", [FOLDER, GENERATOR])
@pytest.mark.parametrize(
    "arguments",
    ["batch_size=3", "batch_size=4, subset='training'", "batch_size=4, subset='validation'"],
)
def test_batches_are_those_of_keras(
    headers: Headers, root: Path, text: str, arguments: str
) -> None:
    if text is FOLDER and "subset" in arguments:
        arguments += ", validation_split=0.3, seed=1"
    program = text.format(arguments)
    names: dict[str, object] = {}
    exec(program, names)
    around = headers.around(str(root / "train.py"), seconds=GENEROUS)
    result = interpret(Document.from_text(program), KERAS_3, data_files=around)
    found = result.variables["x"]
    count = found.cardinality if isinstance(found, Dataset) else None
    if isinstance(found, Loader):
        count = found.batches
    assert count == len(names["x"])  # type: ignore[arg-type]


MODEL = """
model = keras.Sequential(
    [keras.Input((8, 8, 3)), keras.layers.Flatten(), keras.layers.Dense({units}, {activation})]
)
model.compile("adam", {loss})
model.fit(data)
"""
SPARSE, SOFTMAX = '"sparse_categorical_crossentropy"', 'activation="softmax"'


@pytest.mark.parametrize(
    ("mode", "units", "rule"),
    [
        ("int", 3, None),
        ("int", 2, "labels-out-of-range"),
        ("categorical", 3, None),
        ("categorical", 5, "units-against-classes"),
    ],
)
def test_units_are_held_against_class_folders(
    headers: Headers, root: Path, mode: str, units: int, rule: str | None
) -> None:
    loss = SPARSE if mode == "int" else '"categorical_crossentropy"'
    program = (
        "import keras\ndata = keras.utils.image_dataset_from_directory("
        f"'train', image_size=(8, 8), label_mode='{mode}')\n"
        + MODEL.format(units=units, activation=SOFTMAX, loss=loss)
    )
    inspection = inspect(
        Document.from_text(program, str(root / "train.py")),
        Settings(select=frozenset({"labels-out-of-range", "units-against-classes"})),
        open_data=lambda each: headers.around(each.filename, seconds=GENEROUS),
    )
    assert [each.rule for each in inspection.findings] == ([rule] if rule else [])
    if rule:
        assert inspection.findings[0].message.startswith(
            f"`train/` has 3 class folders (cat, cow, dog), but the last `Dense` has {units} units"
        )


def test_the_cache_knows_the_data(root: Path) -> None:
    program = "import keras\ndata = keras.utils.image_dataset_from_directory('train', "
    program += "image_size=(8, 8), label_mode='categorical')\n"
    program += MODEL.format(units=3, activation=SOFTMAX, loss='"categorical_crossentropy"')
    (root / "train.py").write_text(program)
    run = ["check", "train.py", "--select", "units-against-classes"]
    assert CliRunner().invoke(kerasight, run).exit_code == 0
    assert CliRunner().invoke(kerasight, run).exit_code == 0
    (root / "train" / "hen").mkdir()
    assert CliRunner().invoke(kerasight, run).exit_code == 1
    assert CliRunner().invoke(kerasight, [*run, "--no-data-files"]).exit_code == 0
    (root / "train" / "hen").rmdir()
    assert CliRunner().invoke(kerasight, run).exit_code == 0


def test_what_was_read_is_listed(root: Path) -> None:
    (root / "train.py").write_text(FOLDER.format("batch_size=3"))
    done = CliRunner().invoke(kerasight, ["check", "train.py", "--show-data"])
    assert done.stdout.splitlines()[:4] == [
        "train.py: reads train/: 3 folders of png 8x9x3",
        "  cat/: 7 .png, 1 .txt",
        "  cow/: 4 .png",
        "  dog/: 9 .png",
    ]
