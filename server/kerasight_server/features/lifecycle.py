"""Shutdown: everything that the server started is stopped first."""

from __future__ import annotations

import asyncio

from lsprotocol import types

from kerasight_server.features import watching
from kerasight_server.server import KerasightServer


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


async def shutdown(ls: KerasightServer, params: None) -> None:  # noqa: ARG001
    """Stop running commands with all of their processes, and stop inspecting."""
    await ls.protocol.end_commands()
    ls.inspections.close()


def leave(ls: KerasightServer, params: None) -> None:  # noqa: ARG001
    """Send nothing more: the process ends after this message."""
    ls.protocol.client_is_gone()
