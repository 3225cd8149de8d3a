"""Has Kerasight and its server loaded, and forks for each program that a test runs.

Started by `processes.py` with the number of a socket. Each message on it is one program, as JSON,
with four file descriptors: its standard input, output and error, and a pipe on which its process
id and, when it has ended, its exit code are told. The host ends when the socket closes.
"""

from __future__ import annotations

import gc
import json
import os
import runpy
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

from kerasight.commands import check, shapes
from kerasight.inspection import inspect
from kerasight.source.document import Document
from kerasight_server import main as server

LARGEST_MESSAGE = 2**18

LOADED = (check, shapes, server)

SAMPLE = """\
from keras import Input, Model, Sequential, layers
model = Sequential([Input((28, 28, 1)), layers.Conv2D(2, 3), layers.Flatten(), layers.Dense(2)])
model.compile("adam", "mse", metrics=["mae"])
layers.Dense(-1)(
"""
"""Loads what the engine imports on its way through most programs of the tests."""


def next_program(requests: socket.socket) -> dict[str, Any] | None:
    """The next program, in a new process for it; None in the host, when no more will come."""
    while True:
        message, descriptors, _, _ = socket.recv_fds(requests, LARGEST_MESSAGE, 4)
        if not message:
            return None
        assert threading.active_count() == 1, "only the thread that forks lives on in the fork"
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            requests.close()
            *streams, told = descriptors
            _tell_of_the_process(streams, told)
            for number, stream in enumerate(streams):
                os.dup2(stream, number)
                os.close(stream)
            program: dict[str, Any] = json.loads(message)
            return program
        for descriptor in descriptors:
            os.close(descriptor)


def _tell_of_the_process(streams: list[int], told: int) -> None:
    """Return in a child process; here, send its id, wait for it, send its exit code and exit."""
    process = os.fork()
    if process == 0:
        os.close(told)
        return
    try:
        for stream in streams:
            os.close(stream)
        os.write(told, b"%d\n" % process)
        _, status = os.waitpid(process, 0)
        os.write(told, b"%d\n" % os.waitstatus_to_exitcode(status))
    finally:
        os._exit(0)


def run(arguments: list[str], folder: str | None, environment: dict[str, str] | None) -> None:
    """Do what `python ARGUMENTS` does, for `-m MODULE` and for a file."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if folder is not None:
        os.chdir(folder)
    if environment is not None:
        os.environ.clear()
        os.environ.update(environment)
    if arguments[0] == "-m":
        sys.path[0] = str(Path.cwd())
        sys.argv[:] = arguments[1:]
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
    else:
        sys.path[0] = str(Path(arguments[0]).parent)
        sys.argv[:] = arguments
        runpy.run_path(arguments[0], run_name="__main__")


if __name__ == "__main__":
    # An interrupt at the terminal is for pytest; the host ends when pytest has ended.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The parents of the programs leave no zombies.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    inspect(Document.from_text(SAMPLE))
    gc.freeze()
    with socket.socket(fileno=int(sys.argv[1])) as requests:
        program = next_program(requests)
    if program is not None:
        run(**program)
