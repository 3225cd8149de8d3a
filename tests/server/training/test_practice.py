"""Commands about practice tasks and attempts, on the real command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kerasight.grading.attempts.store import Attempts

from ..session import server


async def test_a_task_is_started_once(tmp_path: Path) -> None:
    async with server() as session:
        await session.initialize(workspaceFolders=[{"uri": tmp_path.as_uri(), "name": "course"}])
        tasks = {each["id"]: each for each in await session.command("kerasight.tasks")}
        assert tasks["mileage"]["title"] and tasks["mileage"]["category"]
        started = await session.command("kerasight.startTask", "mileage", tmp_path.as_uri())
        solution = tmp_path / "mileage" / "solution.py"
        assert started == {"solution": solution.as_uri()}
        written = solution.read_text(encoding="utf-8")
        assert written.startswith("# kerasight: task=mileage\n")
        assert len(list(solution.parent.iterdir())) == 2
        error = await session.command_error("kerasight.startTask", "mileage", tmp_path.as_uri())
        assert "exists already" in error["message"]
        error = await session.command_error("kerasight.startTask", "milage", tmp_path.as_uri())
        assert "milage" in error["message"]
        gone = (tmp_path / "gone").as_uri()
        error = await session.command_error("kerasight.startTask", "mileage", gone)
        assert error["message"].endswith("gone is not a folder.")
        assert await session.leave() == 0


def document(attempt: str, day: int) -> dict[str, Any]:
    """As much of a report as an attempt is listed with."""
    return {
        "attempt": attempt,
        "created": f"2026-11-{day}T10:15:00+00:00",
        "task": "digits",
        "score": 4,
        "max_score": 5,
        "cause": None,
        "metric": {"name": "accuracy", "value": 0.95, "lower_is_better": False},
        "diagnosis": None,
    }


async def test_attempts_of_every_folder_the_oldest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [tmp_path / "one", tmp_path / "two", tmp_path / "gone"]
    for number, folder in enumerate(folders[:2]):
        folder.mkdir()
        monkeypatch.chdir(folder)
        Attempts().add(
            document(f"digits-{number}", day=22 - number),
            solution=str(folder / "solution.py"),
            folder=str(folder),
        )
    async with server(cwd=tmp_path) as session:
        await session.initialize(
            workspaceFolders=[{"uri": each.as_uri(), "name": each.name} for each in folders]
        )
        found = await session.command("kerasight.attempts")
        assert [each["attempt"] for each in found] == ["digits-1", "digits-0"]
        assert found[0]["report"] == str(folders[1] / "report.html")
        (only,) = await session.command(
            "kerasight.attempts", (folders[0] / "week 1" / "solution.py").as_uri()
        )
        assert (only["attempt"], only["score"]) == ("digits-0", 4)
        assert await session.leave() == 0


WRONG: list[tuple[str, list[Any]]] = [
    ("kerasight.tasks", [1]),
    ("kerasight.startTask", ["digits"]),
    ("kerasight.startTask", ["digits", 1]),
    ("kerasight.attempts", [{}]),
]


async def test_arguments_that_are_wrong() -> None:
    async with server() as session:
        await session.initialize()
        for command, arguments in WRONG:
            error = await session.command_error(command, *arguments)
            assert error["message"].startswith(f"{command} takes"), arguments
        assert await session.leave() == 0
