"""Shutdown: what the server started ends before it does."""

from __future__ import annotations

import asyncio

from lsprotocol import types

from kerasight_server.features import watching
from kerasight_server.server import KerasightServer


def register(server: KerasightServer) -> None:
    """Follow the client's wish to end, and start the engine as soon as the client is ready."""
    server.feature(types.INITIALIZED)(initialized)
    server.feature(types.SHUTDOWN)(shutdown)
    server.feature(types.EXIT)(leave)


async def initialized(ls: KerasightServer, params: types.InitializedParams) -> None:  # noqa: ARG001
    """Load the engine while the client opens its first document."""
    ls.inspections.warm_up()
    # Not awaited here: pygls' shutdown stumbles over a handler that still waits for the client.
    ls.watching = asyncio.create_task(watching.watch(ls))


async def shutdown(ls: KerasightServer, params: None) -> None:  # noqa: ARG001
    """End running commands with everything below them, and inspect no more."""
    await ls.protocol.end_commands()
    ls.inspections.close()


def leave(ls: KerasightServer, params: None) -> None:  # noqa: ARG001
    """Say nothing more: the process ends with this message."""
    ls.protocol.client_is_gone()
