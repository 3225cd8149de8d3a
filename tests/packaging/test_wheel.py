"""The wheel, installed into an empty environment, inspects; it brings no TensorFlow."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PROGRAM = """\
import keras
model = keras.Sequential([keras.Input(shape=(None,)), keras.layers.Dense(3)])
"""


def run(
    *command: str | Path, cwd: Path, stdin: str | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment that holds the built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=True)
    programs = environment / "bin"
    pip = run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    assert pip.returncode == 0, pip.stderr
    return programs


def test_it_inspects(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text(PROGRAM, encoding="utf-8")
    result = run(installed / "kerasight", "check", "--output-format", "json", cwd=tmp_path)
    assert result.returncode == 1, result.stderr
    assert [each["code"] for each in json.loads(result.stdout)] == ["none-dimension"]


def test_it_says_that_it_is_typed(installed: Path, tmp_path: Path) -> None:
    listing = (
        "import importlib.resources as r; "
        "print(*[(r.files(n) / 'py.typed').is_file() for n in ('kerasight', 'kerasight_server')])"
    )
    assert run(installed / "python", "-c", listing, cwd=tmp_path).stdout.split() == ["True"] * 2


def test_it_knows_its_tasks(installed: Path, tmp_path: Path) -> None:
    result = run(installed / "kerasight", "task", "list", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "digits" in result.stdout


def test_it_brings_the_templates_of_tasks(installed: Path, tmp_path: Path) -> None:
    listing = (
        "from kerasight.grading.tasks.authoring.writing import TEMPLATES as t; "
        "print(*sorted(str(p.relative_to(t)) for p in t.rglob('*') "
        "if p.is_file() and p.suffix != '.pyc'))"
    )
    brought = run(installed / "python", "-c", listing, cwd=tmp_path)
    assert brought.stdout == run(sys.executable, "-c", listing, cwd=tmp_path).stdout
    assert "text/task.toml" in brought.stdout


@pytest.mark.parametrize("words", [("start", "digits"), ("new", "oats", "--template", "text")])
def test_tasks_without_numpy_say_what_to_install(
    installed: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    result = run(installed / "kerasight", "task", *words, cwd=tmp_path)
    assert result.returncode == 2, result.stdout
    assert len(result.stderr.strip().splitlines()) == 1, result.stderr
    assert "needs the package numpy" in result.stderr
    assert "kerasight[grade]" in result.stderr
    assert not (tmp_path / "oats").exists()


def test_the_server_answers(installed: Path, tmp_path: Path) -> None:
    body = json.dumps(
        {
            "jsonrpc": "2.0",
            "id": 1,
            "method": "initialize",
            "params": {"processId": None, "rootUri": None, "capabilities": {}},
        }
    )
    message = f"Content-Length: {len(body)}\r\n\r\n{body}"
    result = run(installed / "kerasight", "server", cwd=tmp_path, stdin=message)
    assert '"hoverProvider"' in result.stdout, result.stderr


def test_grading_without_tensorflow_says_what_to_install(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "solution.py").write_text("# kerasight: task=digits\n", encoding="utf-8")
    result = run(installed / "kerasight", "grade", "solution.py", cwd=tmp_path)
    assert result.returncode == 2
    assert len(result.stderr.strip().splitlines()) == 1
    assert "kerasight[grade]" in result.stderr


def test_the_base_has_no_tensorflow(installed: Path, tmp_path: Path) -> None:
    found = run(
        installed / "python",
        "-c",
        "import importlib.util as u; print([n for n in ('tensorflow', 'keras') if u.find_spec(n)])",
        cwd=tmp_path,
    )
    assert found.stdout.strip() == "[]", found.stderr
