"""Runs programs in processes that are forked from one which has Kerasight loaded.

Output, input and exit code are those of `python ARGUMENTS`, in a tenth of the time. Tests of the
start or the imports of a process start a new Python.
"""

from __future__ import annotations

import asyncio
import functools
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

HOST = Path(__file__).with_name("host.py")


@functools.cache
def _host() -> socket.socket:
    """The socket of the host, which is started on the first call and ends with this process."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        number = theirs.fileno()
        subprocess.Popen(
            [sys.executable, str(HOST), str(number)],
            pass_fds=[number],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    return ours


def _start(
    arguments: Sequence[str],
    folder: Path | None,
    environment: Mapping[str, str] | None,
    streams: Sequence[int],
) -> int:
    """Start a program; the pipe on which its id and its exit code come, a line each."""
    told, tell = os.pipe()
    program = {
        "arguments": list(arguments),
        "folder": str(folder or Path.cwd()),
        "environment": dict(os.environ if environment is None else environment),
    }
    socket.send_fds(_host(), [json.dumps(program).encode()], [*streams, tell])
    os.close(tell)
    return told


def run(
    arguments: Sequence[str],
    *,
    stdin: bytes = b"",
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    seconds: float,
) -> subprocess.CompletedProcess[bytes]:
    """Run `python ARGUMENTS` to its end; raises TimeoutError when that is too far away."""
    with TemporaryFile() as given, TemporaryFile() as out, TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        streams = [each.fileno() for each in (given, out, err)]
        with os.fdopen(_start(arguments, folder, environment, streams), "rb") as told:
            process = int(told.readline())
            if not select.select([told], [], [], seconds)[0]:
                os.kill(process, signal.SIGKILL)
                raise TimeoutError(f"{' '.join(arguments)} has not ended after {seconds} seconds")
            code = int(told.readline())
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(list(arguments), code, out.read(), err.read())


class ForkedProcess:
    """A running program, with the members of `asyncio.subprocess.Process` that tests use."""

    def __init__(
        self,
        stdin: asyncio.WriteTransport,
        stdout: asyncio.StreamReader,
        stderr: asyncio.StreamReader,
        pid: int,
        told: asyncio.StreamReader,
    ) -> None:
        self.stdin, self.stdout, self.stderr, self.pid = stdin, stdout, stderr, pid
        self.returncode: int | None = None
        self._end = asyncio.create_task(self._until_the_end(told))

    async def _until_the_end(self, told: asyncio.StreamReader) -> int:
        self.returncode = int(await told.readline())
        return self.returncode

    async def wait(self) -> int:
        """The exit code, once the process has ended."""
        return await asyncio.shield(self._end)

    def terminate(self) -> None:
        """Ask the process to end."""
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        """End the process."""
        self._send(signal.SIGKILL)

    def _send(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)


async def start(
    *arguments: str, folder: Path | None = None, line_limit: int = 2**16
) -> ForkedProcess:
    """Start `python ARGUMENTS` and talk with it over pipes."""
    (stdin, to_stdin), (from_stdout, stdout), (from_stderr, stderr) = (os.pipe() for _ in range(3))
    told = _start(arguments, folder, None, [stdin, stdout, stderr])
    for each in (stdin, stdout, stderr):
        os.close(each)
    transport, _ = await asyncio.get_running_loop().connect_write_pipe(
        asyncio.BaseProtocol, os.fdopen(to_stdin, "wb")
    )
    out, err, end = [await _reader(each, line_limit) for each in (from_stdout, from_stderr, told)]
    process = int(await end.readline())
    return ForkedProcess(transport, out, err, process, end)


async def _reader(pipe: int, line_limit: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader(limit=line_limit)
    protocol = functools.partial(asyncio.StreamReaderProtocol, reader)
    await asyncio.get_running_loop().connect_read_pipe(protocol, os.fdopen(pipe, "rb"))
    return reader
