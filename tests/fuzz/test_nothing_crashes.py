"""Whatever the text, inspecting ends with an answer: mutated programs and other people's files."""

from __future__ import annotations

import random
import sysconfig
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kerasight.inspection import inspect
from kerasight.rules import ALL_RULES
from kerasight.source.document import Document

SITE = Path(sysconfig.get_path("purelib"))
CASES = Path(__file__).parents[1] / "programs" / "cases"
PROGRAMS = [path.read_text(encoding="utf-8") for path in sorted(CASES.glob("*.py"))] + [
    text for rule in ALL_RULES.values() for text in (*rule.bad, *rule.good)
]

FRAGMENTS = [
    "None", "-1", "0", "10**400", "()", "[]", "{}", "lambda x: x", "*args", "**kwargs", "model",
    "layers", "keras.Input((3,))", "keras.layers.Dense(3)", "for i in model:\n    pass\n",
    "model.add(model)", "model.pop()", "x = x(x)", "yield", "return", "break", "@model",
    "é", "\x00", "\t",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A program with some of its words removed, doubled, swapped or replaced."""
    words = draw(st.sampled_from(PROGRAMS)).split(" ")
    for _ in range(draw(st.integers(1, 6))):
        index = draw(st.integers(0, len(words) - 1))
        kind = draw(st.sampled_from(["remove", "double", "swap", "replace"]))
        if kind == "remove" and len(words) > 1:
            del words[index]
        elif kind == "double":
            words.insert(index, words[index])
        elif kind == "swap":
            other = draw(st.integers(0, len(words) - 1))
            words[index], words[other] = words[other], words[index]
        else:
            words[index] = draw(st.sampled_from(FRAGMENTS))
    return " ".join(words)


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated())
def test_mutated_programs(text: str) -> None:
    document = Document.from_text(text)
    for finding in inspect(document).findings:
        assert 1 <= finding.span.start.line <= len(document.lines) + 1


def sample_of(package: str, count: int) -> list[Path]:
    """Some files of an installed package, the same ones every time."""
    files = sorted((SITE / package).rglob("*.py"))
    assert files, f"{package} is not installed"
    return random.Random(package).sample(files, min(count, len(files)))


@pytest.mark.parametrize("package", ["keras", "tf_keras", "mlxtend", "jedi", "pip"])
def test_files_of_others(package: str) -> None:
    for path in sample_of(package, 25):
        inspect(Document.read(path))
