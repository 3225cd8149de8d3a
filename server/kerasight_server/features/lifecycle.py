"""Shutdown: everything that the server started is stopped first."""

from __future__ import annotations

import asyncio
import os

from lsprotocol import types

from kerasight_server.connection.client_process import client_has_ended
from kerasight_server.features import watching
from kerasight_server.server import LOG, KerasightServer


def register(server: KerasightServer) -> None:
    """Register for shutdown, and load the inspector as soon as the client is ready."""
    server.feature(types.INITIALIZED)(initialized)
    server.feature(types.SHUTDOWN)(shutdown)
    server.feature(types.EXIT)(leave)


async def initialized(ls: KerasightServer, params: types.InitializedParams) -> None:  # noqa: ARG001
    """Load the inspector while the client opens its first document."""
    ls.inspections.warm_up()
    # Not awaited here: pygls' shutdown fails for a handler that still waits for the client.
    ls.watching = asyncio.create_task(watching.watch(ls))
    ls.client = asyncio.create_task(end_with_client(ls))


async def end_with_client(ls: KerasightServer) -> None:
    """End this process and all that it has started when that of the client ends."""
    if await client_has_ended(ls.process_id):
        LOG.warning("the client has ended without a word; the server ends")
        ls.running.end_all()
        # The thread that reads standard input cannot be interrupted: an exit would wait for it.
        os._exit(1)


async def shutdown(ls: KerasightServer, params: None) -> None:  # noqa: ARG001
    """Stop running commands with all of their processes, and stop inspecting."""
    await ls.protocol.end_commands()
    ls.inspections.close()


def leave(ls: KerasightServer, params: None) -> None:  # noqa: ARG001
    """Send nothing more: the process ends after this message."""
    ls.protocol.client_is_gone()
