"""The command `kerasight.attempts`: the graded checks of a folder, for a client to show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pygls.uris import to_fs_path

from kerasight_server.command_line import answer_of
from kerasight_server.protocol import Refusal
from kerasight_server.server import KerasightServer

COMMAND = "kerasight.attempts"


def register(server: KerasightServer) -> None:
    """Register the command."""
    server.command(COMMAND)(attempts)


async def attempts(ls: KerasightServer, *arguments: object) -> list[dict[str, Any]]:
    """The attempts of the folders of the workspace, oldest first.

    The optional argument is the URI of a file: then only the attempts of its folder. Each is an
    object as in `kerasight attempts list --output-format json`.
    """
    match arguments:
        case () | (None,):
            folders = ls.workspace_paths()
        case (str(uri),) if path := to_fs_path(uri):
            folders = [ls.home_of(Path(path))]
        case _:
            raise Refusal(
                f"{COMMAND} takes the URI of a file, or nothing; it was given {list(arguments)!r}."
            )
    found = [
        attempt
        for folder in dict.fromkeys(folders)
        if folder.is_dir()
        for attempt in await answer_of(ls, folder, "attempts", "list")
    ]
    return sorted(found, key=lambda attempt: str(attempt["created"]))
