"""A report for the autograders of Gradescope and Coursera."""

from __future__ import annotations

import json

from kerasight.grading.answers import words
from kerasight.grading.records.report import Report
from kerasight.grading.records.result import MAX_SCORE


def gradescope(report: Report) -> str:
    """`results.json` (https://gradescope-autograders.readthedocs.io/en/latest/specs)."""
    document = {
        "score": report.score,
        "execution_time": round(sum(stage.seconds for stage in report.stages)),
        "output": feedback(report),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "extra_data": {"attempt": report.attempt, "cause": report.cause, "value": report.value},
        "tests": [
            {
                "name": stage.stage,
                "status": "passed" if stage.status == "passed" else "failed",
                "output": "" if stage.status == "passed" else report.message,
            }
            for stage in report.stages
        ],
    }
    return json.dumps(document, indent=2) + "\n"


def coursera(report: Report) -> str:
    """`feedback.json` of Coursera's custom graders: a share of the points, and a text."""
    document = {"fractionalScore": report.score / MAX_SCORE, "feedback": feedback(report)}
    return json.dumps(document, indent=2) + "\n"


def feedback(report: Report) -> str:
    """What a learner reads: the score, why, and what to try next."""
    cause = f"{report.cause}: " if report.cause else ""
    lines = [f"{report.title}: {report.score} / {MAX_SCORE}", f"{cause}{report.message}"]
    if report.answers is not None:
        lines += words.lines(report.answers, report.unit)
    diagnosis = report.diagnosis
    if diagnosis is not None and diagnosis.primary is not None:
        lines.append(f"{diagnosis.primary.title}. {' '.join(diagnosis.primary.evidence)}")
        lines += [
            f"{number}. {remedy.text}" + (f" (line {remedy.line})" if remedy.line else "")
            for number, remedy in enumerate(diagnosis.remedies, start=1)
        ]
    return "\n".join(lines)
