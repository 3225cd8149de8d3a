"""After every edit, going on says what a fresh inspection says: a sample of `make fuzz`."""

from __future__ import annotations

from random import Random

import pytest

from kerasight.interpreter.resuming import ResumableRun, unchanged
from kerasight.source.document import Document
from kerasight.source.notebooks.cells import document_of_cells
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KERAS_3
from kerasight.values.versions import MemberMissing

from .edits import SESSION, session
from .programs import PROGRAMS
from .tangled import TANGLED

SESSIONS = 10


@pytest.mark.parametrize("seed", range(SESSIONS))
def test_an_inspection_after_an_edit_is_like_a_fresh_one(seed: int) -> None:
    random = Random(seed)
    text = random.choice(PROGRAMS)
    for edited, difference in session(text, random, SESSION):
        assert not difference, f"{edited}\n\n{difference}"


@pytest.mark.parametrize("seed", range(4))
def test_what_nobody_calls_is_like_afresh_too(seed: int) -> None:
    for edited, difference in session(TANGLED, Random(seed), SESSION):
        assert not difference, f"{edited}\n\n{difference}"


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("a = 1\nb = 2\n", "a = 1\nb = 2\n", 2),
        ("a = 1\nb = 2\n", "a = 1\nb = 3\n", 1),
        ("a = 1\nb = 2\n", "\na = 1\nb = 2\n", 0),
        ("a = 1; b = 2\n", "a = 1; b = 3\n", 0),
        ("if a:\n    b\n", "if a:\n    b\n    c\n", 0),
        ("if a:\n    b\n", "if a:\n    b\nelse:\n    c\n", 0),
        ("a = 1\nb = (\nc = 3\n", "a = 1\nb = (\nc = 4\n", 1),
        ("a = 1\nb = 2\n", "a = 1\nb = 2\nc = 3\n", 2),
    ],
)
def test_statements_are_kept_as_long_as_nothing_above_them_changes(
    before: str, after: str, count: int
) -> None:
    assert unchanged(Document.from_text(before), Document.from_text(after)) == count


def test_a_line_in_a_cell_of_a_notebook_is_what_ipython_makes_of_it() -> None:
    before = document_of_cells(["%%bash\nls", "a = 1"], "book.ipynb")
    after = document_of_cells(["ls = 1\nls", "a = 1"], "book.ipynb")
    assert unchanged(before, after) == 0


def test_only_statements_from_the_edit_on_run_again() -> None:
    run = ResumableRun()
    text = "import keras\nx = keras.Input((4,))\ny = keras.layers.Dense(3)(x)\n"
    first = run.interpret(Document.from_text(text), KERAS_3)
    second = run.interpret(Document.from_text(text + "z = keras.layers.Dense(2)(y)\n"), KERAS_3)
    assert [layer.name for layer in second.layers] == ["input_layer", "dense", "dense_1"]
    assert second.layers[:2] == first.layers
    third = run.interpret(Document.from_text(text), KERAS_3)
    assert third.layers == first.layers


CLASS = """\
import keras
from keras import layers


class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


units = 4
"""


def layers_after(run: ResumableRun, text: str) -> list[Layer]:
    return list(run.interpret(Document.from_text(text), KERAS_3).layers)


def test_what_nobody_calls_is_kept_until_something_that_it_reads_changes() -> None:
    run = ResumableRun()
    (first,) = layers_after(run, CLASS)
    assert layers_after(run, CLASS + "other = 5\n") == [first]
    assert layers_after(run, CLASS) == [first]
    (second,) = layers_after(run, CLASS + "units = 5\n")
    assert second.arguments["units"] == 5
    (third,) = layers_after(run, CLASS)
    assert third.arguments["units"] == 4


def test_names_of_layers_count_on_behind_a_new_layer() -> None:
    run = ResumableRun()
    assert [layer.name for layer in layers_after(run, CLASS)] == ["dense"]
    after = layers_after(run, CLASS + "layers.Dense(1)\n")
    assert [layer.name for layer in after] == ["dense", "dense_1"]


def test_what_the_whole_text_says_is_asked_again() -> None:
    text = "import keras\nm = keras.Sequential([keras.layers.Dense(2)])\nm.zero_grad()\nx = 1\n"
    run = ResumableRun()
    for edited, count in ((text, 1), (text + "import torch\n", 0), (text, 1)):
        events = run.interpret(Document.from_text(edited), KERAS_3).events
        assert sum(isinstance(each, MemberMissing) for each in events) == count
