"""Findings as diagnostics, published for each inspected version."""

# ruff: noqa: PLC0415 - the server says hello before it loads the engine

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lsprotocol import types
from pygls.uris import from_fs_path

from kerasight.values.findings import Finding, Related, Severity
from kerasight_server.advice_view import advice_by_line, advice_diagnostic
from kerasight_server.client import ClientSupport
from kerasight_server.inspections import Outcome, Snapshot
from kerasight_server.positions import LineTable
from kerasight_server.server import KerasightServer
from kerasight_server.sheet import Sheet

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}


def register(server: KerasightServer) -> None:
    """Publish the findings of every inspection."""
    server.inspections.publish = partial(publish, server)


def publish(ls: KerasightServer, outcome: Outcome) -> None:
    """Publish the findings of one version; a failed inspection has none."""
    snapshot = outcome.snapshot
    if outcome.fault is not None:
        ls.log(
            types.MessageType.Error,
            f"internal fault while inspecting {snapshot.filename}: {outcome.fault}",
        )
    inspection = outcome.inspection
    for fault in inspection.faults if inspection is not None else ():
        line = fault.span.start.line
        ls.log(types.MessageType.Error, f"{snapshot.filename}:{line}: {fault.message}")
    if inspection is not None:
        ls.report_keras(snapshot.filename, inspection.keras)
    sheet = Sheet(snapshot, ls.workspace.position_codec)
    support = ClientSupport.of(ls.client_capabilities)

    def locate(related: Related) -> types.Location:
        other = related.span.elsewhere
        if other is None:
            return sheet.location(related.span)
        others = inspection.others if inspection is not None else {}
        text = LineTable(others[other.file].text, ls.workspace.position_codec)
        return types.Location(from_fs_path(other.file) or "", text.to_client_range(related.span))

    found: dict[str, list[types.Diagnostic]] = {each.uri: [] for each in sheet.documents}
    findings = inspection.findings if inspection is not None else ()
    for finding in ls.typing_pause.reported(snapshot.uri, findings, partial(rest, ls, snapshot)):
        place = sheet.location(finding.span)
        version = inspection.keras_of(finding) if inspection is not None else None
        keras = f"(Keras {version})" if version else ""
        diagnostic = to_diagnostic(finding, keras, place.range, support, locate)
        found[place.uri].append(diagnostic)
    for diagnosis in ls.advised.of(snapshot.uri):
        for line, advice in advice_by_line(diagnosis):
            found[snapshot.uri].append(advice_diagnostic(diagnosis, line, advice, sheet))
    for document in sheet.documents:
        ls.diagnostics.publish(document.uri, document.version, found[document.uri])
    publish_settings(ls, snapshot.filename)


def rest(ls: KerasightServer, snapshot: Snapshot) -> None:
    """Publish what was held back while a line was typed, if nothing has changed since."""
    outcome = ls.inspections.outcome(snapshot.uri)
    if outcome is not None and outcome.snapshot is snapshot:
        publish(ls, outcome)


def publish_settings(ls: KerasightServer, filename: str) -> None:
    """Publish the mistakes in the pyproject.toml of a file, in that pyproject.toml."""
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
    keras: str,
    place: types.Range,
    support: ClientSupport,
    locate: Callable[[Related], types.Location],
) -> types.Diagnostic:
    """A finding as a diagnostic, with only the parts that the client can show.

    `keras` is the version that it is for, `locate` returns the location of a related place, which
    may be in another file.
    """
    lines = (finding.message, finding.help, keras)
    return types.Diagnostic(
        range=place,
        message="\n".join(line for line in lines if line),
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
