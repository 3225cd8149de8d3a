"""A sample of the programs of `tests/backends` does on the real JAX what their truth says."""

from __future__ import annotations

import pytest
from tests.backends.outcomes import TRUTH, text_of

from .client import RealBackend

SAMPLE = [
    name
    for number, name in enumerate(sorted(TRUTH))
    if number % 9 == 0 and "import torch" not in text_of(name)
]


@pytest.mark.parametrize("name", SAMPLE)
def test_the_truth_is_that_of_jax(jax: RealBackend, name: str) -> None:
    assert jax.run(text_of(name)).line == TRUTH[name]["jax"]["raises"]
