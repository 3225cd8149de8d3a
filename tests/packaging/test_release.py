"""The version is defined in one place, and a release has its notes."""

from __future__ import annotations

import json
import re
import runpy
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from kerasight import __version__

ROOT = Path(__file__).parents[2]

notes = runpy.run_path(str(ROOT / "scripts" / "release_notes.py"))["notes"]

MODULE = '__version__ = "1.2.3"\n'
CHANGELOG = """\
# Changelog

## [Unreleased]

## [1.2.3] - 2027-01-31

### Added

- Something.

## [1.2.2] - 2027-01-01

- Something else.
"""


def test_the_package_has_the_version_of_its_module() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" not in project
    assert version("kerasight") == __version__


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("client-vscode/package.json", ("version",)),
        ("package-lock.json", ("packages", "client-vscode", "version")),
    ],
)
def test_npm_has_it_too(name: str, keys: tuple[str, ...]) -> None:
    value = json.loads((ROOT / name).read_text(encoding="utf-8"))
    for key in keys:
        value = value[key]
    assert value == __version__


def test_the_changelog_knows_the_version_or_waits_for_it() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert __version__ in headings or f"What will be {__version__}" in text


def test_notes_are_the_section_of_the_version() -> None:
    assert notes("v1.2.3", MODULE, CHANGELOG) == "### Added\n\n- Something."


@pytest.mark.parametrize(
    ("tag", "module", "reason"),
    [
        ("v1.2.4", MODULE, "the tag is v1.2.4, the version of the package 1.2.3"),
        ("1.2.3", MODULE, "the tag is 1.2.3"),
        ("v9.9.9", '__version__ = "9.9.9"\n', "CHANGELOG.md has no section [9.9.9]"),
        ("vUnreleased", '__version__ = "Unreleased"\n', "has no date or says nothing"),
    ],
)
def test_what_does_not_fit_has_no_notes(tag: str, module: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        notes(tag, module, CHANGELOG)
