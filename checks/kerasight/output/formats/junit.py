"""Findings as JUnit XML, which most CI systems show as tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree

from kerasight.inspected import Inspection
from kerasight.output.fingerprints import path_of
from kerasight.output.format import OneDocument
from kerasight.output.places import place_of
from kerasight.values.findings import Finding, Severity

GRAVE = frozenset({Severity.ERROR, Severity.WARNING})
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot represent, not even escaped."""


def render(inspections: Sequence[Inspection], _faults: Sequence[str] = ()) -> str:
    """One suite per file: a failed test for each error or warning, a passed one if there are none.

    Infos and hints are passed tests, with the message as their output.
    """
    root = ElementTree.Element("testsuites", name="kerasight")
    tests = failures = 0
    for inspection in inspections:
        grave = sum(finding.severity in GRAVE for finding in inspection.findings)
        count = max(len(inspection.findings), 1)
        name = path_of(inspection.document.filename)
        suite = _element(root, "testsuite", name=name, tests=str(count), failures=str(grave))
        suite.set("errors", "0")
        if not inspection.findings:
            _element(suite, "testcase", name="no mistakes", classname=name, file=name)
        for finding in inspection.findings:
            _add(suite, finding, inspection)
        tests += count
        failures += grave
    root.set("tests", str(tests))
    root.set("failures", str(failures))
    root.set("errors", "0")
    ElementTree.indent(root)
    # Pure ASCII, safe in every pipe.
    text: str = ElementTree.tostring(root, encoding="us-ascii", xml_declaration=True).decode()
    return text


def _add(suite: ElementTree.Element, finding: Finding, inspection: Inspection) -> None:
    place = place_of(finding.span, inspection)
    name = path_of(place.filename)
    where = place.span.start
    cell = "" if place.cell is None else f"cell {place.cell}:"
    test = _element(
        suite,
        "testcase",
        name=f"{finding.rule} ({cell}{where.line}:{where.column})",
        classname=name,
        file=name,
        line=str(place.file_line),
    )
    text = f"{place}: {finding.message}\n{finding.help}\n{finding.url}"
    if finding.severity in GRAVE:
        failure = _element(test, "failure", message=finding.message, type=str(finding.severity))
        failure.text = _clean(text)
    else:
        _element(test, "system-out").text = _clean(f"{finding.severity}: {text}")


def _element(parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
    clean = {name: _clean(value) for name, value in attributes.items()}
    return ElementTree.SubElement(parent, tag, clean)


def _clean(text: str) -> str:
    return NO_XML.sub("\ufffd", text)


FORMAT: Final = OneDocument(
    description="Jenkins, Azure and other tools that show test results",
    render=render,
)
