"""The transfer functions of pandas and scikit-learn agree with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .interpreting import Held, blocks, hold

KNOWN_SHARE = 0.85
"""The contents of a file are unknown."""


def test_every_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "table.csv").write_text("x,y,label\n1,2.5,0\n3,4.5,1\n5,6.5,0\n7,8.5,1\n")
    monkeypatch.chdir(tmp_path)
    held = Held()
    for text in blocks("tables"):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown
