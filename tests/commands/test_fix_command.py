"""`kerasight check --fix` and `--diff` on real files: what they write, print and exit with."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .command_line import kerasight

BEFORE = (
    "import keras\r\n"
    "x = keras.layers.Dense(8, name='é', activaton='relu')\r\n"
    "y = keras.layers.Dense(-1)\r\n"
)
FIXED = BEFORE.replace("activaton", "activation")


@pytest.fixture(autouse=True)
def sample(tmp_path: Path) -> Path:
    file = tmp_path / "a.py"
    file.write_bytes(b"\xef\xbb\xbf" + BEFORE.encode())
    file.chmod(0o600)
    (tmp_path / "b.py").write_text("x = 1\n")
    return file


def test_fix_writes_and_reports_what_is_left(tmp_path: Path, sample: Path) -> None:
    done = kerasight("check", "--fix", "--output-format", "json", folder=tmp_path)
    assert done.code == 1
    assert [found["location"]["row"] for found in json.loads(done.out)] == [3]
    assert done.err == "Fixed 1 finding in 1 file\n"
    assert sample.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()
    assert sample.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path: Path, sample: Path) -> None:
    (tmp_path / "link.py").symlink_to("a.py")
    kerasight("check", "--fix", "link.py", folder=tmp_path)
    assert (tmp_path / "link.py").is_symlink()
    assert b"activation" in sample.read_bytes()


@pytest.mark.parametrize("ends_in_line_end", [True, False])
def test_the_diff_is_a_patch(tmp_path: Path, sample: Path, ends_in_line_end: bool) -> None:
    before = sample.read_bytes()
    if not ends_in_line_end:
        before = before.removesuffix(b"\r\n")
        sample.write_bytes(before)
    done = kerasight("check", "--diff", "--select", "bad-argument", folder=tmp_path)
    assert (done.code, done.err) == (1, "Would fix 1 finding in 1 file\n")
    assert done.out.startswith("--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n")
    assert sample.read_bytes() == before
    (tmp_path / "p.patch").write_bytes(done.out.encode())
    subprocess.run(["git", "apply", "-p0", "p.patch"], cwd=tmp_path, check=True)
    assert sample.read_bytes() == before.replace(b"activaton", b"activation")
    assert kerasight("check", "--diff", folder=tmp_path).code == 0


def test_standard_input_is_printed_with_its_fixes() -> None:
    done = kerasight("check", "--fix", "-", "--stdin-filename", "c.py", stdin=BEFORE.encode())
    assert done.code == 0
    assert done.out == FIXED
    assert done.err.startswith("c.py:3:")
    assert "bad-argument" in done.err


def test_a_fix_that_is_not_made_is_said(tmp_path: Path) -> None:
    text = "import keras\nx = keras.layers.Conv2D(8, kernal_size=7)(keras.Input((6, 6, 1)))\n"
    (tmp_path / "b.py").write_text(text)
    done = kerasight("check", "--fix", "b.py", folder=tmp_path)
    assert done.code == 1
    assert "kerasight: b.py:2: not fixed, bad-argument: Write `kernel_size`; with it" in done.err
    assert (tmp_path / "b.py").read_text() == text


def test_a_file_that_cannot_be_changed_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "bin.py").write_bytes(b"\0")
    done = kerasight("check", "--fix", "bin.py", "a.py", folder=tmp_path)
    assert done.code == 2
    assert "binary file" in done.err
    assert "Fixed 1 finding" in done.err


def test_a_patch_is_no_reason_to_fail_where_nothing_is(tmp_path: Path) -> None:
    done = kerasight("check", "--diff", "--exit-zero", folder=tmp_path)
    assert done.code == 0
    assert done.out.startswith("--- a.py")
    (tmp_path / "bin.py").write_bytes(b"\0")
    assert kerasight("check", "--diff", "--exit-zero", folder=tmp_path).code == 2


def test_suppressing_and_fixing_at_once_is_a_usage_fault(tmp_path: Path, sample: Path) -> None:
    before = sample.read_bytes()
    done = kerasight("check", "--add-ignore", "--fix", folder=tmp_path)
    assert done.code == 2
    assert "use one of them" in done.err
    assert sample.read_bytes() == before
