"""The cache is a help and never a hindrance: damaged, hostile, read-only, shared or removed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from tests.checking.samples import write_project
from tests.commands.command_line import COMMAND, Done, environment, fresh_kerasight

from kerasight.checking.cache import FURTHER_FILES, Cache


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_project(tmp_path)
    (tmp_path / "j_binary.py").unlink()
    monkeypatch.delenv("KERASIGHT_NO_CACHE")
    return tmp_path


def check(folder: Path, *options: str) -> Done:
    return fresh_kerasight("check", ".", *options, folder=folder)


def test_the_folder_says_what_it_is(project: Path) -> None:
    check(project)
    cache = project / ".kerasight_cache"
    assert (cache / ".gitignore").read_text().endswith("\n*\n")
    assert (
        (cache / "CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )
    # The root and one folder.
    assert len(list(cache.glob("*.json"))) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"input-rank", b"input-rang"),
        lambda data: data[:-1] + b"\xff",
        lambda _: b"\x80\x04cos\nsystem\n(S'touch HACKED'\ntR.",
        lambda _: b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_as_none(project: Path, damage: object) -> None:
    first = check(project)
    for file in (project / ".kerasight_cache").glob("*.json"):
        file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert check(project) == first
    assert check(project) == first
    assert not list(project.rglob("HACKED"))


def test_what_is_no_file_is_as_none(project: Path) -> None:
    first = check(project)
    for file in (project / ".kerasight_cache").glob("*.json"):
        file.unlink()
        file.mkdir()
    assert check(project) == first


def test_a_cache_that_cannot_be_written_is_no_error(project: Path) -> None:
    (project / ".kerasight_cache").write_text("in the way")
    first = check(project)
    assert first == check(project, "--no-cache")
    assert (project / ".kerasight_cache").read_text() == "in the way"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk, as Linux imitates it")
def test_a_full_disk_is_no_error(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(project / ".kerasight_cache", "asked")
    cache.put(str(project / "a_wrong.py"), ["entry"])

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache.save()
    assert sorted(each.name for each in (project / ".kerasight_cache").iterdir()) == sorted(
        FURTHER_FILES
    )


def test_entries_of_files_that_are_gone_are_left_out(project: Path) -> None:
    folder = project / ".kerasight_cache"
    cache = Cache(folder, "asked")
    for name in ("a_wrong.py", "gone.py"):
        cache.put(str(project / name), ["entry", name])
    cache.save()
    again = Cache(folder, "asked")
    assert again.get(str(project / "a_wrong.py")) == ["entry", "a_wrong.py"]
    assert again.get(str(project / "gone.py")) is None
    assert Cache(folder, "other").get(str(project / "a_wrong.py")) is None


def test_what_is_old_is_removed(project: Path) -> None:
    folder = project / ".kerasight_cache"
    check(project)
    old = folder / f"{'0' * 32}.json"
    stray = folder / f"{'0' * 32}.json.123.tmp"
    for file in (old, stray, folder / "notes.json"):
        file.write_text("old")
        os.utime(file, (0, 0))
    (project / "new.py").write_text("import keras\n")
    check(project)
    assert not old.exists()
    assert not stray.exists()
    assert (folder / "notes.json").exists()


def test_clean_removes_the_cache_and_nothing_else(project: Path) -> None:
    check(project)
    cache = project / ".kerasight_cache"
    done = fresh_kerasight("clean", folder=project / "sub")
    assert (done.code, done.out) == (0, f"Removed 2 files from {cache}\n")
    assert not cache.exists()
    assert fresh_kerasight("clean", folder=project).out == f"There is no cache in {cache}\n"
    check(project)
    (cache / "notes.txt").write_text("mine")
    fresh_kerasight("clean", folder=project)
    assert [each.name for each in cache.iterdir()] == ["notes.txt"]


def test_the_folder_is_a_setting(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.kerasight]\ncache-dir = "out/cache"\n')
    fresh_kerasight("check", "a_wrong.py", folder=project)
    assert (project / "out" / "cache" / "CACHEDIR.TAG").is_file()
    assert not (project / ".kerasight_cache").exists()
    assert "Removed 1 file from" in fresh_kerasight("clean", folder=project).out
    assert not (project / "out" / "cache").exists()


def test_a_project_does_not_choose_a_folder_elsewhere(project: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (project / ".kerasight_cache").symlink_to(outside)
    first = check(project)
    assert list(outside.iterdir()) == []
    assert fresh_kerasight("clean", folder=project).out == "There is no cache in this project\n"
    for name in (str(outside), "../outside", "sub/../../outside"):
        (project / "pyproject.toml").write_text(f'[tool.kerasight]\ncache-dir = "{name}"\n')
        done = check(project)
        assert done.code == 2
        assert "must be the path of a folder inside of the project" in done.err
        assert list(outside.iterdir()) == []
    assert first.code == 1


def test_the_user_chooses_any_folder(project: Path, tmp_path: Path) -> None:
    chosen = tmp_path.parent / f"{tmp_path.name}-chosen"
    fresh_kerasight("check", "a_wrong.py", folder=project, KERASIGHT_CACHE_DIR=str(chosen))
    assert (chosen / "CACHEDIR.TAG").is_file()
    assert not (project / ".kerasight_cache").exists()


def test_a_link_in_the_folder_is_not_followed(project: Path) -> None:
    target = project / "target.txt"
    (project / ".kerasight_cache").mkdir()
    (project / ".kerasight_cache" / ".gitignore").symlink_to(target)
    check(project)
    assert not target.exists()


def test_two_checks_at_once_find_the_same(project: Path) -> None:
    expected = check(project, "--no-cache").out
    command = [*COMMAND, "check", "."]
    for _ in range(2):
        running = [
            subprocess.Popen(
                command, cwd=project, stdout=subprocess.PIPE, env=environment(), text=True
            )
            for _ in range(3)
        ]
        assert [each.communicate()[0] for each in running] == [expected] * 3
    assert check(project).out == expected


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX has these signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_end_by_force_leaves_nothing(project: Path, number: int, code: int) -> None:
    slow = "for a in range(512):\n  for b in range(512):\n    keras.layers.Dense(3)\n"
    for each in range(300):
        (project / f"slow{each}.py").write_text(f"import keras\n{slow}" + "x = 1\n" * 400)
    running = subprocess.Popen(
        [*COMMAND, "check", ".", "--jobs", "2"],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    children: list[int] = []
    while len(children) < 2 and running.poll() is None:
        time.sleep(0.01)
        children = children_of(running.pid)
    assert len(children) == 2
    running.send_signal(number)
    assert running.communicate()[1] == b""
    assert running.returncode == code
    # They end when they notice; a test that waits in vain is ended from outside.
    while any(is_running(each) for each in children):
        time.sleep(0.01)
    assert not list(project.rglob("*.tmp"))


def children_of(process: int) -> list[int]:
    return [each.pid for each in psutil.Process(process).children()]


def is_running(process: int) -> bool:
    return psutil.pid_exists(process) and psutil.Process(process).status() != psutil.STATUS_ZOMBIE
