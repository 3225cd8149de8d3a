"""Whatever the text, inspecting ends with an answer: a sample of `make fuzz`, seeded."""

from __future__ import annotations

import random
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kerasight.faults import Fault
from kerasight.inspection import Settings
from kerasight.source.document import Document
from kerasight.source.text.reading import decode

from .mutations import mutate, mutate_bytes
from .programs import PROGRAMS
from .promises import keep

SAMPLE = settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@SAMPLE
@given(st.sampled_from(PROGRAMS), st.randoms(use_true_random=False), st.sampled_from([2, 3]))
def test_mutated_programs(program: str, randomness: Random, keras: int) -> None:
    keep(mutate(program, randomness), Settings(keras=2 if keras == 2 else 3))


@SAMPLE
@given(st.sampled_from(PROGRAMS), st.randoms(use_true_random=False))
def test_mutated_bytes(program: str, randomness: Random) -> None:
    data = mutate_bytes(program, randomness)
    try:
        text = decode(data, "spoilt.py")
    except Fault as fault:
        assert str(fault).startswith("spoilt.py: ")
        assert len(str(fault).splitlines()) == 1
    else:
        Document.from_text(text)


def sample_of(package: str, count: int) -> list[Path]:
    """Some files of an installed package, the same ones every time."""
    found = find_spec(package)
    assert found is not None and found.origin is not None, f"{package} is not installed"
    files = sorted(Path(found.origin).parent.rglob("*.py"))
    return random.Random(package).sample(files, min(count, len(files)))


@pytest.mark.parametrize("package", ["keras", "tf_keras", "mlxtend", "jedi", "pip"])
def test_files_of_others(package: str) -> None:
    for path in sample_of(package, 10):
        keep(Document.read(path).text)
