"""Headers of data files: what is read, what is refused, and that nothing waits."""

from __future__ import annotations

import json
import os
import struct
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest
from PIL import Image

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.project.data.looking import MOST_BYTES, Headers
from kerasight.project.data.reader import Reader
from kerasight.project.roots import forget
from kerasight.source.document import Document
from kerasight.source.project import Observed
from kerasight.values.disk.data_files import (
    ArrayFile,
    ArrayHeader,
    ArraysFile,
    DataFile,
    DataFolder,
    Picture,
    PictureFile,
    TableFile,
)

GENEROUS = 120.0
"""Seconds: a slow machine must not fail a test."""


@pytest.fixture(scope="module")
def headers() -> Iterator[Headers]:
    headers = Headers()
    yield headers
    headers.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    forget()
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "setup.cfg").touch()
    return tmp_path / "project"


def look(headers: Headers, root: Path, path: str, separator: str = ",") -> DataFile | None:
    return headers.around(str(root / "train.py"), seconds=GENEROUS).look(path, separator)


def test_an_array(headers: Headers, root: Path) -> None:
    np.save(root / "x.npy", np.zeros((100, 28, 28), "float32"))
    assert look(headers, root, "x.npy") == ArrayFile("x.npy", ArrayHeader((100, 28, 28), "float32"))
    np.save(root / "words.npy", np.array(["a", "bcd"]))
    assert look(headers, root, "words.npy") == ArrayFile("words.npy", ArrayHeader((2,), "str"))
    np.save(root / "objects.npy", np.array([[1], "a"], dtype=object))
    assert look(headers, root, "objects.npy") == ArrayFile(
        "objects.npy", ArrayHeader((2,), "object")
    )


def test_arrays_in_an_archive(headers: Headers, root: Path) -> None:
    np.savez_compressed(root / "d.npz", x=np.zeros((50, 4)), y=np.zeros(50, "int64"))
    assert look(headers, root, "d.npz") == ArraysFile(
        "d.npz", {"x": ArrayHeader((50, 4), "float64"), "y": ArrayHeader((50,), "int64")}
    )


def test_data_sets_of_hdf5(headers: Headers, root: Path) -> None:
    with h5py.File(root / "d.h5", "w") as file:
        file["part/x"] = np.zeros((20, 3), "float32")
    assert look(headers, root, "d.h5") == ArraysFile(
        "d.h5", {"part/x": ArrayHeader((20, 3), "float32")}
    )


def test_a_table(headers: Headers, root: Path) -> None:
    rows = "".join(f"{n},{n / 4},{'abc'[n % 3]},{'' if n % 2 else n}\n" for n in range(10))
    (root / "t.csv").write_text("id,size,kind,half\n" + rows)
    found = look(headers, root, "t.csv")
    assert isinstance(found, TableFile) and found.columns is not None
    assert (found.first, found.rows, found.is_whole) == (("id", "size", "kind", "half"), 11, True)
    assert [each.type for each in found.columns] == ["integer", "float", "text", "integer"]
    assert (found.columns[0].low, found.columns[0].high, found.columns[0].distinct) == (0, 9, 10)
    assert found.columns[2].values == ("a", "b", "c")
    assert [each.missing for each in found.columns] == [0, 0, 0, 5]


def test_the_rows_of_a_long_table_are_counted(headers: Headers, root: Path) -> None:
    (root / "long.csv").write_text("a,b\n" + "1,2\n" * 100_000)
    found = look(headers, root, "long.csv")
    assert isinstance(found, TableFile)
    assert (found.rows, found.is_whole) == (100_001, False)
    (root / "quoted.csv").write_text("a,b\n" + "1,2\n" * 100_000 + '1,"2\n3"\n')
    found = look(headers, root, "quoted.csv")
    assert isinstance(found, TableFile)
    assert found.rows is None


def test_class_folders(headers: Headers, root: Path) -> None:
    for name in ("dog", "cat"):
        (root / "train" / name / "more").mkdir(parents=True)
        Image.new("RGB", (50, 40)).save(root / "train" / name / "1.png")
        Image.new("L", (50, 40)).save(root / "train" / name / "more" / "2.JPG", "jpeg")
    (root / "train" / "cat" / "3.jpg").write_text("not found")
    found = look(headers, root, "train/")
    assert isinstance(found, DataFolder)
    assert found.name == "train/"
    assert [each.name for each in found.classes] == ["cat", "dog"]
    assert [each.files((".png", ".jpg")) for each in found.classes] == [3, 2]
    assert set(found.pictures) == {Picture("png", 40, 50, 3), Picture("jpeg", 40, 50, 1)}
    assert found.odd == (str(Path("cat", "3.jpg")),)
    assert look(headers, root, "train/dog/1.png") == PictureFile(
        "train/dog/1.png", Picture("png", 40, 50, 3)
    )


def test_records_of_json(headers: Headers, root: Path) -> None:
    (root / "d.json").write_text(json.dumps([{"a": 1, "b": "x"}, {"a": 2.5, "b": "y"}]))
    (root / "d.jsonl").write_text('{"a": 1}\n{"a": null}\n')
    found = look(headers, root, "d.json")
    assert isinstance(found, TableFile) and found.columns is not None
    assert (found.first, found.rows) == (("a", "b"), 2)
    assert [each.type for each in found.columns] == ["float", "text"]
    found = look(headers, root, "d.jsonl")
    assert isinstance(found, TableFile) and found.columns is not None
    assert (found.rows, found.columns[0].missing) == (2, 1)


def test_what_has_changed_is_read_again(headers: Headers, root: Path) -> None:
    np.save(root / "x.npy", np.zeros((3, 2)))
    assert isinstance(look(headers, root, "x.npy"), ArrayFile)
    np.save(root / "x.npy", np.zeros((3, 4, 5)))
    assert look(headers, root, "x.npy") == ArrayFile("x.npy", ArrayHeader((3, 4, 5), "float64"))
    (root / "x.npy").unlink()
    assert look(headers, root, "x.npy") is None


def header(text: bytes) -> bytes:
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.npy", b"\0" * 200_000_000)


def many_members(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(5_000):
            archive.writestr(f"{number}.npy", b"")


def pickled(path: Path) -> None:
    path.write_bytes(b"cos\nsystem\n(S'touch /tmp/opened'\ntR.")


HOSTILE: dict[str, Callable[[Path], object]] = {
    "empty.npy": Path.touch,
    "cut.npy": lambda path: path.write_bytes(
        header(b"{'descr': '<f8', 'fortran_order': False, 'shape': (9, 9)}") + b"\0" * 80
    ),
    "huge.npy": lambda path: path.write_bytes(
        header(b"{'descr': '<f8', 'fortran_order': False, 'shape': (999999999999999999999,)}")
    ),
    "negative.npy": lambda path: path.write_bytes(
        header(b"{'descr': '<f8', 'fortran_order': False, 'shape': (-1,)}")
    ),
    "code.npy": lambda path: path.write_bytes(header(b"__import__('os').system('touch ran')")),
    "deep.npy": lambda path: path.write_bytes(header(b"(" * 9_000)),
    "pickle.npy": pickled,
    "pickle.pkl": pickled,
    "bomb.npz": bomb,
    "members.npz": many_members,
    "no.npz": lambda path: path.write_bytes(b"PK\x05\x06" + b"\xff" * 18),
    "deep.json": lambda path: path.write_text("[" * 100_000),
    "deep.jsonl": lambda path: path.write_text('{"a": ' * 30_000 + "\n"),
    "number.json": lambda path: path.write_text('[{"a": ' + "9" * 100_000 + "}]"),
    "scalar.json": lambda path: path.write_text("1"),
    "binary.csv": lambda path: path.write_bytes(bytes(range(256)) * 20),
    "wide.csv": lambda path: path.write_text("a," * 50_000 + "\n"),
    "line.csv": lambda path: path.write_text("a" * 2_000_000),
    "large.csv": lambda path: path.write_text("a,b\n" * (MOST_BYTES // 3)),
    "field.csv": lambda path: path.write_text('"' + "a" * 200_000),
    "no.h5": lambda path: path.write_bytes(b"\x89HDF\r\n\x1a\n" + b"\xff" * 2_000),
    "pipe.csv": os.mkfifo,
    "pipe.npy": os.mkfifo,
    "device.csv": lambda path: path.symlink_to("/dev/zero"),
    "outside.csv": lambda path: path.symlink_to(path.parents[1] / "secret.csv"),
    "outside": lambda path: path.symlink_to(path.parents[1] / "other"),
    "loop.csv": lambda path: path.symlink_to(path),
}
"""Files of which nothing is known."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_unknown(headers: Headers, root: Path, name: str) -> None:
    (root.parent / "secret.csv").write_text("a,b\n1,2\n")
    (root.parent / "other" / "class").mkdir(parents=True)
    HOSTILE[name](root / name)
    assert look(headers, root, name) is None
    np.save(root / "x.npy", np.zeros(3))
    assert look(headers, root, "x.npy") == ArrayFile("x.npy", ArrayHeader((3,), "float64"))
    assert not (root / "ran").exists()


@pytest.mark.parametrize(
    "path", ["", "missing.csv", "\0", "https://example.org/a.csv", "../secret.csv", "a" * 5_000]
)
def test_a_path_that_leads_nowhere(headers: Headers, root: Path, path: str) -> None:
    (root.parent / "secret.csv").write_text("a,b\n1,2\n")
    assert look(headers, root, path) is None


def test_a_path_that_may_mean_two_files_is_unknown(headers: Headers, root: Path) -> None:
    (root / "app").mkdir()
    np.save(root / "x.npy", np.zeros(3))
    around = headers.around(str(root / "app" / "train.py"), seconds=GENEROUS)
    assert around.look("x.npy") is not None
    np.save(root / "app" / "x.npy", np.zeros(4))
    around.start()
    assert around.look("x.npy") is None
    assert around.look("../x.npy") is not None


def test_a_folder_of_too_many_files(headers: Headers, root: Path) -> None:
    (root / "train" / "a").mkdir(parents=True)
    for number in range(20_001):
        os.close(os.open(root / "train" / "a" / f"{number}.png", os.O_CREAT))
    assert look(headers, root, "train") is None


def test_a_late_answer_is_not_waited_for(root: Path, tmp_path: Path) -> None:
    program = tmp_path / "late.py"
    program.write_text(
        "import sys, time\nprint('ready', flush=True)\nsys.stdin.readline()\ntime.sleep(600)\n"
    )
    headers = Headers(Reader((sys.executable, str(program))))
    for number in range(9):
        np.save(root / f"{number}.npy", np.zeros(3))
    observed = Observed()
    around = headers.around(str(root / "train.py"), observed)
    begin = time.process_time()
    assert [around.look(f"{number}.npy") for number in range(9)] == [None] * 9
    assert time.process_time() - begin < GENEROUS
    assert observed.asked == [f"{number}.npy" for number in range(9)]
    headers.close()


@pytest.mark.parametrize("body", ["sys.exit(1)", "print('[]', flush=True)", "print('x' * 10_000)"])
def test_a_process_that_fails_is_silent(root: Path, tmp_path: Path, body: str) -> None:
    program = tmp_path / "worker.py"
    program.write_text(f"import sys\nprint('ready', flush=True)\nsys.stdin.readline()\n{body}\n")
    headers = Headers(Reader((sys.executable, str(program))))
    np.save(root / "x.npy", np.zeros(3))
    assert look(headers, root, "x.npy") is None
    headers.close()


def inspected(headers: Headers, root: Path, text: str, settings: Settings) -> Inspection:
    document = Document.from_text(text, str(root / "train.py"))
    return inspect(
        document,
        settings,
        open_data=lambda each: headers.around(each.filename, seconds=GENEROUS),
    )


PROGRAM = """\
import os
import keras
import numpy as np
{change}
x = np.load(os.path.join("data", "x.npy"))
model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, np.zeros(20))
"""


@pytest.mark.parametrize(
    ("change", "is_known"),
    [
        ("", True),
        ("os.makedirs('models')", True),
        ("open('data.txt', 'w')", True),
        ("open('data/x.npy', 'rb')", True),
        ("keras.models.Sequential().save('m.keras')", True),
        ("'a'.replace('a', 'b'), [].copy()", True),
        ("np.save('data/x.npy', np.zeros((20, 5)))", False),
        ("np.save(os.path.join('data', 'x.npy'), np.zeros((20, 5)))", False),
        ("np.save(input(), np.zeros((20, 5)))", False),
        ("open('data/x.npy', 'wb')", False),
        ("os.system('python prepare.py')", False),
        ("os.chdir('..')", False),
        ("import zipfile; zipfile.ZipFile('a.zip').extractall()", False),
    ],
)
def test_a_file_that_the_program_writes_is_unknown(
    headers: Headers, root: Path, change: str, is_known: bool
) -> None:
    (root / "data").mkdir()
    np.save(root / "data" / "x.npy", np.zeros((20, 4)))
    inspection = inspected(headers, root, PROGRAM.format(change=change), Settings())
    assert [each.rule for each in inspection.findings] == ["data-shape"] * is_known
    assert [each.name for each in inspection.data_files] == ["data/x.npy"] * is_known
    without = inspected(headers, root, PROGRAM.format(change=change), Settings(data_files=False))
    assert (without.findings, without.data_files) == ((), ())
