"""What a check says that fixes lead to is what `--fix` does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerasight.fixes.applying import apply_fixes
from kerasight.fixes.previewing import alone, with_previews
from kerasight.inspection import Inspection, Settings, inspect
from kerasight.output.finding_text import finding_lines
from kerasight.rules import ALL_RULES
from kerasight.source.document import Document
from kerasight.source.files import PythonFile
from kerasight.source.text.editing import apply, moved
from kerasight.values.findings import Edit, Position, Span

CASES = sorted((Path(__file__).parents[1] / "programs" / "cases").glob("*.py"))
TEXTS = [path.read_text(encoding="utf-8") for path in CASES]
TEXTS += [text for rule in ALL_RULES.values() for text in rule.bad]


def look(document: Document) -> Inspection:
    return inspect(document, Settings(keras=3))


def checked(text: str) -> Inspection:
    file = PythonFile.from_bytes(text.encode(), "a.py")
    return with_previews(file, look(file.document), look)


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_promised_is_applied(text: str) -> None:
    file = PythonFile.from_bytes(text.encode(), "a.py")
    fixed, promised = apply_fixes(file, look), checked(text)
    assert promised.fixable == fixed.applied
    withheld = [each.fix.withheld for each in promised.findings if each.fix and each.fix.withheld]
    assert len(withheld) <= len(fixed.refused)


PROGRAM = """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((10, 3)),
    layers.LSTM(32),
    layers.LSTM(16),
    layers.LSTM(8, activaton="tanh"),
])
inputs = keras.Input((6, 6, 1))
x = layers.Conv2D(8, kernal_size=7)(inputs)
y = layers.Convolution2D(
    32, 3, 3,
    border_mode="same",
)(inputs)
"""


def test_each_fix_says_what_it_leads_to() -> None:
    inspection = checked(PROGRAM)
    lines = [
        line.strip()
        for finding in inspection.findings
        for line in finding_lines(finding, inspection, color=False)
        if line.startswith("  fix:")
    ]
    assert lines == [
        "fix: Give the `LSTM` before it `return_sequences=True`, after: (None, 10, 16) (--fix)",
        "fix: Write `activation`, after: (None, 8) (--fix)",
        "fix: Write `kernel_size` (not by --fix: with it `spatial-size` would find something new)",
        "fix: Write the arguments as Keras 3 takes them, after: (None, 6, 6, 32) (--fix)",
    ]
    assert inspection.fixable == 4


def test_a_fix_alone_leaves_the_others() -> None:
    file = PythonFile.from_bytes(PROGRAM.encode(), "a.py")
    fixes = [alone(file, finding, look) for finding in look(file.document).findings]
    assert [fix and fix.after for fix in fixes] == [
        "(None, 16)",
        "",
        "",
        "(None, 6, 6, 32)",
    ]


def test_a_fix_that_would_not_parse_is_not_offered() -> None:
    text = PROGRAM.replace("LSTM(32)", "LSTM((32))")
    file = PythonFile.from_bytes(text.encode(), "a.py")
    first, *_ = look(file.document).findings
    assert first.fix is not None
    assert alone(file, first, look) is None


@given(st.data())
def test_a_position_moves_with_the_text(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("ab\n"), max_size=12))
    offsets = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=5)))
    edits = [
        Edit(Span(_position(text, start), _position(text, end)), inserted)
        for start, end in zip(offsets[::2], offsets[1::2], strict=False)
        if (inserted := data.draw(st.text(st.sampled_from("xy\n"), max_size=3))) is not None
    ]
    place = data.draw(st.integers(0, len(text)))
    position = _position(text, place)
    inside = any(each.span.start < position < each.span.end for each in edits)
    if inside or "a" in text[:place]:
        return
    marked = f"{text[:place]}a{text[place:]}"
    before = [each for each in edits if each.span.end <= position and each.span.start < position]
    changed = apply(marked, before)
    assert moved(position, edits) == _position(changed, changed.index("a"))


def _position(text: str, offset: int) -> Position:
    before = text[:offset]
    return Position(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)
