"""Which backend a file has: each source of the decision, in made-up folders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.source.notebooks.files import NotebookFile
from kerasight.versions import choose_keras

PLAIN = "import keras\n"
SET = 'import os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras\n'


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX", "KERAS_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "home"))


def environment(folder: Path, *packages: str) -> Path:
    """A made-up virtual environment in which these distributions are installed."""
    site = folder / "lib" / "python3.11" / "site-packages"
    site.mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text("home = /usr/bin\n")
    for package in packages:
        (site / f"{package}.dist-info").mkdir()
    return folder


def keras_json(folder: Path, text: str) -> Path:
    file = folder / "home" / "keras.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    return file


def chosen(folder: Path, text: str = PLAIN, **asked: str) -> tuple[str, str]:
    """The backend of a file, and the reason."""
    settings = Settings(**asked)  # type: ignore[arg-type]
    found = inspect(Document.from_text(text, str(folder / "code.py")), settings).keras
    return found.version.backend, found.backend_reason


def test_without_any_word_it_is_tensorflow(tmp_path: Path) -> None:
    assert chosen(tmp_path) == ("tensorflow", "the default of Keras")


def test_each_source_counts_more_than_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = environment(tmp_path / ".venv", "keras-3.15.1", "torch-2.13.0")
    assert chosen(tmp_path) == ("torch", f"installed in {home}")
    file = keras_json(tmp_path, '{"backend": "jax"}')
    assert chosen(tmp_path) == ("jax", f"set in {file}")
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    assert chosen(tmp_path) == ("torch", "KERAS_BACKEND of the terminal")
    project = tmp_path / "pyproject.toml"
    project.write_text('[tool.kerasight]\nbackend = "jax"\n')
    assert chosen(tmp_path) == ("jax", f"set in {project}")
    assert chosen(tmp_path, backend="tensorflow") == ("tensorflow", "asked for")
    assert chosen(tmp_path, SET, backend="tensorflow") == ("jax", "set in line 2")


@pytest.mark.parametrize(
    ("packages", "backend"),
    [
        (("keras-3.15.1", "tensorflow_cpu-2.21.0", "jax-0.10.2"), "tensorflow"),
        (("keras-3.15.1", "jax-0.10.2", "jaxlib-0.10.2", "torch-2.13.0"), "jax"),
        (("keras-3.15.1", "torch-2.13.0", "torchvision-0.28"), "torch"),
        (("keras-3.15.1", "torchmetrics-1.0"), "tensorflow"),
    ],
)
def test_what_is_installed_with_keras(
    tmp_path: Path, packages: tuple[str, ...], backend: str
) -> None:
    environment(tmp_path / ".venv", *packages)
    assert chosen(tmp_path)[0] == backend


def test_the_file_that_keras_writes_by_itself_says_nothing_where_only_jax_is(
    tmp_path: Path,
) -> None:
    keras_json(tmp_path, '{"backend": "tensorflow"}')
    environment(tmp_path / ".venv", "keras-3.15.1", "jax-0.10.2")
    assert chosen(tmp_path)[0] == "jax"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"backend": "numpy"}', '{"backend": ["jax"]}', "[" * 100_000, " " * 70_000],
)
def test_a_keras_json_that_says_nothing(tmp_path: Path, text: str) -> None:
    keras_json(tmp_path, text)
    assert chosen(tmp_path)[0] == "tensorflow"


@pytest.mark.parametrize(
    "line",
    [
        'os.environ["KERAS_BACKEND"] = "jax"',
        'environ["KERAS_BACKEND"] = "jax"',
        'os.environ.update(KERAS_BACKEND="jax")',
        'os.environ.update({"A": "b", "KERAS_BACKEND": "jax"})',
        'os.environ.setdefault("KERAS_BACKEND", "jax")',
        'BACKEND = "jax"\nos.environ["KERAS_BACKEND"] = BACKEND',
        'os.environ["KERAS_BACKEND"] = os.environ.get("KERAS_BACKEND", "jax")',
        'os.environ["KERAS_BACKEND"] = os.getenv("KERAS_BACKEND", "jax")',
        'if "KERAS_BACKEND" not in os.environ:\n    os.environ["KERAS_BACKEND"] = "jax"',
        'if not os.environ.get("KERAS_BACKEND"):\n    os.environ["KERAS_BACKEND"] = "jax"',
        'try:\n    os.environ["KERAS_BACKEND"] = "jax"\nfinally:\n    pass',
        'os.environ["KERAS_BACKEND"] = "torch"\nos.environ["KERAS_BACKEND"] = "jax"',
    ],
)
def test_what_the_code_sets_before_it_imports_keras(tmp_path: Path, line: str) -> None:
    assert chosen(tmp_path, f"import os\n{line}\nimport keras\n")[0] == "jax"
    late = chosen(tmp_path, f"import keras\nimport os\n{line}\n")
    assert late == ("tensorflow", "the default of Keras")


@pytest.mark.parametrize(
    "line",
    [
        'os.environ.setdefault("KERAS_BACKEND", "jax")',
        'os.environ["KERAS_BACKEND"] = os.environ.get("KERAS_BACKEND", "jax")',
        'if "KERAS_BACKEND" not in os.environ:\n    os.environ["KERAS_BACKEND"] = "jax"',
    ],
)
def test_a_default_of_the_code_counts_less_than_the_terminal(
    tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"import os\n{line}\nimport keras\n"
    assert chosen(tmp_path, text, backend="torch") == ("torch", "asked for")
    keras_json(tmp_path, '{"backend": "torch"}')
    assert chosen(tmp_path, text)[0] == "jax"
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    assert chosen(tmp_path, text)[0] == "torch"


@pytest.mark.parametrize(
    "line",
    [
        'if len(sys.argv) > 1:\n    os.environ["KERAS_BACKEND"] = "jax"',
        'def choose():\n    os.environ["KERAS_BACKEND"] = "jax"',
        'os.environ["KERAS_BACKEND"] = sys.argv[1]',
        'os.environ["KERAS_BACKEND"] = "numpy"',
        'os.environ["OTHER"] = "jax"',
        'print("KERAS_BACKEND", "jax")',
        'os.environ["KERAS_BACKEND"] = "jax"\nos.environ["KERAS_BACKEND"] = sys.argv[1]',
    ],
)
def test_what_the_code_does_not_surely_set(tmp_path: Path, line: str) -> None:
    text = f"import os, sys\n{line}\nimport keras\n"
    assert chosen(tmp_path, text) == ("tensorflow", "the default of Keras")


def test_keras_2_has_tensorflow_whatever_is_set(tmp_path: Path) -> None:
    document = Document.from_text("import tf_keras\n", str(tmp_path / "code.py"))
    found = choose_keras(document, None, None, "jax")
    assert (found.version.major, found.version.backend) == (2, "tensorflow")


def test_the_cells_of_a_notebook(tmp_path: Path) -> None:
    cells: list[dict[str, object]] = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": source}
        for source in ("%env KERAS_BACKEND=torch", "import keras")
    ]
    text = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    document = NotebookFile.from_bytes(text.encode(), str(tmp_path / "a.ipynb")).document
    assert choose_keras(document).version.backend == "torch"


def test_the_backend_is_said_beside_the_version(tmp_path: Path) -> None:
    document = Document.from_text(SET, str(tmp_path / "code.py"))
    assert str(choose_keras(document, 3)) == "Keras 3: asked for; backend jax: set in line 2"
