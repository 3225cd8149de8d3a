"""The server: the state that its features share, and its setup."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from kerasight import __version__
from kerasight.configuration.keys import SHOW_GRADE_MESSAGE
from kerasight_server.advice import Advised
from kerasight_server.faults import summary
from kerasight_server.inspections import Inspect, Inspections, Snapshot
from kerasight_server.notebooks import SYNCHRONIZED, Notebooks
from kerasight_server.protocol import Protocol
from kerasight_server.publishing.published import PublishedDiagnostics
from kerasight_server.publishing.typing_pause import TypingPause
from kerasight_server.running import Running
from kerasight_server.settings import ServerSettings
from kerasight_server.sheet import Sheet

if TYPE_CHECKING:
    from kerasight.inspection import Inspection
    from kerasight.versions import ChosenKeras

LOG = logging.getLogger("kerasight")

KERASIGHT_COMMAND = (sys.executable, "-P", "-m", "kerasight")
"""How the server starts the command line; `-P` ignores a learner's `random.py`."""


def _now() -> float:
    return asyncio.get_running_loop().time()


def _call_at(when: float, call: Callable[[], None]) -> Callable[[], None]:
    return asyncio.get_running_loop().call_at(when, call).cancel


class KerasightServer(LanguageServer):
    """The language server with the state that several features need.

    `inspections` holds the open documents, `notebooks` the cells of some, `settings` what the
    client asked for, `kerasight_command` the start of the command line that grades and lists tasks,
    `running` the running trainings and `trained_paths` their files, `diagnostics` the published
    ones, `watching` the request to watch files, `client` the wait for its end, `advised` the advice
    of trainings of open files, `typing_pause` what is held back while a line is typed.
    """

    protocol: Protocol

    def __init__(self, inspect: Inspect | None, kerasight_command: Sequence[str]) -> None:
        super().__init__(
            "kerasight",
            __version__,
            # Whole texts: pygls applies changes to lines that it splits in more places than
            # the protocol does, and so loses step with the client at the first form feed.
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            protocol_cls=Protocol,
            notebook_document_sync=SYNCHRONIZED,
        )
        self.settings = ServerSettings()
        self._keras_of: dict[str, ChosenKeras] = {}
        self.kerasight_command = tuple(kerasight_command)
        self.inspections = Inspections(inspect)
        self.notebooks = Notebooks()
        self.running = Running()
        self.trained_paths: set[Path] = set()
        self.advised = Advised()
        self.watching: asyncio.Task[None] | None = None
        self.client: asyncio.Task[None] | None = None
        self.typing_pause = TypingPause(_now, _call_at)
        self.diagnostics = PublishedDiagnostics(self.text_document_publish_diagnostics)

    def log(self, kind: types.MessageType, message: str) -> None:
        """Write one line into the client's log of this server."""
        self.window_log_message(types.LogMessageParams(kind, f"Kerasight: {message}"))

    def report_training(self, kind: types.MessageType, message: str) -> None:
        """Log the result of a training, and show it unless the client does."""
        self.log(kind, message)
        if self.settings[SHOW_GRADE_MESSAGE]:
            self.window_show_message(types.ShowMessageParams(kind, f"Kerasight: {message}"))

    def report_keras(self, filename: str, keras: ChosenKeras) -> None:
        """Print the Keras version of a file and its reason on standard error, if it has changed."""
        if self._keras_of.get(filename) != keras:
            self._keras_of[filename] = keras
            LOG.info("%s: %s", filename, keras)

    def workspace_paths(self) -> list[Path]:
        """The folders that the client has opened."""
        uris = [folder.uri for folder in self.workspace.folders.values()]
        uris += [self.workspace.root_uri] if self.workspace.root_uri else []
        return [Path(path) for uri in uris if (path := to_fs_path(uri))]

    def folder_of(self, path: Path) -> Path | None:
        """The innermost workspace folder of a file; None for a file outside."""
        roots = [root for root in self.workspace_paths() if path.is_relative_to(root)]
        return max(roots, key=lambda root: len(root.parts), default=None)

    def home_of(self, path: Path) -> Path:
        """The folder of attempts and reports of a file: that of the workspace."""
        return self.folder_of(path) or path.parent

    async def newest(self, uri: str) -> tuple[Snapshot, Inspection, Sheet] | None:
        """The newest inspection for a feature asked in a document or a cell, and its places.

        None if there is none, or not in time.
        """
        current = await self.inspections.current_in_time(self.notebooks.owner(uri))
        if current is None:
            return None
        snapshot, inspection = current
        return snapshot, inspection, Sheet(snapshot, self.workspace.position_codec)

    def settings_for(self, filename: str) -> ServerSettings:
        """The settings with the folder that file patterns are relative to."""
        path = Path(filename)
        return replace(self.settings, root=self.home_of(path))

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Log an internal error in one line; the answer of the request already reports it."""
        if not issubclass(source, FeatureRequestError):
            self.log(types.MessageType.Error, f"internal fault: {summary(error)}")
