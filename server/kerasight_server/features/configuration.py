"""The client's settings: initial values and changes."""

from __future__ import annotations

from dataclasses import replace

from lsprotocol import types
from pygls.capabilities import get_capability

from kerasight_server.server import KerasightServer
from kerasight_server.settings import read_settings


def register(server: KerasightServer) -> None:
    """Register for the client's settings."""
    server.feature(types.INITIALIZE)(initialize)
    server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(did_change_configuration)


def initialize(ls: KerasightServer, params: types.InitializeParams) -> None:
    """Read the settings in the first message."""
    _apply(ls, params.initialization_options)


def did_change_configuration(
    ls: KerasightServer, params: types.DidChangeConfigurationParams
) -> None:
    """Read changed settings and inspect every open document again.

    Clients that only signal a change send null: then nothing is read.
    """
    if params.settings is None:
        return
    before = ls.settings
    _apply(ls, params.settings)
    if ls.settings != before:
        for snapshot in ls.inspections.snapshots():
            settings = ls.settings_for(snapshot.filename)
            ls.inspections.take(replace(snapshot, settings=settings))
        # A client does not know that its hints and lenses depend on them.
        for ability, ask in (
            ("code_lens", ls.workspace_code_lens_refresh),
            ("inlay_hint", ls.workspace_inlay_hint_refresh),
        ):
            if get_capability(
                ls.client_capabilities, f"workspace.{ability}.refresh_support", False
            ):
                ask(None)


def _apply(ls: KerasightServer, sent: object) -> None:
    ls.settings, faults = read_settings(sent)
    if faults:
        reason = "; ".join(faults)
        ls.log(types.MessageType.Warning, f"settings: {reason}. The defaults hold instead.")
