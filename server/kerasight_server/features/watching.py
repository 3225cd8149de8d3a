"""Files that change on the disk: documents that depend on them are inspected again."""

from __future__ import annotations

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.uris import to_fs_path

from kerasight_server.server import KerasightServer

PATIENCE_SECONDS = 10.0
"""How long a client may take to agree to watch files."""

WATCHED = ("**/*.py", "**/pyproject.toml")


def register(server: KerasightServer) -> None:
    """Register for changes of watched files."""
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(did_change_watched_files)


async def watch(ls: KerasightServer) -> None:
    """Ask the client to watch files, if it can."""
    ability = "workspace.did_change_watched_files.dynamic_registration"
    if not get_capability(ls.client_capabilities, ability, False):
        return
    watchers = [types.FileSystemWatcher(glob) for glob in WATCHED]
    registration = types.Registration(
        "kerasight-files",
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
        types.DidChangeWatchedFilesRegistrationOptions(watchers),
    )
    await ls.protocol.request(
        types.CLIENT_REGISTER_CAPABILITY,
        types.RegistrationParams([registration]),
        PATIENCE_SECONDS,
    )


def did_change_watched_files(
    ls: KerasightServer, params: types.DidChangeWatchedFilesParams
) -> None:
    """Inspect documents that read a changed file; all documents if files or settings were added or
    removed."""
    paths = [path for event in params.changes if (path := to_fs_path(event.uri))]
    changed = all(event.type is types.FileChangeType.Changed for event in params.changes)
    if changed and not any(path.endswith(".toml") for path in paths):
        ls.inspections.changed(set(paths))
    else:
        ls.inspections.forget()
