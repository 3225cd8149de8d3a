"""The diagnosis of a graded check for its report."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from kerasight.faults import Fault
from kerasight.grading.diagnosis.changes import Trained
from kerasight.grading.diagnosis.diagnosing import diagnose
from kerasight.grading.diagnosis.evidence import curves_of, facts_of, judged
from kerasight.grading.diagnosis.places import line_of
from kerasight.grading.diagnosis.symptoms import Remedy, Symptom
from kerasight.grading.records.messages import FitLine, KnownRow
from kerasight.grading.records.report import (
    ChangeRecord,
    DiagnosisRecord,
    Fit,
    RemedyRecord,
    Report,
    SymptomRecord,
)
from kerasight.output import diff
from kerasight.source.files import PythonFile

SHARES = frozenset({"accuracy"})
"""Metrics that are shares of correct predictions."""


def diagnosis_of(
    report: Report,
    fits: Sequence[tuple[Fit, FitLine]],
    known: KnownRow | None,
) -> DiagnosisRecord | None:
    """The diagnosis of the trainings of a check, None if none of them had an epoch."""
    fit = judged([each for each, _ in fits] or report.fits)
    if fit is None:
        return None
    begun = next((line for each, line in fits if each is fit), None)
    facts = facts_of(begun, known, report.value, report.examples, is_share=report.metric in SHARES)
    curves = curves_of(fit)
    found = diagnose(curves, facts)
    graded = _graded(report)

    def recorded(remedy: Remedy) -> RemedyRecord:
        if graded is None:
            return RemedyRecord(remedy.text, None, None, remedy.command)
        trained = Trained(graded.document, facts.learning_rate, curves.epochs)
        line = line_of(remedy, graded.document.tree)
        return RemedyRecord(remedy.text, line, _change(remedy, graded, trained), remedy.command)

    return DiagnosisRecord(
        None if found.primary is None else _symptom(found.primary),
        tuple(map(_symptom, found.also_seen)),
        tuple(map(recorded, found.remedies)),
        found.abstained,
        facts.train_metric,
        facts.train_examples,
    )


def _graded(report: Report) -> PythonFile | None:
    """The graded text; None for a solution that has changed since, or is not text."""
    path = Path(report.solution)
    try:
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != report.solution_sha256:
            return None
        return PythonFile.from_bytes(data, path.name)
    except (OSError, Fault):
        return None


def _change(remedy: Remedy, graded: PythonFile, trained: Trained) -> ChangeRecord | None:
    """The certain change of a remedy, None if there is none that parses."""
    fix = None if remedy.change is None else remedy.change(trained)
    if fix is None or graded.document.syntax_problems:
        return None
    changed = graded.edited(fix.edits)
    if changed.document.syntax_problems:
        return None
    patch = diff.render(graded.text, changed.text, graded.filename)
    return ChangeRecord(fix.title, fix.edits, patch)


def _symptom(symptom: Symptom) -> SymptomRecord:
    return SymptomRecord(symptom.kind.value, symptom.title, symptom.evidence)
