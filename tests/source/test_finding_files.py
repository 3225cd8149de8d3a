"""Which files the paths of a command line stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight.source.text.finding_files import python_files


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.py",
        "a.py",
        "notes.txt",
        "sub/c.py",
        ".hidden/d.py",
        ".venv/lib/e.py",
        "venv/f.py",
        "node_modules/g.py",
        "__pycache__/h.py",
        "build/i.py",
        "dist/j.py",
        "env/site-packages/k.py",
        ".git/l.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str | Path) -> list[str]:
    return [str(path) for path in python_files(Path(path) for path in paths)]


def test_a_folder_is_walked_in_order(project: Path) -> None:
    assert found(".") == ["a.py", "b.py", "sub/c.py"]
    assert found(project) == [str(project / name) for name in ("a.py", "b.py", "sub/c.py")]


def test_what_is_named_is_taken(project: Path) -> None:
    assert found("notes.txt", ".hidden/d.py", "missing.py", "build") == [
        "notes.txt",
        ".hidden/d.py",
        "missing.py",
        "build/i.py",
    ]


def test_each_file_comes_once(project: Path) -> None:
    (project / "link.py").symlink_to(project / "a.py")
    assert found("b.py", ".", project) == ["b.py", "a.py", "sub/c.py"]


def test_loops_of_links_end(project: Path) -> None:
    (project / "sub" / "loop").symlink_to(project)
    (project / "sub" / "self").symlink_to(project / "sub")
    (project / "broken.py").symlink_to(project / "nowhere.py")
    assert found(".") == ["a.py", "b.py", "sub/c.py"]


def test_a_folder_that_looks_like_a_file(project: Path) -> None:
    (project / "sub" / "odd.py").mkdir()
    (project / "sub" / "odd.py" / "z.py").write_text("")
    assert found("sub") == ["sub/c.py", "sub/odd.py/z.py"]
