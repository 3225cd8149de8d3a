"""The lists of the corpus name packages, places and rules that there are."""

from __future__ import annotations

import csv
import re

from kerasight.rules import ALL_RULES

from .checking import SEEN
from .fetching import installed, packages


def test_every_package_is_listed_once_at_a_fixed_version() -> None:
    names = [name for name, _, _ in packages()]
    assert len(set(names)) == len(names) >= 80
    assert not set(names) & set(installed())
    assert all(re.fullmatch(r"[\w.]+", version) for _, version, _ in packages())


def test_what_has_been_looked_at_is_of_these_packages_and_of_rules() -> None:
    with SEEN.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    known = {name for name, _, _ in packages()} | set(installed())
    assert rows == sorted(rows)
    assert len({tuple(row[:4]) for row in rows}) == len(rows)
    for package, file_name, line, rule, why in rows:
        assert package in known
        assert file_name.endswith(".py") and line.isdigit()
        assert rule in ALL_RULES
        assert why
