"""Commands for practice tasks: list them, and start one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pygls.uris import from_fs_path, to_fs_path

from kerasight_server.command_line import answer_of
from kerasight_server.protocol import Refusal
from kerasight_server.server import KerasightServer

LIST, START = "kerasight.tasks", "kerasight.startTask"


def register(server: KerasightServer) -> None:
    """Register the commands."""
    server.command(LIST)(tasks)
    server.command(START)(start)


async def tasks(ls: KerasightServer, *arguments: object) -> list[dict[str, Any]]:
    """List the tasks: an object with `id`, `title`, `category` and more for each.

    The optional argument is the URI of a file or folder, whose project may have its own tasks; by
    default the first folder of the workspace.
    """
    match arguments:
        case () | (None,):
            folder = next(iter(ls.workspace_paths()), Path.cwd())
        case (str(uri),) if path := to_fs_path(uri):
            folder = Path(path) if Path(path).is_dir() else Path(path).parent
        case _:
            raise Refusal(
                f"{LIST} takes the URI of a file, or nothing; it was given {list(arguments)!r}."
            )
    found: list[dict[str, Any]] = await answer_of(ls, folder, "task", "list")
    return found


async def start(ls: KerasightServer, *arguments: object) -> dict[str, str]:
    """Start a task; the arguments are its id and the URI of the folder for it.

    Writes a folder with the name of the task, with a solution to fill in and the training data, and
    returns the URI of the solution as `solution`. Refuses to overwrite anything.
    """
    match arguments:
        case (str(task), str(uri)) if path := to_fs_path(uri):
            folder = Path(path)
        case _:
            raise Refusal(
                f"{START} takes the id of a task and the URI of a folder; it was given "
                f"{list(arguments)!r}."
            )
    if not folder.is_dir():
        raise Refusal(f"{folder} is not a folder.")
    written = await answer_of(ls, folder, "task", "start", task, str(folder / task))
    return {"solution": from_fs_path(written["solution"]) or ""}
