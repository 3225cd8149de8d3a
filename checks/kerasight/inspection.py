"""The one way in: a document in, everything Kerasight can say of it out."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kerasight.facts import LayerFact, ModelFact, layer_facts, model_facts
from kerasight.interpreter.execution import Execution, execute
from kerasight.rules import ALL_RULES, Rule
from kerasight.source.document import Document
from kerasight.values.findings import Finding, Severity, Span

__all__ = ["Inspection", "KerasVersion", "LayerFact", "ModelFact", "Settings", "inspect"]

KerasVersion: TypeAlias = Literal[2, 3]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user asks of an inspection.

    `keras` None lets the imports of the file decide; `select` and `ignore` hold names of rules
    or groups.
    """

    keras: KerasVersion | None = None
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything known of one document.

    `layers` holds every layer that the program makes, in the order of the text, for hovers;
    a layer that is applied several times appears once for each output shape.
    """

    document: Document
    findings: tuple[Finding, ...]
    models: tuple[ModelFact, ...] = ()
    layers: tuple[LayerFact, ...] = field(default=())


def inspect(document: Document, settings: Settings | None = None) -> Inspection:
    """Inspect one document without running it. Never raises for any text."""
    settings = settings or Settings()
    keras = settings.keras or keras_of_imports(document)
    execution = execute(document, keras)
    return Inspection(
        document,
        findings_of(execution, settings),
        model_facts(execution),
        layer_facts(execution),
    )


def keras_of_imports(document: Document) -> KerasVersion:
    """Keras 2 for a file that imports `tf_keras`, which is nothing else; Keras 3 otherwise."""
    if "tf_keras" not in document.text:
        return 3
    for node in ast.walk(document.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        if any(name.partition(".")[0] == "tf_keras" for name in names):
            return 2
    return 3


def findings_of(execution: Execution, settings: Settings) -> tuple[Finding, ...]:
    """What the selected rules say of a run, each thing once, in the order of the text.

    What the program itself expects to fail (in `try` or `pytest.raises`) is not reported.
    """
    rules = [rule for rule in ALL_RULES.values() if is_selected(rule, settings)]
    found: dict[tuple[str, Span], Finding] = {}
    for event in execution.events:
        for rule in rules:
            if not isinstance(event, rule.reads):
                continue
            if event.caught and rule.severity is Severity.ERROR:
                continue
            for finding in rule.judge(event):
                found.setdefault((finding.rule, finding.span), finding)
    return tuple(sorted(found.values(), key=lambda each: (each.span, each.rule)))


def is_selected(rule: Rule, settings: Settings) -> bool:
    """Whether the user wants to hear of a rule, by its name or its group."""
    names = {rule.name, rule.group}
    if names & settings.ignore:
        return False
    return settings.select is None or bool(names & settings.select)
