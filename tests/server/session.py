"""A client for the tests: a process over stdio, every message kept, nothing assumed."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.forking.processes import ForkedProcess, start

HERE = Path(__file__).parent
SERVER = ("-m", "kerasight", "server", "--stdio")
"""What Python is given to become a server."""
LONGEST_LINE = 2**24
SECONDS = 60.0
"""Far more than anything here takes: a slow machine must not fail a test."""

Message = dict[str, Any]


def capabilities(name: str) -> Message:
    """What the client called `name` says that it can do."""
    path = HERE / "capabilities" / f"{name}.json"
    read: Message = json.loads(path.read_text(encoding="utf-8"))
    return read


class Session:
    """One server process and everything that it has sent."""

    def __init__(self, process: asyncio.subprocess.Process | ForkedProcess) -> None:
        self.process = process
        self.messages: list[Message] = []
        self.answers_to_server = True
        self.is_over = False
        self._arrived = asyncio.Condition()
        self._number = 0
        self._reader = asyncio.create_task(self._read_to_the_end())

    async def _read_to_the_end(self) -> None:
        try:
            await self._read()
        finally:
            async with self._arrived:
                self.is_over = True
                self._arrived.notify_all()

    async def _read(self) -> None:
        assert self.process.stdout is not None
        while True:
            length = 0
            while line := (await self.process.stdout.readline()).strip():
                name, _, value = line.partition(b": ")
                if name == b"Content-Length":
                    length = int(value)
            if not length:
                return
            message = json.loads(
                await self.process.stdout.readexactly(length), parse_constant=_no_constant
            )
            async with self._arrived:
                self.messages.append(message)
                self._arrived.notify_all()
            if self.answers_to_server and "method" in message and "id" in message:
                self.send({"id": message["id"], "result": None})

    def send(self, message: Message) -> None:
        """Send one message as it is."""
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method: str, parameters: Message | None = None) -> None:
        """Send a notification."""
        self.send({"method": method, "params": parameters})

    def ask(self, method: str, parameters: Any = None) -> int:
        """Send a request; its number."""
        self._number += 1
        self.send({"id": self._number, "method": method, "params": parameters})
        return self._number

    async def until(self, wanted: Callable[[Message], object]) -> Message:
        """The first message, past or to come, that is wanted."""

        def found() -> Message | None:
            return next((message for message in self.messages if wanted(message)), None)

        async with asyncio.timeout(SECONDS), self._arrived:
            await self._arrived.wait_for(lambda: found() is not None or self.is_over)
        message = found()
        assert message is not None, "the server ended before it sent this"
        return message

    async def answer(self, request: int) -> Message:
        """The answer to a request, error or result."""
        return await self.until(lambda message: _answers(message, request))

    async def result(self, method: str, parameters: Any = None) -> Any:
        """Ask, and take the result; an error fails the test."""
        answer = await self.answer(self.ask(method, parameters))
        assert "error" not in answer, answer
        return answer["result"]

    async def error(self, method: str, parameters: Any = None) -> Message:
        """Ask, and take the error; a result fails the test."""
        answer = await self.answer(self.ask(method, parameters))
        assert "error" in answer, answer
        error: Message = answer["error"]
        return error

    async def command(self, command: str, *arguments: Any) -> Any:
        """The result of a command."""
        return await self.result("workspace/executeCommand", _command(command, arguments))

    def ask_command(self, command: str, *arguments: Any) -> int:
        """Start a command; the number of its request."""
        return self.ask("workspace/executeCommand", _command(command, arguments))

    async def command_error(self, command: str, *arguments: Any) -> Message:
        """The error that a command ends in."""
        return await self.error("workspace/executeCommand", _command(command, arguments))

    def notifications(self, method: str) -> list[Message]:
        """The parameters of all notifications of one kind so far."""
        return [
            message["params"]
            for message in self.messages
            if message.get("method") == method and "id" not in message
        ]

    async def initialize(self, client: str = "vscode", **parameters: Any) -> Message:
        """Say hello as the client called `client`."""
        hello = {
            "processId": os.getpid(),
            "rootUri": None,
            "capabilities": capabilities(client),
            **parameters,
        }
        welcome: Message = await self.result("initialize", hello)
        self.notify("initialized", {})
        return welcome

    def open(self, uri: str, text: str, version: int = 1) -> None:
        """Open a document."""
        document = {"uri": uri, "languageId": "python", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, text: str, version: int) -> None:
        """Replace the whole text of a document."""
        self.notify(
            "textDocument/didChange",
            {
                "textDocument": {"uri": uri, "version": version},
                "contentChanges": [{"text": text}],
            },
        )

    async def diagnostics(self, uri: str, version: int) -> list[Message]:
        """The diagnostics of one version of a document."""
        message = await self.until(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
                and message["params"].get("version") == version
            )
        )
        diagnostics: list[Message] = message["params"]["diagnostics"]
        return diagnostics

    async def hover(self, uri: str, line: int, character: int) -> Message | None:
        """The hover at a place, counted from 0 in the client's units."""
        position = {"line": line, "character": character}
        parameters = {"textDocument": {"uri": uri}, "position": position}
        found: Message | None = await self.result("textDocument/hover", parameters)
        return found

    async def leave(self) -> int:
        """Shut the server down as a client should; its exit code."""
        await self.result("shutdown")
        self.notify("exit")
        return await self.ended()

    async def ended(self) -> int:
        """The exit code, when the process has ended."""
        async with asyncio.timeout(SECONDS):
            return await self.process.wait()

    async def everything_said(self) -> str:
        """All of standard error, after the end."""
        assert self.process.stderr is not None
        return (await self.process.stderr.read()).decode()


@asynccontextmanager
async def server(*arguments: str, cwd: Path | None = None) -> AsyncIterator[Session]:
    """A server in a process of its own, forked from one that has it loaded."""
    process = await start(*(arguments or SERVER), folder=cwd, line_limit=LONGEST_LINE)
    async with _session(process) as session:
        yield session


@asynccontextmanager
async def fresh_server(*arguments: str, cwd: Path | None = None) -> AsyncIterator[Session]:
    """A server in a new Python: for what happens, or is loaded, while it starts."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *(arguments or SERVER),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=cwd,
        limit=LONGEST_LINE,
    )
    async with _session(process) as session:
        yield session


@asynccontextmanager
async def _session(process: asyncio.subprocess.Process | ForkedProcess) -> AsyncIterator[Session]:
    """A session with a process that is gone after the block, whatever happened in it."""
    session = Session(process)
    try:
        yield session
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        await session._reader


def _answers(message: Message, request: int) -> bool:
    return message.get("id") == request and "method" not in message


def _command(command: str, arguments: Sequence[Any]) -> Message:
    return {"command": command, "arguments": list(arguments)}


def _no_constant(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")
