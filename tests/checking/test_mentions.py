"""A text that is taken to be silent without a tree has no findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight.checking.mentions import WORDS, imported, is_silent
from kerasight.project.disk import Disk
from kerasight.rules import ALL_RULES, GROUPS
from kerasight.source.document import Document
from kerasight.source.project import Observed


@pytest.mark.parametrize("rule", GROUPS)
def test_every_text_with_a_finding_has_a_word(rule: str) -> None:
    for text in ALL_RULES[rule].bad:
        parses = not Document.from_text(text).syntax_problems
        assert not parses or any(word in text for word in WORDS)
        assert not is_silent(text, "program.py", None, Observed())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", set()),
        ("import os", {"os"}),
        ("import os.path as p, numpy.linalg", {"os", "numpy"}),
        ("x = 1; import a; import b", {"a", "b"}),
        ("if x: import a  # and b", {"a"}),
        ("from a.b import (c,\n    d)", {"a"}),
        ("try:\n    from a import b\nexcept ImportError:\n    import c", {"a", "c"}),
        ("from\ta\timport*", {"a"}),
        ("import módulo", {"módulo"}),
        ("from . import a", None),
        ("from .a import b", None),
        ("from .. a import b", None),
        ("from.a import b", None),
        ("import a, \\\n    b", None),
        ("from a \\\n    import b", None),
        ("from \\\n    a import b", None),
    ],
)
def test_imported_names(text: str, names: set[str] | None) -> None:
    found = imported(text)
    assert found is None if names is None else found is not None and names <= found


def test_a_text_is_silent_only_if_no_module_is_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "helper.py").write_text("")
    (tmp_path / "deep" / "inner").mkdir(parents=True)
    (tmp_path / "deep" / "inner" / "other.py").write_text("")
    (tmp_path / "deep" / "random.py").write_text("")
    file = str(tmp_path / "deep" / "program.py")

    def silent(text: str) -> bool:
        return is_silent(text, file, Disk, Observed())

    assert silent("import os, numpy")
    assert silent("import this_is_nowhere")
    assert not silent("import helper")
    assert not silent("import Helper")
    assert not silent("import other")
    assert not silent("import random")
    assert not silent("import os\nx = (")
    assert not silent("import os  # keras")


def test_what_was_observed_is_looked_at_again(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("")
    file = str(tmp_path / "program.py")
    observed = Observed()
    assert is_silent("import os, numpy", file, Disk, observed)
    record = observed.to_json()
    assert Disk().agrees(file, record)
    (tmp_path / "numpy.py").write_text("")
    assert not Disk().agrees(file, record)
