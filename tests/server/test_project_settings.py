"""The settings of a project in an editor: they hold, and their faults stand in their file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .session import Session, server

WRONG = "import keras\nx = keras.layers.Dense(-1)\ny = keras.layers.Lambda(print)\n"
WRONG += "keras.Sequential([keras.Input((4,)), y]).save('model.keras')\n"


async def rules(session: Session, path: Path, version: int) -> list[tuple[str, int]]:
    uri = path.as_uri()
    if version == 1:
        session.open(uri, WRONG)
    else:
        session.change(uri, WRONG + "\n" * version, version)
    found = await session.diagnostics(uri, version)
    return [(each["code"], each["severity"]) for each in found]


async def test_the_settings_of_the_editor_hold(tmp_path: Path) -> None:
    settings: dict[str, Any] = {
        "perFileIgnores": {"lessons/": ["lambda-layer"]},
        "severity": {"bad-argument": "hint"},
        "exclude": ["old/"],
    }
    async with server() as session:
        await session.initialize(
            rootUri=tmp_path.as_uri(), initializationOptions={"settings": settings}
        )
        assert await rules(session, tmp_path / "a.py", 1) == [
            ("bad-argument", 4),
            ("lambda-layer", 2),
        ]
        assert await rules(session, tmp_path / "lessons" / "a.py", 1) == [("bad-argument", 4)]
        assert await rules(session, tmp_path / "old" / "a.py", 1) == []
        await session.leave()


async def test_a_fault_of_the_project_stands_in_its_file(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text("[tool.kerasight]\nignore = ['saving']\nkears = 2\n")
    async with server() as session:
        await session.initialize()
        assert await rules(session, tmp_path / "a.py", 1) == [("bad-argument", 1)]
        told = await session.until(lambda message: _is_about(message, project))
        (fault,) = told["params"]["diagnostics"]
        assert fault["range"]["start"] == {"line": 2, "character": 0}
        assert "did you mean 'keras'?" in fault["message"]
        project.write_text("[tool.kerasight]\nignore = ['arguments']\n")
        assert await rules(session, tmp_path / "a.py", 2) == [("lambda-layer", 2)]
        await session.until(
            lambda message: _is_about(message, project) and not message["params"]["diagnostics"]
        )
        await session.leave()


def _is_about(message: dict[str, Any], path: Path) -> bool:
    is_diagnostics = message.get("method") == "textDocument/publishDiagnostics"
    return is_diagnostics and message["params"]["uri"] == path.as_uri()


async def test_each_folder_of_the_workspace_has_its_own(tmp_path: Path) -> None:
    strict, lenient = tmp_path / "strict", tmp_path / "lenient"
    for folder, text in ((strict, "keras = 2"), (lenient, 'ignore = ["lambda-layer"]')):
        folder.mkdir()
        (folder / "pyproject.toml").write_text(f"[tool.kerasight]\n{text}\n", encoding="utf-8")
    folders = [{"uri": each.as_uri(), "name": each.name} for each in (strict, lenient)]
    async with server() as session:
        await session.initialize(workspaceFolders=folders)
        assert await rules(session, lenient / "a.py", 1) == [("bad-argument", 1)]
        session.open((strict / "a.py").as_uri(), WRONG)
        found = await session.diagnostics((strict / "a.py").as_uri(), 1)
        assert [each["code"] for each in found] == ["bad-argument", "lambda-layer"]
        assert found[0]["message"].endswith("(Keras 2)")
        await session.leave()
