"""The server as a process: setup, standard input and output, shutdown."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from pygls.exceptions import JsonRpcException

from kerasight_server.connection.framing import BrokenFrame, framed
from kerasight_server.faults import summary
from kerasight_server.features import (
    advice,
    attempts,
    code_actions,
    code_lens,
    completion,
    configuration,
    diagnostics,
    document_symbols,
    grade,
    hover,
    inlay_hints,
    lifecycle,
    notebooks,
    synchronization,
    tasks,
    tune,
    watching,
)
from kerasight_server.inspections import Inspect
from kerasight_server.server import KERASIGHT_COMMAND, LOG, KerasightServer

FEATURES = (
    lifecycle,
    notebooks,
    configuration,
    synchronization,
    diagnostics,
    hover,
    completion,
    inlay_hints,
    code_lens,
    document_symbols,
    code_actions,
    grade,
    advice,
    tune,
    attempts,
    tasks,
    watching,
)


def create_server(
    inspect: Inspect | None = None, kerasight_command: Sequence[str] = KERASIGHT_COMMAND
) -> KerasightServer:
    """A server with all features; tests can replace the inspector and the command line."""
    server = KerasightServer(inspect, kerasight_command)
    for feature in FEATURES:
        feature.register(server)
    return server


def serve(server: KerasightServer) -> int:
    """Serve the client on standard input and output until it exits; returns the exit code."""
    _log_to_standard_error()
    _end_on_signals(server)
    protocol_output = sys.stdout.buffer
    # Accidental prints must not get between the messages.
    sys.stdout = sys.stderr
    try:
        server.start_io(framed(sys.stdin.buffer), protocol_output)
    except BrokenFrame as broken:
        LOG.error("%s; the connection ends", broken)
        server.running.end_all()
        return 1
    finally:
        server.inspections.close()
    return 0 if server.protocol.was_shut_down else 1


def _end_on_signals(server: KerasightServer) -> None:
    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        server.running.end_all()
        # The thread that reads standard input cannot be interrupted: an exit would wait for it.
        os._exit(128 + number)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)


def _log_to_standard_error() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine())
    handler.addFilter(_is_news)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("kerasight").setLevel(logging.INFO)
    # At INFO, pygls logs every message in full: this is slow, and includes the user's code.
    logging.getLogger("pygls").setLevel(logging.WARNING)


def _is_news(record: logging.LogRecord) -> bool:
    """Whether a record is an error; a refused request already has its answer."""
    return not (record.exc_info and isinstance(record.exc_info[1], JsonRpcException))


class _OneLine(logging.Formatter):
    """One line per record, with the message of the exception and without its traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line = record.getMessage().partition("\n")[0]
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            line = f"{line}: {summary(error)}"
        return f"kerasight server: {line}"
