"""A clean machine gets the releases that everything was measured with."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parents[2]


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if not line.startswith("#")]
    return {normalized(name): release for name, release in pairs}


def required() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [
        project["build-system"]["requires"],
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
    ]
    names = [re.match(r"[\w.-]+", each) for listed in lists for each in listed]
    return {normalized(name[0]) for name in names if name}


def test_all_that_is_required_is_pinned() -> None:
    assert required() <= set(pinned())


def test_what_is_installed_here_is_what_is_pinned() -> None:
    elsewhere = {"hatchling", "pylint", "fsspec", "sympy"}
    """In the environment that builds the package, in that of the bench, and in that of PyTorch."""
    missing = set()
    for name, release in pinned().items():
        try:
            assert (name, version(name)) == (name, release)
        except PackageNotFoundError:
            missing.add(name)
    assert missing & required() <= elsewhere, "`make test` installs them"
