"""Which remedies are made in the text, what the text is then, and that nothing is guessed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from kerasight.grading.diagnosis import changes
from kerasight.grading.diagnosis.changes import Change, Trained
from kerasight.grading.diagnosis.remedies import REMEDIES
from kerasight.inspection import inspect
from kerasight.source.document import Document
from kerasight.source.text.editing import apply

from ..grading_run import GOLDEN

PROGRAM = """\
import keras
from keras import layers

model = keras.Sequential(
    [
        keras.Input((8,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(1),
    ]
)
model.compile(optimizer="adam", loss="mse")
model.fit(
    x,
    y,  # the labels
    validation_split=0.2,
    epochs=20,
    batch_size=32,
)
"""

times_ten = changes.learning_rate_times(10)


def changed(change: Change, text: str, rate: float | None = 0.001, epochs: int = 20) -> str | None:
    document = Document.from_text(text)
    fix = change(Trained(document, rate, epochs))
    return None if fix is None else apply(text, fix.edits)


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (times_ten, '"adam"', "keras.optimizers.Adam(0.01)"),
        (changes.clip_gradients, '"adam"', "keras.optimizers.Adam(clipnorm=1.0)"),
        (changes.twice_the_batch, "batch_size=32", "batch_size=64"),
        (
            changes.dropout_before_the_last,
            "        layers.Dense(1),\n",
            "        layers.Dropout(0.3),\n        layers.Dense(1),\n",
        ),
        (
            changes.stop_in_time,
            "    batch_size=32,\n",
            "    batch_size=32,\n    callbacks=[keras.callbacks.EarlyStopping(patience=3, "
            "restore_best_weights=True)],\n",
        ),
        (
            changes.reduce_on_plateau,
            "    batch_size=32,\n",
            "    batch_size=32,\n    callbacks=[keras.callbacks.ReduceLROnPlateau(factor=0.2, "
            "patience=5)],\n",
        ),
        (
            changes.twice_the_epochs,
            "    epochs=20,\n    batch_size=32,\n",
            "    epochs=40,\n    batch_size=32,\n    callbacks=[keras.callbacks.EarlyStopping("
            "patience=3, restore_best_weights=True)],\n",
        ),
    ],
)
def test_what_is_written(change: Change, before: str, after: str) -> None:
    assert before in PROGRAM
    assert changed(change, PROGRAM) == PROGRAM.replace(before, after)


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (times_ten, "o = Adam(RATE)\nRATE = 1e-3\n", "o = Adam(RATE)\nRATE = 0.01\n"),
        (changes.adam_for_sgd, "m.compile('sgd')\n", 'm.compile("adam")\n'),
        (
            changes.stop_in_time,
            "EarlyStopping(patience=5)\n",
            "EarlyStopping(patience=5, restore_best_weights=True)\n",
        ),
        (
            changes.reduce_on_plateau,
            "import tensorflow as tf\nm.fit(x, validation_data=v, callbacks=[stop,])\n",
            "import tensorflow as tf\nm.fit(x, validation_data=v, callbacks=[stop, "
            "tf.keras.callbacks.ReduceLROnPlateau(factor=0.2, patience=5),])\n",
        ),
        (
            changes.twice_the_epochs,
            "EPOCHS = 20\nm.fit(x, epochs=EPOCHS)\n",
            "EPOCHS = 40\nm.fit(x, epochs=EPOCHS)\n",
        ),
        (
            changes.dropout_before_the_last,
            "keras.Sequential([layers.Flatten(), layers.Dense(1)])\n",
            "keras.Sequential([layers.Flatten(), layers.Dropout(0.3), layers.Dense(1)])\n",
        ),
        (
            changes.clip_gradients,
            "o = keras.optimizers.SGD(0.1, momentum=0.9)\n",
            "o = keras.optimizers.SGD(0.1, momentum=0.9, clipnorm=1.0)\n",
        ),
    ],
)
def test_other_ways_to_write_it(change: Change, before: str, after: str) -> None:
    assert changed(change, before) == after


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (times_ten, "a = Adam(0.1)\nb = SGD(0.1)\n"),
        (times_ten, "a = Adam(schedule)\nb = SGD(0.1)\n"),
        (times_ten, "rate = 0.1\na = Adam(rate)\nprint(rate)\n"),
        (times_ten, "a = Adam(**options)\n"),
        (changes.clip_gradients, "a = Adam(clipvalue=1.0)\n"),
        (changes.adam_for_sgd, "m.compile(SGD(0.1))\n"),
        (changes.twice_the_batch, "m.fit(x, batch_size=size)\n"),
        (changes.twice_the_batch, "m.fit(x, batch_size=8)\nn.fit(x)\n"),
        (changes.twice_the_epochs, "m.fit(x, epochs=30)\n"),
        (changes.twice_the_epochs, "m.fit(x, epochs=20)\nm.fit(x, epochs=5)\n"),
        (changes.stop_in_time, "import keras\nm.fit(x, y)\n"),
        (changes.stop_in_time, "import keras\nm.fit(x, validation_split=.1, callbacks=c)\n"),
        (changes.stop_in_time, "import keras\nm.fit(validation_split=.1, **more)\n"),
        (changes.stop_in_time, "EarlyStopping(restore_best_weights=False)\n"),
        (changes.dropout_before_the_last, "Sequential([Flatten(), Dense(1)])\n"),
        (changes.dropout_before_the_last, "keras.Sequential([l.Dropout(0.5), l.Dense(1)])\n"),
        (changes.dropout_before_the_last, "model = keras.Model(a, b)\n"),
    ],
)
def test_what_is_not_certain_is_left_alone(change: Change, text: str) -> None:
    assert changed(change, text) is None


def test_a_rate_that_was_not_measured_is_not_multiplied() -> None:
    assert changed(times_ten, PROGRAM, rate=None) is None


CHANGES = {each.change for group in REMEDIES.values() for each in group if each.change}


@pytest.mark.parametrize("solution", sorted(GOLDEN.glob("*.py")), ids=lambda path: path.stem)
def test_a_change_of_a_real_solution_brings_no_mistake(solution: Path) -> None:
    before = solution.read_text(encoding="utf-8")
    known = {finding.rule for finding in inspect(Document.from_text(before)).findings}
    made = [after for each in CHANGES if (after := changed(each, before)) is not None]
    assert made
    for after in made:
        ast.parse(after)
        found = inspect(Document.from_text(after)).findings
        assert {finding.rule for finding in found} <= known
