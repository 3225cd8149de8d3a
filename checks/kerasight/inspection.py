"""The one way in: a document in, everything Kerasight can say of it out."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from kerasight.configuration.resolving import resolve
from kerasight.configuration.settings import Settings
from kerasight.facts import LayerFact, ModelFact, layer_facts, model_facts
from kerasight.interpreter.execution import Execution, execute
from kerasight.rules import ALL_RULES, GROUPS, rules_that_read
from kerasight.source.document import Document
from kerasight.values.events import Event
from kerasight.values.findings import Finding, Severity, Span
from kerasight.versions import BY_DEFAULT, ChosenKeras, KerasVersion, choose_keras

__all__ = ["Inspection", "KerasVersion", "LayerFact", "ModelFact", "Settings", "inspect"]


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything known of one document.

    `layers` holds every layer that the program makes, in the order of the text, for hovers;
    a layer that is applied several times appears once for each output shape. `keras` is the
    version that all of it holds for, `silenced` what comments in the text keep from `findings`.
    """

    document: Document
    findings: tuple[Finding, ...]
    models: tuple[ModelFact, ...] = ()
    layers: tuple[LayerFact, ...] = field(default=())
    keras: ChosenKeras = BY_DEFAULT
    silenced: tuple[Finding, ...] = ()


def inspect(document: Document, settings: Settings | None = None) -> Inspection:
    """Inspect one document without running it. Never raises for any text."""
    settings = resolve(settings or Settings(), document.filename)
    keras = choose_keras(document, settings.keras)
    execution = execute(document, keras.version)
    findings, silenced = findings_of(document, execution, settings)
    if settings.severity:
        findings = tuple(settings.leveled(finding) for finding in findings)
    return Inspection(
        document, findings, model_facts(execution), layer_facts(execution), keras, silenced
    )


def findings_of(
    document: Document, execution: Execution, settings: Settings
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What the selected rules say of a run, and what of that comments silence.

    What the program itself expects to fail (in `try` or `pytest.raises`) is not reported.
    """
    selected = {name for name, group in GROUPS.items() if is_selected(name, group, settings)}
    only_default = settings.select is None
    if not document.has_directives:
        return ordered(judged(execution.events, selected, only_default=only_default)), ()
    from kerasight.silencing import Silencing

    # Whether a comment is of use does not depend on what the user wants to hear of.
    everything = judged(execution.events, GROUPS, only_default=False)
    silencing = Silencing(document, everything, execution.keras)
    everything += judged(silencing.unused(), GROUPS, only_default=False)
    findings, silenced = silencing.apart(
        finding
        for finding in everything
        if finding.rule in selected and (ALL_RULES[finding.rule].default or not only_default)
    )
    return ordered(findings), ordered(silenced)


def judged(events: Iterable[Event], names: Container[str], *, only_default: bool) -> list[Finding]:
    """What the rules called `names` say of events, each thing once.

    `only_default` leaves out those that are off by default.
    """
    found: dict[tuple[str, Span], Finding] = {}
    for event in events:
        for name in rules_that_read(type(event).__name__):
            if name not in names:
                continue
            rule = ALL_RULES[name]
            unasked = only_default and not rule.default
            if unasked or (event.caught and rule.severity is Severity.ERROR):
                continue
            for finding in rule.judge(event):
                found.setdefault((finding.rule, finding.span), finding)
    return list(found.values())


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
