"""NumPy on paper agrees with NumPy: shape, type and range of every variable."""

from __future__ import annotations

import numpy as np
import pytest

from .generated import programs
from .on_paper import Held, blocks, hold

KNOWN_SHARE = 0.97
"""At least so much of what there is to know must be known to us."""


@pytest.mark.parametrize("name", ["numpy_core"])
def test_every_variable(name: str) -> None:
    held = Held()
    for text in blocks(name):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown


def test_programs_made_at_random() -> None:
    held = Held()
    with np.errstate(all="ignore"):
        for text in programs(150):
            wrong = len(held.wrong)
            hold(text, held)
            assert len(held.wrong) == wrong, "\n".join([text, *held.wrong])
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown[:20]
