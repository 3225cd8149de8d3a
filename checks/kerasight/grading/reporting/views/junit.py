"""A report as JUnit XML, which CI servers show.

JUnit has no points: the score is in the properties, and a score of 0 is a failure
(https://github.com/testmoapp/junitxml).
"""

from __future__ import annotations

from xml.etree import ElementTree

from kerasight.grading.records.report import Report
from kerasight.grading.records.result import MAX_SCORE
from kerasight.output.formats.junit import NO_XML


def render(report: Report) -> str:
    """A test suite with a case for each stage, and one for the score."""
    failed = report.score == 0
    stages = report.stages
    suite = ElementTree.Element(
        "testsuite",
        name=f"kerasight grade {report.task}",
        tests=str(len(stages) + 1),
        failures=str(int(failed)),
        time=f"{sum(stage.seconds for stage in stages):.3f}",
        timestamp=report.created,
    )
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in (
        ("score", report.score),
        ("max_score", MAX_SCORE),
        ("metric", report.metric),
        ("value", report.value),
        ("attempt", report.attempt),
    ):
        ElementTree.SubElement(properties, "property", name=name, value=str(value))
    for stage in stages:
        case = _case(suite, report, stage.stage, stage.seconds)
        if stage.status == "failed":
            # The case of the score fails for it: one failure counts once.
            ElementTree.SubElement(case, "system-out").text = _plain(report.message)
    case = _case(suite, report, "score of 1 and more", 0.0)
    if failed:
        failure = ElementTree.SubElement(
            case, "failure", message=_plain(report.message), type=report.cause or "too low"
        )
        failure.text = _plain("\n".join(report.log.tail))
    ElementTree.indent(suite)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _case(
    suite: ElementTree.Element, report: Report, name: str, seconds: float
) -> ElementTree.Element:
    return ElementTree.SubElement(
        suite, "testcase", classname=f"kerasight.{report.task}", name=name, time=f"{seconds:.3f}"
    )


def _plain(text: str) -> str:
    return NO_XML.sub("?", text)
