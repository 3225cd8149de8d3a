"""Files for the commands to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from .samples import GOOD, HALF_TYPED, WRONG


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"good.py": GOOD, "wrong.py": WRONG, "half.py": HALF_TYPED}.items():
        (tmp_path / name).write_text(text)
    return tmp_path
