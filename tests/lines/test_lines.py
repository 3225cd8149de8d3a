"""The known value of a line is the one written after it; `python -m tests.lines` compares with the
real Keras."""

from __future__ import annotations

import pytest

from .blocks import CASES, Block, blocks
from .known import known

FILES = sorted(CASES.glob("*.py"))
BLOCKS = [block for path in FILES for block in blocks(path)]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"{block.file}-{block.number}")
def test_what_is_known_stands_behind_each_line(block: Block) -> None:
    assert block.told
    assert known(block) == block.told
