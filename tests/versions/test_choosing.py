"""Which Keras a file is for: each source of the decision, in made-up folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import KERAS_2, KERAS_3
from kerasight.versions import ChosenKeras, choose_keras

PLAIN = "import keras\n"


@pytest.fixture(autouse=True)
def no_active_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    monkeypatch.delenv("CONDA_PREFIX", raising=False)


def environment(folder: Path, *packages: str) -> Path:
    """A made-up virtual environment in which these distributions are installed."""
    site = folder / "lib" / "python3.11" / "site-packages"
    site.mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text("home = /usr/bin\n")
    for package in packages:
        (site / f"{package}.dist-info").mkdir()
    return folder


def chosen(folder: Path, text: str = PLAIN) -> ChosenKeras:
    return choose_keras(Document.from_text(text, str(folder / "code.py")))


def test_what_is_asked_for_counts_before_all(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.kerasight]\nkeras = 2\n")
    document = Document.from_text("import tf_keras\n", str(tmp_path / "code.py"))
    assert str(choose_keras(document, 3)) == "Keras 3: asked for"
    assert inspect(document, Settings(keras=3)).keras.version == KERAS_3


def test_the_nearest_pyproject_counts_before_the_environment(tmp_path: Path) -> None:
    environment(tmp_path / ".venv", "keras-3.15.1")
    (tmp_path / "pyproject.toml").write_text("[tool.kerasight]\nkeras = 2\n")
    inner = tmp_path / "src" / "package"
    inner.mkdir(parents=True)
    assert chosen(inner) == ChosenKeras(KERAS_2, f"set in {tmp_path / 'pyproject.toml'}")
    (tmp_path / "src" / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert chosen(inner).version == KERAS_3


def test_a_profile_names_its_release(tmp_path: Path) -> None:
    document = Document.from_text("import keras\nx = keras.layers.Dense(-1)\n", "a.py")
    asked = inspect(document, Settings(profile="exam-2.13"))
    assert str(asked.keras) == "Keras 2.13: profile exam-2.13, asked for"
    assert asked.keras.version == KERAS_2
    assert [asked.keras_of(finding) for finding in asked.findings] == ["2.13"]
    assert inspect(document, Settings(keras=3, profile="exam-2.13")).keras.number == "3"

    file = tmp_path / "pyproject.toml"
    environment(tmp_path / ".venv", "keras-3.15.1")
    file.write_text('[tool.kerasight]\nprofile = "exam-2.13"\n')
    assert str(chosen(tmp_path)) == f"Keras 2.13: profile exam-2.13, set in {file}"
    file.write_text('[tool.kerasight]\nprofile = "exam-2.13"\nkeras = 3\n')
    assert str(chosen(tmp_path)) == f"Keras 3: set in {file}"
    file.write_text('[tool.kerasight]\nprofile = "exam-9"\n')
    assert "profile is 'exam-9'; did you mean 'exam-2.13'?" in str(chosen(tmp_path))


def test_what_says_nothing_of_keras_names_none() -> None:
    inspection = inspect(Document.from_text("x = (\n", "a.py"))
    assert [inspection.keras_of(finding) for finding in inspection.findings] == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[tool.kerasight]\nkeras = 4\n", "{file}:2: keras is 4; it must be 2 or 3"),
        ("[tool.kerasight]\nkeras = '2'\n", "{file}:2: keras is '2'; it must be 2 or 3"),
        ("[tool.kerasight]\nkeras = true\n", "{file}:2: keras is True; it must be 2 or 3"),
        ("[tool.kerasight\n", "{file}:1: is not valid TOML: Expected ']'"),
    ],
)
def test_a_faulty_setting_is_named(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(text)
    reason = str(chosen(tmp_path))
    assert reason.startswith(f"Keras 3: no environment found; {words.format(file=file)}")


@pytest.mark.parametrize("text", ["[tool]\nother = 3\n", "tool = 'kerasight'\n", "\xff"])
def test_other_settings_do_not_matter(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_bytes(text.encode("latin-1"))
    assert str(chosen(tmp_path)) == "Keras 3: no environment found"


@pytest.mark.parametrize(
    ("packages", "version", "decisive"),
    [
        (("keras-3.15.1",), 3, "keras 3.15.1"),
        (("keras-2.15.0", "tensorflow-2.15.1"), 2, "keras 2.15.0"),
        (("keras-3.0.0", "tensorflow-2.15.1"), 3, "keras 3.0.0"),
        (("tensorflow-2.16.1",), 3, "tensorflow 2.16.1"),
        (("tensorflow-2.9.0",), 2, "tensorflow 2.9.0"),
        (("tensorflow_cpu-2.13.0rc1",), 2, "tensorflow_cpu 2.13.0rc1"),
        (("tensorflow_macos-2.16.2", "keras_hub-0.1"), 3, "tensorflow_macos 2.16.2"),
    ],
)
def test_what_is_installed_beside_the_project(
    tmp_path: Path, packages: tuple[str, ...], version: int, decisive: str
) -> None:
    home = environment(tmp_path / ".venv", *packages)
    found = chosen(tmp_path)
    assert (found.version.major, found.reason) == (version, f"{decisive} is installed in {home}")


@pytest.mark.parametrize("packages", [(), ("keras_tuner-1.4.7", "tensorflow_datasets-4.9.2")])
def test_an_environment_without_keras(tmp_path: Path, packages: tuple[str, ...]) -> None:
    home = environment(tmp_path / ".venv", *packages)
    assert str(chosen(tmp_path)) == f"Keras 3: no Keras is installed in {home}"


def test_the_active_environment_counts_before_the_one_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(tmp_path / ".venv", "keras-3.15.1")
    active = environment(tmp_path / "active", "keras-2.13.1")
    monkeypatch.setenv("VIRTUAL_ENV", str(active))
    assert chosen(tmp_path) == ChosenKeras(KERAS_2, f"keras 2.13.1 is installed in {active}")


def test_a_package_that_is_installed_later_is_seen(tmp_path: Path) -> None:
    home = environment(tmp_path / ".venv")
    assert chosen(tmp_path).version == KERAS_3
    (home / "lib" / "python3.11" / "site-packages" / "keras-2.15.0.dist-info").mkdir()
    assert chosen(tmp_path).version == KERAS_2


@pytest.mark.parametrize("line", ["import tf_keras", "from tf_keras.layers import Dense"])
def test_tf_keras_is_keras_2_whatever_is_installed(tmp_path: Path, line: str) -> None:
    environment(tmp_path / ".venv", "keras-3.15.1")
    assert str(chosen(tmp_path, f"{line}\n")) == "Keras 2: the file imports tf_keras"


SWITCHES = [
    "import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\n",
    "from os import environ\nenviron['TF_USE_LEGACY_KERAS'] = 'True'\n",
    "import os\nos.environ.setdefault('TF_USE_LEGACY_KERAS', '1')\n",
]


@pytest.mark.parametrize("switch", SWITCHES)
def test_the_switch_of_tensorflow_makes_tf_keras_keras_2(tmp_path: Path, switch: str) -> None:
    environment(tmp_path / ".venv", "keras-3.15.1", "tensorflow-2.21.0")
    found = chosen(tmp_path, f"{switch}import tensorflow as tf\n")
    assert str(found) == "Keras 2: the file sets TF_USE_LEGACY_KERAS"
    assert chosen(tmp_path, f"import tensorflow as tf\n{switch}").version == KERAS_3
    assert chosen(tmp_path, f"{switch}import keras\nimport tensorflow as tf\n").version == KERAS_3
    assert chosen(tmp_path, switch).version == KERAS_3


@pytest.mark.parametrize(
    "switch",
    [
        "import os\nos.environ['TF_USE_LEGACY_KERAS'] = '0'\n",
        "import os\nos.environ['OTHER'] = 'TF_USE_LEGACY_KERAS'\n",
        "import os\nif x:\n    os.environ['TF_USE_LEGACY_KERAS'] = '1'\n",
    ],
)
def test_a_switch_that_is_off_or_not_certain_says_nothing(tmp_path: Path, switch: str) -> None:
    assert chosen(tmp_path, f"{switch}import tensorflow as tf\n").version == KERAS_3


@pytest.mark.parametrize("name", ["<stdin>", "untitled:Untitled-1", "vscode-vfs://github/a.py"])
def test_what_is_no_file_has_no_project(name: str) -> None:
    assert choose_keras(Document.from_text(PLAIN, name)).version == KERAS_3


def test_the_keras_inside_tensorflow_is_keras_2(tmp_path: Path) -> None:
    text = "from tensorflow.python.keras import layers\n"
    assert str(chosen(tmp_path, text)) == "Keras 2: the file imports tensorflow.python.keras"


BOTH = """\
import tensorflow as tf
import tf_keras
from tensorflow import keras

keras.optimizers.Adam(lr=0.1)
keras.layers.LeakyReLU(negative_slope=0.1)
tf_keras.optimizers.Adam(lr=0.1)
tf_keras.layers.Dense(-1)
tf.keras.layers.Dense(-1)
"""


def test_in_a_file_with_two_versions_the_names_of_the_other_one_are_not_judged() -> None:
    inspection = inspect(Document.from_text(BOTH))
    assert inspection.keras.version == KERAS_3
    assert [each.span.start.line for each in inspection.findings] == [5, 9]
    old = BOTH.replace("from tensorflow import keras", "import tf_keras as keras")
    inspection = inspect(Document.from_text(old))
    assert inspection.keras.version == KERAS_2
    assert [each.span.start.line for each in inspection.findings] == [6, 8]


def test_one_version_in_the_place_of_another_is_no_second_one(tmp_path: Path) -> None:
    alternatives = "import tf_keras as keras", "from tensorflow import keras"
    text = "try:\n    {}\nexcept ImportError:\n    {}\n".format(*alternatives)
    assert chosen(tmp_path, text).version == KERAS_2
    assert inspect(Document.from_text(f"{text}keras.layers.Dense(-1)\n")).findings != ()


def test_a_file_with_both_is_for_what_is_installed(tmp_path: Path) -> None:
    assert chosen(tmp_path, "import keras\nimport tf_keras\n").version == KERAS_3
