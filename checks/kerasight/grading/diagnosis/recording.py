"""The diagnosis of a graded check, as its report keeps it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path

from kerasight.grading.diagnosis.diagnosing import diagnose
from kerasight.grading.diagnosis.evidence import curves_of, facts_of, judged
from kerasight.grading.diagnosis.places import line_of
from kerasight.grading.diagnosis.symptoms import Symptom
from kerasight.grading.messages import FitLine, KnownRow
from kerasight.grading.report import (
    DiagnosisRecord,
    Fit,
    RemedyRecord,
    Report,
    SymptomRecord,
)

SHARES = frozenset({"accuracy"})
"""Metrics that are shares of right answers."""


def diagnosis_of(
    report: Report,
    fits: Sequence[tuple[Fit, FitLine]],
    known: KnownRow | None,
    solution: Path,
) -> DiagnosisRecord | None:
    """What the trainings of a check suffer from; None where none of them had an epoch."""
    fit = judged([each for each, _ in fits] or report.fits)
    if fit is None:
        return None
    begun = next((line for each, line in fits if each is fit), None)
    facts = facts_of(begun, known, report.value, report.examples, is_share=report.metric in SHARES)
    found = diagnose(curves_of(fit), facts)
    try:
        tree = ast.parse(solution.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError):
        tree = ast.Module([], [])
    return DiagnosisRecord(
        None if found.primary is None else _symptom(found.primary),
        tuple(map(_symptom, found.also_seen)),
        tuple(RemedyRecord(each.text, line_of(each, tree)) for each in found.remedies),
        found.abstained,
        facts.train_metric,
        facts.train_examples,
    )


def _symptom(symptom: Symptom) -> SymptomRecord:
    return SymptomRecord(symptom.kind.value, symptom.title, symptom.evidence)
