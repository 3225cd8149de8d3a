"""The real Keras 3 on the backend that `KERAS_BACKEND` names: where programs raise, and what.

`python -m tests.oracle.backends.server` reads one program a line, as a JSON string, and answers
each with `[line or null, error]`. Keras is imported once; each program runs in a forked child.
Nothing computes before a fork, since the threads of a backend do not survive one.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import json
import linecache
import os
import select
import signal
import sys
import tempfile
import traceback
import warnings
from collections.abc import Iterator
from typing import Any

PROGRAM = "<program>"
DEADLINE = 300.0
"""Seconds before a program counts as hung, on a busy machine too."""

PACKAGES = ("torch", "tensorflow", "jax", "keras")
"""What programs import. PyTorch comes first: after others its import may crash."""


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and those that led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def line_of(error: BaseException) -> int | None:
    """The innermost line of the program on the way to the first exception of a chain."""
    found = None
    for each in chain(error):
        for frame in traceback.extract_tb(each.__traceback__):
            found = frame.lineno if frame.filename == PROGRAM else found
    return found


def run(text: str) -> tuple[int | None, str]:
    """The line at which a program raises, and the error; None and "" for one that runs."""
    warnings.simplefilter("ignore")
    linecache.cache[PROGRAM] = (len(text), None, text.splitlines(keepends=True), PROGRAM)
    try:
        exec(compile(text, PROGRAM, "exec"), {"__name__": "__main__", "__file__": PROGRAM})
    except BaseException as error:
        return line_of(error), f"{type(error).__name__}: {error}"[:500]
    return None, ""


def child(text: str, out: int) -> None:
    """Run a program in this process, in a folder of its own, and end it."""
    quiet = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(quiet, descriptor)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.write(out, json.dumps(run(text)).encode())
    os._exit(0)


def answer(text: str) -> Any:
    """What a program does, run in a child."""
    readable, writable = os.pipe()
    process = os.fork()
    if process == 0:
        child(text, writable)
    os.close(writable)
    written = b""
    while select.select([readable], [], [], DEADLINE)[0] and (part := os.read(readable, 65536)):
        written += part
    with contextlib.suppress(ProcessLookupError):
        if not written:
            os.kill(process, signal.SIGKILL)
    os.close(readable)
    os.waitpid(process, 0)
    return json.loads(written) if written else [None, "the process died or hung"]


def main() -> None:
    """Answer until the input ends."""
    os.environ.update(
        TF_CPP_MIN_LOG_LEVEL="3",
        CUDA_VISIBLE_DEVICES="-1",
        JAX_PLATFORMS="cpu",
        TF_NUM_INTRAOP_THREADS="1",
        TF_NUM_INTEROP_THREADS="1",
        OMP_NUM_THREADS="1",
    )
    for package in PACKAGES:
        if package == "keras" or importlib.util.find_spec(package) is not None:
            importlib.import_module(package)
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
