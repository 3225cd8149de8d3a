"""Scratch folders are gone after their run, or with the next one, and no other run's are."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kerasight.grading.sandbox.scratch import YOUNG_SECONDS, scratch_folder


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def age(folder: Path) -> None:
    """Make a folder look as if it had been left alone for long."""
    then = folder.stat().st_mtime - 2 * YOUNG_SECONDS
    os.utime(folder, (then, then))


def test_it_is_gone_whatever_happens(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), scratch_folder() as folder:
        folder.joinpath("file").write_text("x")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_what_is_in_use_stays(tmp_path: Path) -> None:
    with scratch_folder() as first:
        age(first)
        with scratch_folder() as second:
            assert {first, second} == set(tmp_path.iterdir())


def test_what_a_killed_run_left_goes_with_the_next(tmp_path: Path) -> None:
    code = """
import os, signal, tempfile
from kerasight.grading.sandbox.scratch import scratch_folder
with scratch_folder() as folder:
    (folder / "inner").mkdir()
    (folder / "inner" / "file").write_text("x")
    os.kill(os.getpid(), signal.SIGKILL)
"""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code], env=environment, check=False)
    (left,) = tmp_path.iterdir()
    with scratch_folder():
        assert left.exists()
    age(left)
    with scratch_folder() as own:
        assert list(tmp_path.iterdir()) == [own]
