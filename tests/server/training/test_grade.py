"""The command `kerasight.grade`, with a stand-in for the training."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import psutil
import pytest

from kerasight_server.running import Running

from ..session import SECONDS, Message, Session, server
from .fake_server import FAKE, FAKE_GRADING, training_with


@pytest.fixture
async def session() -> AsyncIterator[Session]:
    async with server(*FAKE_GRADING) as session:
        yield session
        if session.process.returncode is None:
            assert await session.leave() == 0


def solution(folder: Path, plan: str) -> Path:
    path = folder / "my solution.py"
    path.write_text(f"# {plan}\n", encoding="utf-8")
    return path


def progress(session: Session) -> list[Message]:
    return [parameters["value"] for parameters in session.notifications("$/progress")]


async def process_ids(folder: Path) -> list[int]:
    async with asyncio.timeout(SECONDS):
        while not (folder / "process-ids").exists():
            await asyncio.sleep(0.05)
        while len(ids := (folder / "process-ids").read_text(encoding="utf-8").split()) < 2:
            await asyncio.sleep(0.05)
    return [int(each) for each in ids]


async def all_gone(ids: Iterable[int]) -> None:
    def alive(process_id: int) -> bool:
        try:
            return psutil.Process(process_id).status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False

    async with asyncio.timeout(SECONDS):
        while any(alive(each) for each in ids):
            await asyncio.sleep(0.05)


async def test_progress_and_result(session: Session, tmp_path: Path) -> None:
    await session.initialize()
    path = solution(tmp_path, "passes")
    result = await session.command("kerasight.grade", path.as_uri(), "digits")
    assert result["event"] == "result"
    assert (result["score"], result["max_score"], result["cause"]) == (4, 5, None)
    assert result["metric"] == {"name": "accuracy", "value": 0.97}
    assert result["report"] == "/tmp/report.html"
    values = progress(session)
    assert values[0] == {
        "kind": "begin",
        "title": "Grading my solution.py",
        "cancellable": True,
        "percentage": 0,
    }
    reports = [(value["message"], value["percentage"]) for value in values[1:-1]]
    assert reports == [
        ("reading the file", 0),
        ("training", 0),
        ("epoch 1/5 loss 0.5 accuracy 0.9", 19),
        ("epoch 2/5 loss 0.25 accuracy 0.9", 38),
        ("epoch 3/5 loss 0.1667 accuracy 0.9", 57),
        ("epoch 4/5 loss 0.125 accuracy 0.9", 76),
        ("epoch 5/5 loss 0.1 accuracy 0.9", 95),
    ]
    assert values[-1] == {"kind": "end", "message": "done"}
    (shown,) = session.notifications("window/showMessage")
    assert shown["type"] == 3
    assert "Score 4 / 5 for my solution.py. The accuracy is 0.97." in shown["message"]
    (logged,) = session.notifications("window/logMessage")
    assert "/tmp/report.html" in logged["message"]


async def test_the_command_line_that_is_run(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "course"
    (folder / "week 1").mkdir(parents=True)
    path = solution(folder / "week 1", "passes")
    await session.initialize(
        workspaceFolders=[
            {"uri": folder.as_uri(), "name": "course"},
            {"uri": (tmp_path / "other").as_uri(), "name": "other"},
        ],
        initializationOptions={"settings": {"python": "/opt/python", "showGradeMessage": False}},
    )
    await session.command("kerasight.grade", path.as_uri(), "digits")
    arguments = json.loads((path.parent / "arguments.json").read_text(encoding="utf-8"))
    assert arguments == [
        *("grade", str(path), "--output-format", "jsonl"),
        *("--task", "digits", "--python", "/opt/python"),
    ]
    assert (path.parent / "folder").read_text(encoding="utf-8") == str(folder)
    assert session.notifications("window/showMessage") == []


async def test_the_task_may_be_left_to_the_file(session: Session, tmp_path: Path) -> None:
    await session.initialize()
    path = solution(tmp_path, "passes")
    for arguments, expected in (([], []), ([None], []), (["digits"], ["--task", "digits"])):
        await session.command("kerasight.grade", path.as_uri(), *arguments)
        started = json.loads((tmp_path / "arguments.json").read_text(encoding="utf-8"))
        assert started[4:] == expected


async def test_a_zero_is_a_result_and_nan_stays_out_of_json(
    session: Session, tmp_path: Path
) -> None:
    await session.initialize()
    path = solution(tmp_path, "not a number")
    result = await session.command("kerasight.grade", path.as_uri())
    assert (result["score"], result["cause"]) == (0, "non-finite")
    messages = [value.get("message") for value in progress(session)]
    assert "epoch 1/2 loss not a number" in messages
    (shown,) = session.notifications("window/showMessage")
    assert shown["type"] == 2


@pytest.mark.parametrize("client", ["minimal", "silent"])
async def test_clients_that_show_no_progress(session: Session, tmp_path: Path, client: str) -> None:
    # The silent client says that it can show progress, and never answers the request.
    session.answers_to_server = False
    await session.initialize("minimal" if client == "minimal" else "vscode")
    path = solution(tmp_path, "passes")
    result = await session.command("kerasight.grade", path.as_uri())
    assert result["score"] == 4
    assert progress(session) == []
    create = "window/workDoneProgress/create"
    asked = [each for each in session.messages if each.get("method") == create]
    assert len(asked) == (0 if client == "minimal" else 1)


def cancel_progress(session: Session, request: int) -> None:
    token = session.notifications("$/progress")[0]["token"]
    session.notify("window/workDoneProgress/cancel", {"token": token})


def cancel_request(session: Session, request: int) -> None:
    session.notify("$/cancelRequest", {"id": request})


def cancel_in_every_way(session: Session, request: int) -> None:
    for _ in range(3):
        cancel_progress(session, request)
        cancel_request(session, request)


async def test_cancel_ends_everything_below(session: Session, tmp_path: Path) -> None:
    await session.initialize()
    for number, cancel in enumerate((cancel_progress, cancel_request, cancel_in_every_way)):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = solution(folder, "hangs")
        request = session.ask_command("kerasight.grade", path.as_uri())
        ids = await process_ids(folder)
        cancel(session, request)
        answer = await session.answer(request)
        assert answer["error"]["code"] == -32800
        await all_gone(ids)
        end = await session.until(_is_end)
        assert end["params"]["value"]["message"] == "cancelled"
        answers = [m for m in session.messages if m.get("id") == request and "method" not in m]
        assert len(answers) == 1
        path.write_text("# passes\n", encoding="utf-8")
        assert (await session.command("kerasight.grade", path.as_uri()))["score"] == 4
        session.messages.clear()


def _is_end(message: Message) -> bool:
    is_progress = message.get("method") == "$/progress"
    return is_progress and bool(message["params"]["value"]["kind"] == "end")


async def test_one_graded_check_at_a_time_for_a_file(session: Session, tmp_path: Path) -> None:
    await session.initialize()
    path = solution(tmp_path, "hangs")
    (tmp_path / "other").mkdir()
    other = solution(tmp_path / "other", "passes")
    first = session.ask_command("kerasight.grade", path.as_uri())
    await process_ids(tmp_path)
    error = await session.command_error("kerasight.grade", path.as_uri())
    assert error["code"] == -32803
    assert "my solution.py is in training already" in error["message"]
    assert (await session.command("kerasight.grade", other.as_uri()))["score"] == 4
    session.notify("$/cancelRequest", {"id": first})
    await session.answer(first)


async def test_a_fault_is_the_error_of_the_request(session: Session, tmp_path: Path) -> None:
    await session.initialize()
    ended = "it ended with exit code 139 and no result: Segmentation fault"
    for plan, reason in (
        ("fault", "there is no task 'digit': did you mean 'digits'?"),
        ("crash", ended),
    ):
        error = await session.command_error("kerasight.grade", solution(tmp_path, plan).as_uri())
        assert error["code"] == -32803
        assert error["message"] == reason
        assert progress(session)[-1] == {"kind": "end", "message": "failed"}


async def test_a_command_that_cannot_start_is_a_fault(tmp_path: Path) -> None:
    async with server(*training_with(str(tmp_path / "no-such-program"))) as session:
        await session.initialize()
        path = solution(tmp_path, "passes")
        error = await session.command_error("kerasight.grade", path.as_uri())
        assert error["code"] == -32803
        assert "no-such-program" in error["message"]


async def test_what_is_no_file_or_no_argument_is_refused(session: Session, tmp_path: Path) -> None:
    await session.initialize()
    missing = (tmp_path / "missing.py").as_uri()
    for uri in ("untitled:Untitled-1", missing, tmp_path.as_uri()):
        error = await session.command_error("kerasight.grade", uri)
        assert error["code"] == -32803
        assert "Save" in error["message"]
    for arguments in ([], [7], ["file:///a.py", 7]):
        error = await session.command_error("kerasight.grade", *arguments)
        assert error["code"] == -32803
        assert "the URI of a file" in error["message"]


async def test_unsaved_changes_are_refused(session: Session, tmp_path: Path) -> None:
    await session.initialize()
    path = solution(tmp_path, "passes")
    session.open(path.as_uri(), "# passes\n")
    session.change(path.as_uri(), "# passes\nmore\n", 2)
    error = await session.command_error("kerasight.grade", path.as_uri())
    assert error["code"] == -32803
    assert error["message"] == ("my solution.py has unsaved changes. Save the file first.")
    session.change(path.as_uri(), "# passes\n", 3)
    assert (await session.command("kerasight.grade", path.as_uri()))["score"] == 4


async def test_a_file_is_saved_whatever_its_line_ends_and_encoding(
    session: Session, tmp_path: Path
) -> None:
    await session.initialize()
    for number, (saved, text) in enumerate(
        (
            (b"# passes\r\nx = 1\r\n", "# passes\nx = 1\n"),
            (b"\xef\xbb\xbf# passes\nx = 1\n", "# passes\nx = 1\n"),
            (
                b"# passes\n# coding: latin-1\nx = '\xe9'\n",
                "# passes\n# coding: latin-1\nx = 'é'\n",
            ),
        )
    ):
        path = tmp_path / f"solution{number}.py"
        path.write_bytes(saved)
        session.open(path.as_uri(), text)
        answer = await session.answer(session.ask_command("kerasight.grade", path.as_uri()))
        assert "unsaved" not in str(answer)


@pytest.mark.parametrize("end", ["shutdown", "exit", "input closes", "signal"])
async def test_no_process_outlives_the_server(session: Session, tmp_path: Path, end: str) -> None:
    await session.initialize()
    path = solution(tmp_path, "hangs")
    request = session.ask_command("kerasight.grade", path.as_uri())
    ids = await process_ids(tmp_path)
    if end == "shutdown":
        assert await session.leave() == 0
        assert (await session.answer(request))["error"]["code"] == -32800
    elif end == "exit":
        session.notify("exit")
    elif end == "input closes":
        assert session.process.stdin is not None
        session.process.stdin.close()
    else:
        session.process.terminate()
    await session.ended()
    await all_gone(ids)


@pytest.mark.parametrize("steps", range(4))
async def test_a_loop_that_ends_at_any_moment_ends_the_training(tmp_path: Path, steps: int) -> None:
    path = solution(tmp_path, "hangs")

    async def cancelled_at_the_end() -> None:
        words = (sys.executable, str(FAKE), "grade", str(path))
        running = asyncio.create_task(Running().run(words, tmp_path, lambda _: None))
        await process_ids(tmp_path)
        running.cancel()
        for _ in range(steps):
            await asyncio.sleep(0)

    await asyncio.to_thread(asyncio.run, cancelled_at_the_end())
    await all_gone(await process_ids(tmp_path))
