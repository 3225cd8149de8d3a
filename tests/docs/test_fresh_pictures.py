"""The pictures of docs/architecture.md show the imports of today."""

from __future__ import annotations

import pytest

from draw_architecture import FOLDER, pictures


@pytest.mark.parametrize("name", pictures())
def test_a_picture_is_what_the_script_draws(name: str) -> None:
    drawn = (FOLDER / name).read_text(encoding="utf-8")
    assert drawn == pictures()[name], "run `python scripts/draw_architecture.py`"
