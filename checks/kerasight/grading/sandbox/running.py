"""Runs a command with limits, in its own process group and namespaces, to its last child."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from kerasight.grading.records.log import Log
from kerasight.grading.records.result import Infrastructure
from kerasight.grading.sandbox.confinement import LAUNCHER, Confinement, Places, best_confinement

GRACE_SECONDS = 10.0
"""How long the launcher may take to clean up before it is killed."""

PROCESSES = 256
"""The greatest number of processes; a training with data workers has a dozen."""

LINE_BYTES = 256 * 1024
CHANNEL_BYTES = 16 * 1024 * 1024
"""The longest line and the greatest number of bytes that are read from a process; the rest is
dropped."""

UNCONFINED = {
    "network": "the network is within reach",
    "processes": "other processes of the same user are within reach",
    "hidden-data": "the package that holds the test data is within reach",
    "read-only-files": "files outside the working folder can be written",
    "memory": "memory is not limited",
    "process-count": "the number of processes is not limited",
    "file-size": "file sizes are not limited",
    "cpu-time": "processor time is not limited",
    "address-space": "one huge allocation is stopped late",
}
"""The consequence if a limit cannot be set."""


Reason: TypeAlias = Literal["exit", "memory", "processes", "timeout", "lost"]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a confined command ended."""

    reason: Reason
    """`exit`, `memory`, `processes` (too many), `timeout`, or `lost` (the launcher was killed)."""

    code: int | None
    """The exit code, negative for a signal; None unless the reason is `exit`."""

    seconds: float
    cpu_seconds: float
    peak_memory: int

    enforced: tuple[str, ...]
    """The limits that were enforced."""

    @property
    def not_enforced(self) -> tuple[str, ...]:
        """The limits that the system did not allow, as sentences."""
        return tuple(text for name, text in UNCONFINED.items() if name not in self.enforced)


@dataclass(frozen=True, slots=True)
class Order:
    """What to run; sizes in bytes, times in seconds."""

    command: tuple[str, ...]

    folder: Path
    """The only writable folder, apart from a private /tmp."""

    environment: dict[str, str]
    seconds: float
    memory: int
    file: int

    hide: tuple[Path, ...] = ()
    """Files and folders that look empty."""

    visible: tuple[Path, ...] = ()
    """The only visible paths of the real /tmp."""


@dataclass(slots=True)
class _Lines:
    """Splits the data of a pipe into lines, within the limits."""

    deliver: Callable[[bytes], None]
    rest: bytearray = field(default_factory=bytearray)
    total: int = 0

    def feed(self, chunk: bytes) -> None:
        self.total += len(chunk)
        if self.total > CHANNEL_BYTES:
            return
        self.rest += chunk
        *lines, tail = self.rest.split(b"\n")
        self.rest = tail if len(tail) <= LINE_BYTES else bytearray()
        for line in lines:
            if 0 < len(line) <= LINE_BYTES:
                self.deliver(bytes(line))


def run(order: Order, on_line: Callable[[bytes], None], log: Log) -> Ended:
    """Run `order` to its end, and leave no process behind.

    The environment variable `KERASIGHT_CHANNEL` is the descriptor to which the command may write
    lines for `on_line`. Its output goes to `log`. An exception in between (Ctrl-C) also kills
    everything.
    """
    confinement = best_confinement()
    places = Places(order.folder, order.hide, order.visible)
    lifeline_read, lifeline_write = os.pipe()
    status_read, status_write = os.pipe()
    lines_read, lines_write = os.pipe()
    log_read, log_write = os.pipe()
    theirs = (lifeline_read, status_write, lines_write)
    request = {
        "command": order.command,
        "folder": str(order.folder),
        "environment": {**order.environment, "KERASIGHT_CHANNEL": str(lines_write)},
        "limits": {
            "memory": order.memory,
            # TensorFlow maps more address space than it uses, more with each core.
            "address_space": 2 * order.memory + 2**32,
            "file": order.file,
            "processes": PROCESSES,
            "cpu_seconds": int(order.seconds * (os.cpu_count() or 1)) + 1,
        },
        "hide": [str(path) for path in order.hide],
        "visible": [str(path) for path in order.visible],
        "namespaces": confinement.launcher_mounts,
        "lifeline": lifeline_read,
        "status": status_write,
        "keep": [lines_write],
    }
    started = time.monotonic()
    statuses: list[dict[str, Any]] = []
    try:
        process = subprocess.Popen(
            [*confinement.prefix(places), sys.executable, "-I", str(LAUNCHER), json.dumps(request)],
            stdin=subprocess.DEVNULL,
            stdout=log_write,
            stderr=log_write,
            pass_fds=theirs,
            start_new_session=True,
        )
    finally:
        for descriptor in (*theirs, log_write):
            os.close(descriptor)
    readers: dict[int, Callable[[bytes], None]] = {
        status_read: _Lines(lambda line: statuses.append(json.loads(line))).feed,
        lines_read: _Lines(on_line).feed,
        log_read: log.write,
    }
    timed_out = False
    try:
        timed_out = not _pump(readers, process, started + order.seconds)
    finally:
        os.close(lifeline_write)
        try:
            process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            _kill_group(process.pid)
            process.wait()
        _drain(readers)
        for descriptor in readers:
            os.close(descriptor)
    if not statuses and not timed_out:
        last = " ".join(log.tail(1))
        raise Infrastructure(
            "the sandbox did not start: run the command again, and report it if it persists"
            + (f" ({last})" if last else "")
        )
    return _ended(statuses, confinement, timed_out, time.monotonic() - started)


def _pump(
    readers: dict[int, Callable[[bytes], None]], process: subprocess.Popen[bytes], deadline: float
) -> bool:
    """Pass on the data until the launcher has exited; False if the deadline came first."""
    with selectors.DefaultSelector() as selector:
        for descriptor in readers:
            os.set_blocking(descriptor, False)
            selector.register(descriptor, selectors.EVENT_READ)
        while process.poll() is None:
            if time.monotonic() > deadline:
                return False
            for key, _ in selector.select(0.1):
                chunk = os.read(key.fd, 65536)
                if chunk:
                    readers[key.fd](chunk)
                else:
                    selector.unregister(key.fd)
            if not selector.get_map():
                # Every pipe is closed: nothing is left to read, wait for the end.
                time.sleep(0.02)
    return True


def _drain(readers: dict[int, Callable[[bytes], None]]) -> None:
    """Pass on the rest in the pipes, without waiting for a process that keeps one open."""
    for descriptor, feed in readers.items():
        try:
            while chunk := os.read(descriptor, 65536):
                feed(chunk)
        except BlockingIOError:
            continue


def _kill_group(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def _ended(
    statuses: list[dict[str, Any]], confinement: Confinement, timed_out: bool, seconds: float
) -> Ended:
    first = next((status for status in statuses if status["state"] == "started"), None)
    last = next((status for status in statuses if status["state"] == "ended"), None)
    enforced = [*(first["enforced"] if first else ()), *confinement.enforced]
    reason: Reason
    if timed_out:
        reason = "timeout"
    elif last is None:
        reason = "lost"
    else:
        reason = last["reason"] if last["reason"] in ("exit", "memory", "processes") else "lost"
    return Ended(
        reason=reason,
        code=last["code"] if last and reason == "exit" else None,
        seconds=round(seconds, 3),
        cpu_seconds=last["cpu_seconds"] if last else 0.0,
        peak_memory=last["peak"] if last else 0,
        enforced=tuple(enforced),
    )
