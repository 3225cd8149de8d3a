"""The one way in: a document in, everything Kerasight can say of it out."""

# ruff: noqa: PLC0415 - few files are graded, few have comments for us

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from kerasight.apis.program.internal_faults import InternalFault, once
from kerasight.configuration.project import folders_around
from kerasight.configuration.resolving import resolve
from kerasight.configuration.settings import Settings
from kerasight.descriptions import (
    LayerDescription,
    ModelDescription,
    describe_layers,
    describe_models,
)
from kerasight.inspected import Inspection
from kerasight.interpreter.analysis import AnalysisResult, interpret
from kerasight.interpreter.core.state import START
from kerasight.rules import ALL_RULES, GROUPS, OFF_BY_DEFAULT, rules_in, rules_that_read
from kerasight.source.document import Document
from kerasight.values.events import Event
from kerasight.values.findings import Finding, Related, Severity, Span
from kerasight.values.written_text import WrittenText
from kerasight.versions import choose_keras, corrected

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.contracts.assignment import Assignment
    from kerasight.contracts.graded import GradedFile
    from kerasight.source.project import Project
    from kerasight.values.disk.data_files import DataFiles

__all__ = [
    "Inspection",
    "LayerDescription",
    "ModelDescription",
    "Settings",
    "inspect",
]


Interpret: TypeAlias = "Callable[..., AnalysisResult]"
"""Interprets a document, as `kerasight.interpreter.analysis.interpret` does."""

OpenProject: TypeAlias = "Callable[[Document], Project]"
"""Gives access to the other files of the project around a document."""

OpenData: TypeAlias = "Callable[[Document], DataFiles]"
"""Gives access to the headers of the data files around a document."""


def inspect(
    document: Document,
    settings: Settings | None = None,
    open_project: OpenProject | None = None,
    assignment: Assignment | None = None,
    run: Interpret = interpret,
    open_data: OpenData | None = None,
) -> Inspection:
    """Inspect one document without running it. Never raises for any text.

    What the document imports from other files is unknown without `open_project`, and what it reads
    from data files without `open_data`. A graded file is checked against `assignment`, else against
    the task that it names, if any. `run` interprets the document: `ResumableRun.interpret` does so
    after an edit, with the same result.
    """
    settings = resolve(settings or Settings(), document.filename)
    keras = choose_keras(document, settings.keras, settings.profile, settings.backend)
    if not folders_around(document.filename):
        open_project = open_data = None
    data_files = open_data(document) if open_data is not None and settings.data_files else None
    graded = _graded_file(document, assignment)
    given = graded.given if graded else None
    analysis = run(document, keras.version, open_project, given, data_files)
    if analysis.others:
        first, keras = keras, corrected(keras, document, analysis.others.values())
        if keras.version != first.version:
            analysis = run(document, keras.version, open_project, given, data_files)
    graded_events: tuple[Event, ...] = ()
    if graded is not None:
        graded_events = graded.events(analysis.events, analysis.variables, analysis.keras)
    analysis = (
        analysis._replace(events=(*analysis.events, *graded_events)) if graded_events else analysis
    )
    faults = list(analysis.faults)
    findings, suppressed = findings_of(document, analysis, settings, faults)
    if settings.severity:
        findings = tuple(settings.leveled(finding) for finding in findings)
    models: tuple[ModelDescription, ...] = ()
    layers: tuple[LayerDescription, ...] = ()
    try:
        models, layers = describe_models(analysis), describe_layers(analysis)
    except Exception as error:
        faults.append(InternalFault.of(error, START))
    return Inspection(
        document,
        findings,
        models,
        layers,
        keras,
        suppressed,
        analysis.others,
        breaches_in(graded_events) if graded_events else (),
        once(faults),
        data_files=data_files.found if data_files is not None else (),
    )


def _graded_file(document: Document, assignment: Assignment | None) -> GradedFile | None:
    """The document as one that may be graded; None for one without a task."""
    if assignment is None and not document.has_directives:
        return None
    from kerasight.contracts.graded import GradedFile

    return GradedFile(document, assignment)


def breaches_in(events: Iterable[Event]) -> tuple[Finding, ...]:
    """What of the events of a contract a grader must reject, whatever the user wants to hear."""
    found = judged(events, rules_in("task"), only_default=False)
    return ordered(each for each in found if each.severity is Severity.ERROR)


def findings_of(
    document: Document,
    analysis: AnalysisResult,
    settings: Settings,
    faults: list[InternalFault] | None = None,
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings of the selected rules, and those of them that comments suppress.

    What the program itself expects to fail (in `try` or `pytest.raises`) is not reported. What a
    rule raises is added to `faults`, and raised without such a list.
    """
    selected = {name for name, group in GROUPS.items() if is_selected(name, group, settings)}
    only_default = settings.select is None
    if not document.has_suppressions:
        found = judged(analysis.events, selected, faults, only_default=only_default)
        return ordered(with_fixes_that_change(document, found)), ()
    from kerasight.suppressing import AppliedSuppressions

    # Whether a comment is of use does not depend on what the user wants to hear of.
    everything = judged(analysis.events, GROUPS, faults, only_default=False)
    suppressions = AppliedSuppressions(document, everything, analysis.keras)
    everything += judged(suppressions.unused(), GROUPS, only_default=False)
    findings, suppressed = suppressions.apart(
        finding
        for finding in everything
        if finding.rule in selected
        and not (only_default and (finding.only_asked or finding.rule in OFF_BY_DEFAULT))
    )
    return ordered(with_fixes_that_change(document, findings)), ordered(suppressed)


def with_fixes_that_change(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, without the fixes that would leave the text as it is."""
    text = WrittenText(document.lines)
    for finding in findings:
        edits = finding.fix.edits if finding.fix is not None else ()
        is_same = all(text.between(*each.span[:2]) == each.text for each in edits)
        yield finding._replace(fix=None) if is_same else finding


def judged(
    events: Iterable[Event],
    names: Container[str],
    faults: list[InternalFault] | None = None,
    *,
    only_default: bool,
) -> list[Finding]:
    """What the rules called `names` say of events, each thing once.

    `only_default` leaves out what is only told to those who ask for it. What a rule raises is
    added to `faults`, and raised without such a list.
    """
    found: dict[tuple[str, Span], Finding] = {}
    for event in events:
        for name in rules_that_read(event):
            if name not in names or (only_default and name in OFF_BY_DEFAULT):
                continue
            rule = ALL_RULES[name]
            severity = rule.severity_on(event.at.keras)
            try:
                for finding in rule.judge(event):
                    told = severity if finding.severity is rule.severity else finding.severity
                    is_expected = event.at.caught and told is Severity.ERROR
                    if not is_expected and not (only_default and finding.only_asked):
                        _keep(found, finding._replace(severity=told))
            except Exception as error:
                if faults is None:
                    raise
                faults.append(InternalFault.of(error, event.span))
    shown = [at_home(each) for each in found.values() if not _by_import(each.span)]
    unlike = {(each.rule, each.span, each.message): each for each in reversed(shown)}
    return list(unlike.values())


def _keep(found: dict[tuple[str, Span], Finding], finding: Finding) -> None:
    """Keep the first finding of a rule at a place, but rather one that is told unasked."""
    first = found.setdefault((finding.rule, finding.span), finding)
    if first.only_asked and not finding.only_asked:
        found[finding.rule, finding.span] = finding


def _by_import(span: Span) -> bool:
    """Whether the code there is another file's own, which is judged when that one is inspected."""
    return span.elsewhere is not None and span.elsewhere.by_import


def at_home(finding: Finding) -> Finding:
    """A finding in code of another file as one of the call in the inspected file."""
    home = finding.span.home
    if home is finding.span:
        return finding
    others = [each for each in finding.related if each.span != home]
    return finding._replace(
        span=home, related=(Related("it happens here", finding.span), *others), fix=None
    )


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the text."""
    return tuple(sorted(findings, key=lambda each: (each.span, each.rule)))


def is_selected(name: str, group: str, settings: Settings) -> bool:
    """Whether the user wants to hear of a rule, by its name or its group.

    A rule that is off by default is heard when `select` names it or its group.
    """
    if not settings.ignore.isdisjoint((name, group)):
        return False
    return settings.select is None or not settings.select.isdisjoint((name, group))
