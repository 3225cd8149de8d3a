"""Code actions: fix a finding, suppress it, apply all safe fixes, follow advice."""

# ruff: noqa: PLC0415 - the server says hello before it loads the engine

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from kerasight.source.text.lines import LINE_END
from kerasight.values.findings import Edit, Finding, Fix, Position, Span
from kerasight_server.client import ClientSupport
from kerasight_server.edits import workspace_edit
from kerasight_server.features import advice_actions
from kerasight_server.inspections import Inspect, Snapshot
from kerasight_server.server import KerasightServer
from kerasight_server.sheet import Sheet

if TYPE_CHECKING:
    from kerasight.inspection import Inspection
    from kerasight.source.document import Document
    from kerasight.source.files import PythonFile

FIX_ALL = "source.fixAll.kerasight"
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""A line with its line ending."""


def register(server: KerasightServer) -> None:
    """Register code actions."""
    options = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)(code_actions)


async def code_actions(
    ls: KerasightServer, params: types.CodeActionParams
) -> list[types.CodeAction] | None:
    """The actions for the findings in a range, of the requested kinds."""
    support = ClientSupport.of(ls.client_capabilities)
    if not support.code_actions:
        return None
    current = await ls.inspections.current_in_time(ls.notebooks.owner(params.text_document.uri))
    if current is None:
        return None
    snapshot, inspection = current
    only = params.context.only
    actions: list[types.CodeAction] = []
    if _is_wanted(types.CodeActionKind.QuickFix, only):
        here = _findings_in(ls, snapshot, inspection, params)
        fixes = await ls.inspections.run(partial(_previews, ls.inspections.inspect, here), snapshot)
        actions += _quick_fixes(ls, snapshot, inspection, params, support, here, fixes)
        actions += advice_actions.offered(ls, snapshot, params, support)
    # Fixing all inspects repeatedly: only for a client that requests exactly this kind.
    if only and _is_wanted(FIX_ALL, only) and snapshot.cells is None:
        edits = await ls.inspections.run(partial(_fix_all, ls.inspections.inspect), snapshot)
        if edits:
            actions.append(_action(ls, snapshot, "Apply all safe fixes", FIX_ALL, edits, support))
    return actions


def _is_wanted(kind: str, only: Iterable[str] | None) -> bool:
    """Whether a kind or one of its parents is requested; by default all are."""
    return only is None or any(kind == each or kind.startswith(f"{each}.") for each in only)


def _quick_fixes(
    ls: KerasightServer,
    snapshot: Snapshot,
    inspection: Inspection,
    params: types.CodeActionParams,
    support: ClientSupport,
    findings: Iterable[Finding],
    fixes: Iterable[Fix | None],
) -> Iterator[types.CodeAction]:
    from kerasight.fixes.adoption import NEVER_SUPPRESSED
    from kerasight.source.comments.directives import ignoring

    sheet = Sheet(snapshot, ls.workspace.position_codec)
    for finding, fix in zip(findings, fixes, strict=True):
        offered = [] if fix is None else [(titled(fix), fix.edits)]
        if finding.rule not in NEVER_SUPPRESSED:
            title = f"Suppress `{finding.rule}` here"
            offered.append((title, tuple(ignoring(inspection.document, [finding]))))
        for number, (title, edits) in enumerate(offered):
            action = _action(ls, snapshot, title, types.CodeActionKind.QuickFix, edits, support)
            place = sheet.location(finding.span).range
            action.diagnostics = [
                known
                for known in params.context.diagnostics
                if known.code == finding.rule and known.range == place
            ]
            action.is_preferred = number == 0 and fix is not None
            yield action


def titled(fix: Fix) -> str:
    """The title of a fix, with the output shape that it leads to."""
    return f"{fix.title}, after: {fix.after}" if fix.after else fix.title


def _findings_in(
    ls: KerasightServer,
    snapshot: Snapshot,
    inspection: Inspection,
    params: types.CodeActionParams,
) -> list[Finding]:
    """The findings in the range of a request."""
    sheet = Sheet(snapshot, ls.workspace.position_codec)
    uri = params.text_document.uri
    start = sheet.from_client(uri, params.range.start)
    end = sheet.from_client(uri, params.range.end)
    return [
        each for each in inspection.findings if start <= each.span.end and each.span.start <= end
    ]


def _previews(engine: Inspect, findings: Sequence[Finding], snapshot: Snapshot) -> list[Fix | None]:
    """The fix of each finding, with what it leads to; that of a notebook as it is."""
    if snapshot.cells is not None or all(finding.fix is None for finding in findings):
        return [finding.fix for finding in findings]
    from kerasight.fixes.previewing import alone

    file, inspect = _file_of(engine, snapshot)
    return [alone(file, finding, inspect) for finding in findings]


def _file_of(
    engine: Inspect, snapshot: Snapshot
) -> tuple[PythonFile, Callable[[Document], Inspection]]:
    """The text of a snapshot as a file, and what inspects it once it is changed."""
    from kerasight.source.document import Document
    from kerasight.source.files import PythonFile

    def inspect(document: Document) -> Inspection:
        return engine(document.text, snapshot.filename, snapshot.settings)

    document = Document.from_text(snapshot.text, snapshot.filename)
    return PythonFile(snapshot.filename, snapshot.text, "utf-8", document), inspect


def _fix_all(engine: Inspect, snapshot: Snapshot) -> list[Edit]:
    """The edits of all fixes, as changed ranges of lines."""
    from kerasight.fixes.applying import apply_fixes

    file, inspect = _file_of(engine, snapshot)
    return list(changed_lines(snapshot.text, apply_fixes(file, inspect).file.pieces[0][1]))


def changed_lines(before: str, after: str) -> Iterator[Edit]:
    """The edits from `before` to `after`, line by line, so that the cursor stays in place."""
    old, new = LINE.findall(before), LINE.findall(after)
    end_of_text = Position(len(old) + 1, 1)
    if old and not LINE_END.search(old[-1]):
        end_of_text = Position(len(old), len(old[-1]) + 1)

    def place(number: int) -> Position:
        return Position(number + 1, 1) if number < len(old) else end_of_text

    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(Span(place(start), place(end)), "".join(new[first:last]))


def _action(
    ls: KerasightServer,
    snapshot: Snapshot,
    title: str,
    kind: str,
    edits: Iterable[Edit],
    support: ClientSupport,
) -> types.CodeAction:
    codec = ls.workspace.position_codec
    edit = workspace_edit(snapshot, edits, codec, support)
    return types.CodeAction(title, kind=kind, edit=edit)
