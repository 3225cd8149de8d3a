"""What the client has been told of each document, so that it is told only what is new."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lsprotocol import types


class PublishedDiagnostics:
    """The diagnostics as the client has them; `send` is the notification that changes them."""

    def __init__(self, send: Callable[[types.PublishDiagnosticsParams], None]) -> None:
        self._send = send
        self._known: dict[str, Sequence[types.Diagnostic]] = {}

    def publish(
        self, uri: str, version: int | None, diagnostics: Sequence[types.Diagnostic]
    ) -> None:
        """Send the diagnostics of a version, unless the client has exactly these already."""
        if self._known.get(uri) != diagnostics:
            self._known[uri] = diagnostics
            self._send(types.PublishDiagnosticsParams(uri, diagnostics, version))

    def clear(self, uri: str) -> None:
        """Take the diagnostics of a document away, if it has any."""
        if self._known.pop(uri, None):
            self._send(types.PublishDiagnosticsParams(uri, []))
