"""Promises that hold for every client: one answer a request, quiet, quick to end."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import psutil
import pytest

from kerasight_server.connection.client_process import client_has_ended

from .session import Session, fresh_server, server

URI = "untitled:Untitled-1"


def log_lines(session: Session) -> list[str]:
    return [message["message"] for message in session.notifications("window/logMessage")]


@pytest.mark.parametrize("client", ["vscode", "neovim", "minimal"])
async def test_hello_and_good_bye_without_a_word_on_standard_error(client: str) -> None:
    async with fresh_server() as session:
        welcome = await session.initialize(client)
        abilities = welcome["capabilities"]
        assert abilities["hoverProvider"] is True
        assert abilities["executeCommandProvider"]["commands"] == [
            "kerasight.grade",
            "kerasight.followAdvice",
            "kerasight.dismissAdvice",
            "kerasight.tuneLearningRate",
            "kerasight.attempts",
            "kerasight.tasks",
            "kerasight.startTask",
        ]
        encoding = {"vscode": "utf-16", "neovim": "utf-8", "minimal": "utf-16"}[client]
        assert abilities["positionEncoding"] == encoding
        assert psutil.Process(session.process.pid).children() == []
        assert await session.leave() == 0
        assert await session.everything_said() == ""
        assert log_lines(session) == []


async def test_every_request_is_answered_once() -> None:
    async with server() as session:
        position = {"line": 0, "character": 0}
        place = {"textDocument": {"uri": URI}, "position": position}
        early = session.ask("textDocument/hover", place)
        assert (await session.answer(early))["error"]["code"] == -32002
        await session.initialize()
        session.open(URI, "x = 1\n")
        asked = [
            session.ask("textDocument/hover", place),
            session.ask("textDocument/hover", {"textDocument": {"uri": "untitled:unknown"}}),
            session.ask("textDocument/hover", {"textDocument": 7}),
            session.ask("no/such/method", {}),
            session.ask("no/such/method"),
            session.ask("workspace/executeCommand", {"command": "no.such.command"}),
            session.ask("workspace/executeCommand", {"command": "kerasight.tasks"}),
            session.ask("workspace/executeCommand", {}),
        ]
        cancelled = session.ask("textDocument/hover", place)
        session.notify("$/cancelRequest", {"id": cancelled})
        for request in [*asked, cancelled]:
            await session.answer(request)
        await session.result("shutdown")
        late = session.ask("textDocument/hover", place)
        assert (await session.answer(late))["error"]["code"] == -32600
        session.notify("exit")
        assert await session.ended() == 0
        answered = Counter(
            message["id"]
            for message in session.messages
            if "id" in message and "method" not in message
        )
        assert answered == dict.fromkeys(range(1, late + 1), 1)
        complaints = (await session.everything_said()).splitlines()
        assert all(line.startswith("kerasight server: ") for line in complaints)


async def test_parameters_that_cannot_be_read_are_named() -> None:
    async with server() as session:
        await session.initialize()
        error = await session.error("textDocument/hover", {"textDocument": {"uri": URI}})
        assert error["code"] == -32602
        assert "position" in error["message"]


ODD_MESSAGES: list[dict[str, Any]] = [
    {"method": "no/such/method"},
    {"method": "$/setTrace", "params": {"value": "verbose"}},
    {"method": "textDocument/didOpen", "params": {}},
    {
        "method": "textDocument/didChange",
        "params": {
            "textDocument": {"uri": "untitled:never-opened", "version": 2},
            "contentChanges": [{"text": "x = 1"}],
        },
    },
    {
        "method": "textDocument/didChange",
        "params": {"textDocument": {"uri": URI, "version": 2}, "contentChanges": []},
    },
    {"method": "textDocument/didClose", "params": {"textDocument": {"uri": "untitled:none"}}},
    {"method": "workspace/didChangeConfiguration", "params": {"settings": None}},
    {"method": "workspace/didChangeConfiguration", "params": {"settings": {"settings": 7}}},
    {"method": "window/workDoneProgress/cancel", "params": {"token": "unknown"}},
    {"method": "$/cancelRequest", "params": {"id": 99}},
    {"id": 99, "result": None},
    {"id": "unknown", "error": {"code": 1, "message": "no"}},
]


async def test_odd_messages_do_not_end_the_service() -> None:
    async with server() as session:
        await session.initialize()
        for version, message in enumerate(ODD_MESSAGES):
            session.send(message)
            uri = f"untitled:{version}"
            session.open(uri, "x = 1\n", version)
            assert await session.diagnostics(uri, version) == []
        assert session.notifications("window/showMessage") == []
        tasks = await session.command("kerasight.tasks")
        assert {"digits"} <= {task["id"] for task in tasks}
        assert all(task["title"] for task in tasks)
        assert await session.leave() == 0


async def test_faulty_settings_are_one_line_in_the_log() -> None:
    async with server() as session:
        await session.initialize(
            initializationOptions={"settings": {"keras": 4, "showGradeMessage": "no"}}
        )
        session.open(URI, "x = 1\n")
        await session.diagnostics(URI, 1)
        (line,) = log_lines(session)
        assert '"keras" is 4' in line
        assert "\"showGradeMessage\" is 'no'" in line


@pytest.mark.parametrize("hello_first", [True, False])
async def test_the_server_ends_when_its_input_closes(hello_first: bool) -> None:
    async with fresh_server() as session:
        if hello_first:
            await session.initialize()
            session.open(URI, "x = 1\n")
        assert session.process.stdin is not None
        session.process.stdin.close()
        assert await session.ended() == 1


async def test_exit_without_shutdown_is_an_error() -> None:
    async with fresh_server() as session:
        await session.initialize()
        session.notify("exit")
        assert await session.ended() == 1


BROKEN = [
    (b"Content-Length: abc\r\n\r\n{}", "Content-Length is 'abc', which is no number"),
    (b"Content-Length: -5\r\n\r\n{}", "Content-Length is '-5', which is no number"),
    (b"Content-Length: 99999999999\r\n\r\n", "Content-Length is '99999999999', which is no number"),
    (b"Content-Type: text/plain\r\n\r\n{}", "a message begins without Content-Length"),
    (b"\r\n", "a message begins without Content-Length"),
    (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "'GET / HTTP/1.1' is no header of a message"),
    (b"\x00\xff" * 500 + b"\n", "is no header of a message"),
]


@pytest.mark.parametrize(("data", "reason"), BROKEN)
async def test_a_broken_frame_ends_the_connection(data: bytes, reason: str) -> None:
    async with server() as session:
        await session.initialize()
        assert session.process.stdin is not None
        session.process.stdin.write(data)
        assert await session.ended() == 1
        line = (await session.everything_said()).strip()
        assert line.startswith("kerasight server: ")
        assert line.endswith(f"{reason}; the connection ends")


async def test_headers_are_those_of_http() -> None:
    async with server() as session:
        await session.initialize()
        assert session.process.stdin is not None
        body = b'{"jsonrpc": "2.0", "id": 77, "method": "shutdown"}'
        session.process.stdin.write(
            b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n"
            b"content-length:%d \r\n\r\n" % len(body) + body
        )
        assert (await session.answer(77))["result"] is None


async def test_the_server_ends_when_the_client_dies() -> None:
    client = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "input()", stdin=asyncio.subprocess.PIPE
    )
    async with server() as session:
        await session.initialize(processId=client.pid)
        session.open(URI, "x = 1\n")
        assert await session.diagnostics(URI, 1) == []
        client.kill()
        await client.wait()
        # Standard input stays open, as it does if another process has it as well.
        assert await session.ended() == 1
        assert "the client has ended" in await session.everything_said()


@pytest.mark.parametrize("process_id", [None, 0, -1, 2**22 + 7])
async def test_a_client_without_a_process_here_is_no_reason_to_end(process_id: int | None) -> None:
    assert not await client_has_ended(process_id)


async def test_a_signal_ends_the_server() -> None:
    async with fresh_server() as session:
        await session.initialize()
        session.process.terminate()
        assert await session.ended() == 128 + 15


async def test_neither_the_user_s_code_nor_tensorflow_is_imported(tmp_path: Path) -> None:
    # The folder that the server starts in is full of modules that would shout.
    for name in ("keras", "tensorflow", "helper"):
        (tmp_path / f"{name}.py").write_text("open('imported', 'w').close()\n", encoding="utf-8")
    loaded = (
        "import sys, kerasight_server.main as main\n"
        "server = main.create_server()\n"
        "server.feature('kerasight/modules')(lambda ls, _: sorted(sys.modules))\n"
        "sys.exit(main.serve(server))\n"
    )
    text = (
        "import helper, keras, tensorflow as tf\n"
        "model = tf.keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])\n"
    )
    async with fresh_server("-c", loaded, cwd=tmp_path) as session:
        await session.initialize()
        session.open((tmp_path / "model.py").as_uri(), text)
        await session.diagnostics((tmp_path / "model.py").as_uri(), 1)
        modules = await session.result("kerasight/modules", {})
        assert "kerasight.inspection" in modules
        assert not {"keras", "tensorflow", "numpy", "helper"} & set(modules)
        assert not (tmp_path / "imported").exists()
        assert await session.leave() == 0


async def test_a_learner_s_own_module_is_not_taken_for_the_standard_library_s(
    tmp_path: Path,
) -> None:
    for name in ("random", "json", "tempfile", "click"):
        (tmp_path / f"{name}.py").write_text("open('imported', 'w').close()\n", encoding="utf-8")
    async with fresh_server(cwd=tmp_path) as session:
        await session.initialize()
        assert not (tmp_path / "imported").exists()
        assert await session.leave() == 0


async def test_nothing_piles_up_over_a_long_session() -> None:
    watched = (
        "import sys, kerasight_server.main as main\n"
        "server = main.create_server(kerasight_command=('sh', '-c', 'echo []'))\n"
        "count = lambda ls, _: len(ls.protocol._request_futures)\n"
        "server.feature('kerasight/pending')(count)\n"
        "sys.exit(main.serve(server))\n"
    )
    async with fresh_server("-c", watched) as session:
        await session.initialize()
        session.open(URI, "x = 1\n")
        asked = []
        for version in range(2, 102):
            session.change(URI, f"x = {version}\n", version)
            asked.append(session.ask_command("kerasight.tasks"))
        for each in asked:
            await session.answer(each)
        # The last answers may be on their way while the server still forgets the requests.
        pending = [await session.result("kerasight/pending", {}) for _ in range(20)]
        assert pending[-1] == 0, pending
        assert await session.leave() == 0
