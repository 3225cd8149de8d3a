"""One server a Keras version, started when a test first asks for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .backends.client import RealBackend
from .real.client import RealKeras


@pytest.fixture(scope="session")
def keras3() -> Iterator[RealKeras]:
    with RealKeras(3) as real:
        yield real


@pytest.fixture(scope="session")
def keras2() -> Iterator[RealKeras]:
    with RealKeras(2) as real:
        yield real


@pytest.fixture(scope="session")
def jax() -> Iterator[RealBackend]:
    with RealBackend("jax") as real:
        yield real


@pytest.fixture(params=[3, 2], ids=["Keras 3", "Keras 2"])
def real(request: pytest.FixtureRequest) -> RealKeras:
    """The real Keras of each version in turn."""
    server: RealKeras = request.getfixturevalue(f"keras{request.param}")
    return server
