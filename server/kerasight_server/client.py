"""The capabilities of the client."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types
from pygls.capabilities import get_capability


@dataclass(frozen=True, slots=True)
class ClientSupport:
    """The capabilities of a client that affect what the server sends."""

    code_description: bool
    related_information: bool
    hover_markdown: bool
    code_actions: bool
    document_changes: bool
    work_done_progress: bool

    @classmethod
    def of(cls, capabilities: types.ClientCapabilities) -> ClientSupport:
        """Read the capabilities; those that a client does not name are missing."""
        diagnostics = "text_document.publish_diagnostics"
        formats = get_capability(capabilities, "text_document.hover.content_format", ())
        return cls(
            code_description=bool(
                get_capability(capabilities, f"{diagnostics}.code_description_support", False)
            ),
            related_information=bool(
                get_capability(capabilities, f"{diagnostics}.related_information", False)
            ),
            hover_markdown=types.MarkupKind.Markdown in (formats or ()),
            code_actions=bool(
                get_capability(
                    capabilities, "text_document.code_action.code_action_literal_support", None
                )
            ),
            document_changes=bool(
                get_capability(capabilities, "workspace.workspace_edit.document_changes", False)
            ),
            work_done_progress=bool(
                get_capability(capabilities, "window.work_done_progress", False)
            ),
        )
