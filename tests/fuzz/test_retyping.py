"""Half-typed lines of correct programs: a sample of `make fuzz`, seeded."""

from __future__ import annotations

from random import Random

import pytest

from kerasight.source.notebooks.cells import document_of_cells

from .retyping import PROGRAMS, lines, made_up, made_up_in, spoilt, spoken

SAMPLE = 10
SPOILT = 300


def test_a_half_typed_line_makes_up_nothing_elsewhere() -> None:
    chosen = Random(3).sample(lines(), SAMPLE)
    assert not [each for name, number in chosen for each in made_up(name, number)]


NOTEBOOK = (
    "%matplotlib inline\nimport keras\nfrom keras import layers",
    "model = keras.Sequential([\n    keras.Input((4,)),\n    layers.Dense(3),\n])",
    "model.summary()\nmodel.compile(\n    optimizer='adam',\n    loss='mse',\n)",
    "import numpy as np\nx, y = np.zeros((8, 4)), np.zeros((8, 3))",
    "!nvidia-smi\nhistory = model.fit(x, y, validation_split=0.2)\nhistory.history['val_loss']",
)


def test_a_half_typed_line_of_a_notebook_makes_up_nothing() -> None:
    for cell, number in ((c, n) for c, text in enumerate(NOTEBOOK) for n in range(len(text))):
        before = NOTEBOOK[cell][:number]
        if before.endswith("\n") or not before:
            continue
        behind = NOTEBOOK[cell][number:].partition("\n")
        typed = before + behind[1] + behind[2]
        document = document_of_cells([*NOTEBOOK[:cell], typed, *NOTEBOOK[cell + 1 :]], "a.ipynb")
        if document.syntax_problems:
            assert not spoken(document), typed


def test_a_spoilt_line_makes_up_nothing_elsewhere() -> None:
    random = Random(8)
    chosen = random.choices(lines(), k=SPOILT)
    texts = [(*each, spoilt(*each, random)) for each in chosen]
    assert not [wrong for each in texts for wrong in made_up_in(*each)]


@pytest.mark.parametrize(
    ("name", "number", "line"),
    [
        ("python_at_work", 74, "        retrn self.units + self.extra"),
        ("own_model_without_a_config_fixed", 13, " def get_config(self):"),
        ("own_model_without_a_config_fixed", 7, " def __init__(self, classes, **kwargs):"),
        ("own_model_without_a_config_fixed", 9, "self.classes = classes"),
        ("own_model_without_a_config_fixed", 13, "    d"),
        ("python_at_work", 82, "     def call(self, x):"),
        ("neighbours_in_the_test_fixed", 13, "        in"),
        ("neighbours_in_the_test_fixed", 13, '        input"s.append(values[start : STEPS])'),
        ("curves_without_validation_fixed", 27, "def model.compile("),
        ("digits_not_flattened_fixed", 26, "m"),
    ],
)
def test_what_once_made_something_up(name: str, number: int, line: str) -> None:
    lines = dict(PROGRAMS)[name].split("\n")
    assert lines[number - 1].strip()
    lines[number - 1] = line
    assert not list(made_up_in(name, number - 1, "\n".join(lines)))
