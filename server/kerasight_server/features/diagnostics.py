"""Findings as diagnostics, published for each version that the worker has caught up with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lsprotocol import types
from pygls.uris import from_fs_path

from kerasight.values.findings import Finding, Related, Severity
from kerasight_server.client import ClientSupport
from kerasight_server.inspections import Outcome
from kerasight_server.positions import LineTable
from kerasight_server.server import KerasightServer

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}


def register(server: KerasightServer) -> None:
    """Publish what comes of every inspection."""
    server.inspections.publish = partial(publish, server)


def publish(ls: KerasightServer, outcome: Outcome) -> None:
    """Publish the findings of one version; an inspection that failed has none."""
    snapshot = outcome.snapshot
    if outcome.fault is not None:
        ls.log(
            types.MessageType.Error,
            f"internal fault while inspecting {snapshot.filename}: {outcome.fault}",
        )
    if outcome.inspection is not None:
        ls.tell_keras(snapshot.filename, outcome.inspection.keras)
    findings = outcome.inspection.findings if outcome.inspection is not None else ()
    table = LineTable(snapshot.text, ls.workspace.position_codec)
    support = ClientSupport.of(ls.client_capabilities)
    others = outcome.inspection.others if outcome.inspection is not None else {}

    def locate(related: Related) -> types.Location:
        other = related.span.elsewhere
        if other is None:
            return types.Location(snapshot.uri, table.to_client_range(related.span))
        text = LineTable(others[other.file].text, ls.workspace.position_codec)
        return types.Location(from_fs_path(other.file) or "", text.to_client_range(related.span))

    diagnostics = [to_diagnostic(finding, table, support, locate) for finding in findings]
    ls.diagnostics.publish(snapshot.uri, snapshot.version, diagnostics)
    publish_settings(ls, snapshot.filename)


def publish_settings(ls: KerasightServer, filename: str) -> None:
    """Publish what is wrong in the pyproject.toml that holds for a file, in that file itself."""
    from kerasight.configuration.project import folders_around, project_settings

    project = project_settings(folders_around(filename))
    if project.file is None or (uri := from_fs_path(str(project.file))) is None:
        return
    if not project.faults:
        ls.diagnostics.clear(uri)
        return
    diagnostics = [
        types.Diagnostic(
            types.Range(types.Position(fault.line - 1, 0), types.Position(fault.line, 0)),
            f"{fault.message[0].upper()}{fault.message[1:]}.",
            types.DiagnosticSeverity.Error,
            code="settings",
            source="kerasight",
        )
        for fault in project.faults
    ]
    ls.diagnostics.publish(uri, None, diagnostics)


def to_diagnostic(
    finding: Finding,
    table: LineTable,
    support: ClientSupport,
    locate: Callable[[Related], types.Location],
) -> types.Diagnostic:
    """A finding in the client's terms, with only the parts that it can show.

    `locate` gives a related place as the client knows it, which may be in another file.
    """
    return types.Diagnostic(
        range=table.to_client_range(finding.span),
        message=f"{finding.message}\n{finding.help}" if finding.help else finding.message,
        severity=SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(finding.url) if support.code_description else None,
        source="kerasight",
        related_information=[
            types.DiagnosticRelatedInformation(locate(related), related.message)
            for related in finding.related
        ]
        if support.related_information and finding.related
        else None,
    )
