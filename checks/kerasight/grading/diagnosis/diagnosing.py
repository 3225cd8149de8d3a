"""From the evidence to one primary symptom, other symptoms, and remedies."""

from __future__ import annotations

from kerasight.grading.diagnosis.detectors import DETECTORS
from kerasight.grading.diagnosis.remedies import remedies
from kerasight.grading.diagnosis.symptoms import Curves, Diagnosis, Facts, Kind, Symptom
from kerasight.grading.diagnosis.trends import LEAST_POINTS

IMPLIED: dict[Kind, frozenset[Kind]] = {
    Kind.DIVERGED: frozenset(Kind),
    Kind.DEAD_UNITS: frozenset({Kind.STAGNATED, Kind.UNDERFIT}),
    Kind.SATURATED_UNITS: frozenset({Kind.STAGNATED, Kind.UNDERFIT}),
    Kind.LEARNING_RATE_TOO_LOW: frozenset({Kind.STAGNATED, Kind.UNDERTRAINED, Kind.UNDERFIT}),
    Kind.LEARNING_RATE_TOO_HIGH: frozenset({Kind.STAGNATED, Kind.UNDERFIT, Kind.UNSTABLE}),
    Kind.TRIVIAL_PREDICTOR: frozenset({Kind.STAGNATED, Kind.UNDERFIT}),
    Kind.STAGNATED: frozenset({Kind.UNDERFIT}),
    Kind.LEAKING: frozenset({Kind.OVERFIT}),
}
"""Effects of each symptom, which are not reported as well."""


def diagnose(curves: Curves, facts: Facts) -> Diagnosis:
    """Diagnose one training, or return why the evidence is not sufficient."""
    found = [
        Symptom(kind, evidence)
        for kind, detector in DETECTORS.items()
        if (evidence := detector(curves, facts)) is not None
    ]
    if not found:
        return Diagnosis(None, abstained=_thin(curves))
    primary = found[0]
    implied = IMPLIED.get(primary.kind, frozenset())
    others = tuple(each for each in found[1:] if each.kind not in implied)
    return Diagnosis(primary, others, remedies(primary.kind, curves.epochs))


def _thin(curves: Curves) -> str:
    if curves.epochs == 0:
        return "The training has no epochs to judge."
    if curves.epochs <= LEAST_POINTS:
        count = "One epoch is" if curves.epochs == 1 else f"{curves.epochs} epochs are"
        return f"{count} too few to judge a curve: it takes {LEAST_POINTS + 1}."
    return ""
