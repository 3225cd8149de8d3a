"""Commands for advice: follow it, or dismiss it."""

from __future__ import annotations

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from kerasight_server.advice import Advice, Diagnosis
from kerasight_server.client import ClientSupport
from kerasight_server.edits import workspace_edit
from kerasight_server.features import diagnostics
from kerasight_server.protocol import Refusal
from kerasight_server.server import KerasightServer

FOLLOW, DISMISS = "kerasight.followAdvice", "kerasight.dismissAdvice"

_APPLY_SECONDS = 30.0
"""How long a client may take to apply a change; some ask the user first."""


def register(server: KerasightServer) -> None:
    """Register the commands."""
    server.command(FOLLOW)(follow)
    server.command(DISMISS)(dismiss)


async def show(ls: KerasightServer, uri: str, source: str, found: Diagnosis | None) -> None:
    """Show the diagnosis of a training at its lines, replacing the previous one of its command."""
    snapshot = ls.inspections.snapshot(uri)
    if snapshot is None:
        return
    ls.advised.drop(uri, source)
    if found is not None:
        ls.advised.take(uri, found.after(snapshot.text))
    await _publish(ls, uri)


async def follow(ls: KerasightServer, *arguments: object) -> None:
    """Apply an advised change to the client's text.

    Arguments are the URI of an open file, the command that advises (`kerasight tune-lr`) and,
    optionally, the number of the advice; by default the first with a change.
    """
    match arguments:
        case (str(uri), str(source)):
            number = None
        case (str(uri), str(source), int(number)):
            pass
        case _:
            raise Refusal(
                f"{FOLLOW} takes the URI of a file, the command that advises and, optionally, the "
                f"number of the advice; it was given {list(arguments)!r}."
            )
    snapshot = ls.inspections.snapshot(uri)
    change = next((each.change for each in _changes(ls, uri, source, number)), None)
    if snapshot is None or change is None:
        raise Refusal(f"There is no such advice for {uri} any more: its line has changed.")
    support = ClientSupport.of(ls.client_capabilities)
    edit = workspace_edit(snapshot, change.edits, ls.workspace.position_codec, support)
    parameters = types.ApplyWorkspaceEditParams(edit, change.title)
    try:
        answer = await ls.protocol.ask(types.WORKSPACE_APPLY_EDIT, parameters, _APPLY_SECONDS)
    except (TimeoutError, JsonRpcException):
        answer = None
    if answer is None or not answer.applied:
        raise Refusal(f"The editor did not change {snapshot.filename}.")


async def dismiss(ls: KerasightServer, *arguments: object) -> None:
    """Dismiss advice: arguments are the URI of a file and, optionally, the command."""
    match arguments:
        case (str(uri),):
            source = None
        case (str(uri), str(source)):
            pass
        case _:
            raise Refusal(
                f"{DISMISS} takes the URI of a file and, optionally, the command that advises; it "
                f"was given {list(arguments)!r}."
            )
    ls.advised.drop(uri, source)
    await _publish(ls, uri)


def _changes(ls: KerasightServer, uri: str, source: str, number: int | None) -> list[Advice]:
    return [
        each
        for diagnosis in ls.advised.of(uri)
        if diagnosis.source == source
        for each in diagnosis.advice
        if each.change is not None and number in (None, each.number)
    ]


async def _publish(ls: KerasightServer, uri: str) -> None:
    outcome = await ls.inspections.current(uri)
    if outcome is not None:
        diagnostics.publish(ls, outcome)
