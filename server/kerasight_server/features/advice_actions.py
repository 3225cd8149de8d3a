"""The code actions of advice: apply its change, run its command, or dismiss it."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from kerasight_server.advice import Advice, Diagnosis
from kerasight_server.advice_view import advice_by_line, span_of_line
from kerasight_server.client import ClientSupport
from kerasight_server.edits import workspace_edit
from kerasight_server.features import advice, tune
from kerasight_server.inspections import Snapshot
from kerasight_server.server import KerasightServer
from kerasight_server.sheet import Sheet

COMMANDS = {"tune-lr": ("Find the learning rate by short trainings", tune.COMMAND)}
"""The title of a command of `kerasight`, and its command here, which takes the URI of the file."""


def offered(
    ls: KerasightServer,
    snapshot: Snapshot,
    params: types.CodeActionParams,
    support: ClientSupport,
) -> Iterator[types.CodeAction]:
    """The actions for the advice on the lines of a range, best first."""
    sheet = Sheet(snapshot, ls.workspace.position_codec)
    advice = (
        (diagnosis, line, on_line)
        for diagnosis in ls.advised.of(snapshot.uri)
        for line, on_line in advice_by_line(diagnosis)
    )
    for diagnosis, line, on_line in advice:
        place = sheet.location(span_of_line(diagnosis.text, line)).range
        if not params.range.start.line <= place.start.line <= params.range.end.line:
            continue
        known = [
            each
            for each in params.context.diagnostics
            if (each.source, each.code, each.range) == (diagnosis.source, diagnosis.kind, place)
        ]
        for action in _actions(ls, snapshot, diagnosis, on_line, support):
            action.kind, action.diagnostics = types.CodeActionKind.QuickFix, known
            yield action


def _actions(
    ls: KerasightServer,
    snapshot: Snapshot,
    diagnosis: Diagnosis,
    on_line: list[Advice],
    support: ClientSupport,
) -> Iterator[types.CodeAction]:
    codec = ls.workspace.position_codec
    for each in on_line:
        if each.change is not None:
            edit = workspace_edit(snapshot, each.change.edits, codec, support)
            yield types.CodeAction(each.change.title, edit=edit)
        if each.command in COMMANDS:
            title, command = COMMANDS[each.command]
            yield _command(title, command, snapshot.uri)
    title = f"Dismiss what `{diagnosis.source}` advises"
    yield _command(title, advice.DISMISS, snapshot.uri, diagnosis.source)


def _command(title: str, command: str, *arguments: str) -> types.CodeAction:
    return types.CodeAction(title, command=types.Command(title, command, arguments=list(arguments)))
