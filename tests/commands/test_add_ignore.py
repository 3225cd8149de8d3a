"""`kerasight check --add-ignore`: all that is found gets a comment, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kerasight.cli import kerasight
from kerasight.fixes import adoption
from kerasight.source.comments import directives
from kerasight.values.findings import Edit

PROGRAM = '''\
import keras
from keras import layers

text = layers.Dense(-1, name="""
  first""")
if text:
    value = \\
        layers.Dense(-2)
both = layers.Dense(-3); stack = keras.Sequential([keras.Input((None,)), layers.Dense(3)])
noted = layers.Dense(-4)  # noqa
named = layers.LSTM(8, kernal=1)  # kerasight: ignore[input-rank] later
'''
ADOPTED = '''\
import keras
from keras import layers

# kerasight: ignore[bad-argument]
text = layers.Dense(-1, name="""
  first""")
if text:
    value = \\
        layers.Dense(-2)  # kerasight: ignore[bad-argument]
both = layers.Dense(-3); stack = keras.Sequential([keras.Input((None,)), layers.Dense(3)])\
  # kerasight: ignore[bad-argument, none-dimension]
noted = layers.Dense(-4)  # noqa  # kerasight: ignore[bad-argument]
named = layers.LSTM(8, kernal=1)  # kerasight: ignore[input-rank, bad-argument] later
'''


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(kerasight, ["check", *map(str, arguments)])


def test_every_finding_gets_its_comment(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(PROGRAM.encode().replace(b"\n", b"\r\n"))
    result = run(file, "--add-ignore")
    assert result.exit_code == 1, "the unused part of the old comment stays reported"
    assert file.read_bytes() == ADOPTED.encode().replace(b"\n", b"\r\n")
    assert "info[unused-suppression]" in result.stdout
    assert result.stdout.endswith("Suppressed 6 findings in 1 file\n")
    again = run(file, "--add-ignore")
    assert again.stdout.endswith("Suppressed 0 findings in 0 files\n")


def test_a_clean_file_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("x = 1\n")
    before = file.stat()
    result = run(tmp_path, "--add-ignore")
    assert (result.exit_code, result.stdout) == (0, "Suppressed 0 findings in 0 files\n")
    assert file.stat().st_ino == before.st_ino


def test_broken_statements_stay_reported(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("import keras\nx = keras.layers.Dense(-1)\ny = (\n")
    result = run(file, "--add-ignore")
    assert result.exit_code == 1
    assert f"{file}:3:5: error[syntax-error]" in result.stdout
    assert file.read_text().splitlines()[1].endswith("# kerasight: ignore[bad-argument]")


def test_only_the_selected_rules(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(PROGRAM)
    run(file, "--add-ignore", "--select", "open-dimensions")
    assert file.read_text().count("kerasight: ignore[none-dimension]") == 1
    assert file.read_text().count("kerasight: ignore") == 2


def test_standard_input_cannot_be_changed() -> None:
    result = run("-", "--add-ignore")
    assert result.exit_code == 2
    assert "name them instead of `-`" in result.stderr


def test_comments_that_would_not_help_are_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def astray(*arguments: object) -> list[Edit]:
        edits = directives.ignoring(*arguments)  # type: ignore[arg-type]
        return [edit._replace(text=edit.text.replace("#", "+")) for edit in edits]

    monkeypatch.setattr(adoption, "ignoring", astray)
    file = tmp_path / "a.py"
    file.write_text(PROGRAM)
    result = run(file, "--add-ignore")
    assert result.exit_code == 2
    assert "it was not changed" in result.stderr
    assert file.read_text() == PROGRAM
