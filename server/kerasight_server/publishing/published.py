"""The published diagnostics of each document, so that only changes are sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lsprotocol import types


class PublishedDiagnostics:
    """The diagnostics that the client has; `send` is the notification that changes them."""

    def __init__(self, send: Callable[[types.PublishDiagnosticsParams], None]) -> None:
        self._send = send
        self._known: dict[str, Sequence[types.Diagnostic]] = {}

    def publish(
        self, uri: str, version: int | None, diagnostics: Sequence[types.Diagnostic]
    ) -> None:
        """Send the diagnostics of a version, unless the client already has them."""
        if self._known.get(uri) != diagnostics:
            self._known[uri] = diagnostics
            self._send(types.PublishDiagnosticsParams(uri, diagnostics, version))

    def clear(self, uri: str) -> None:
        """Remove the diagnostics of a document, if it has any."""
        if self._known.pop(uri, None):
            self._send(types.PublishDiagnosticsParams(uri, []))
