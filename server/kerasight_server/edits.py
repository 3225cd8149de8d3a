"""Edits of the inspector as edits of the protocol."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types
from pygls.workspace import PositionCodec

from kerasight.values.findings import Edit
from kerasight_server.client import ClientSupport
from kerasight_server.inspections import OpenCell, Snapshot
from kerasight_server.sheet import Sheet


def workspace_edit(
    snapshot: Snapshot, edits: Iterable[Edit], codec: PositionCodec, support: ClientSupport
) -> types.WorkspaceEdit:
    """The edits of a snapshot, with the document versions that they apply to."""
    sheet = Sheet(snapshot, codec)
    changes: dict[OpenCell, list[types.TextEdit]] = {}
    for each in edits:
        document = sheet.document_at(each.span.start)
        text_edit = types.TextEdit(sheet.location(each.span).range, each.text)
        changes.setdefault(document, []).append(text_edit)
    if not support.document_changes:
        return types.WorkspaceEdit(changes={each.uri: made for each, made in changes.items()})
    return types.WorkspaceEdit(
        document_changes=[
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(each.uri, each.version), made
            )
            for each, made in changes.items()
        ]
    )
