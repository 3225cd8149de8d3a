"""The place where a solution sets its learning rate, and the changed text."""

from __future__ import annotations

import pytest

from kerasight.grading.diagnosis.learning_rate import learning_rate_edit
from kerasight.source.document import Document
from kerasight.source.text.editing import apply


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "import keras\nm.compile('adam', 'mse')\n",
            "import keras\nm.compile(keras.optimizers.Adam(0.02), 'mse')\n",
        ),
        (
            "import tensorflow as t\nm.compile(optimizer='SGD')\n",
            "import tensorflow as t\nm.compile(optimizer=t.keras.optimizers.SGD(0.02))\n",
        ),
        ("o = Adam(learning_rate=1e-3)\n", "o = Adam(learning_rate=0.02)\n"),
        (
            "o = keras.optimizers.SGD(0.1, momentum=0.9)\n",
            "o = keras.optimizers.SGD(0.02, momentum=0.9)\n",
        ),
        ("o = keras.optimizers.RMSprop()\n", "o = keras.optimizers.RMSprop(0.02)\n"),
    ],
)
def test_certain_places(before: str, after: str) -> None:
    edit = learning_rate_edit(Document.from_text(before), 0.02)
    assert edit is not None
    assert apply(before, [edit]) == after


@pytest.mark.parametrize(
    "text",
    [
        "m.compile('adam', 'mse')\n",
        "o = Adam(0.1)\np = SGD(0.1)\n",
        "o = Adam(learning_rate=schedule)\n",
        "m.compile(make_optimizer(), 'mse')\n",
    ],
)
def test_where_it_is_not_certain_nothing_changes(text: str) -> None:
    assert learning_rate_edit(Document.from_text(text), 0.02) is None


@pytest.mark.parametrize(("rate", "text"), [(5.0, "5.0"), (0.02, "0.02"), (1e-05, "1e-05")])
def test_a_rate_stays_a_float(rate: float, text: str) -> None:
    edit = learning_rate_edit(Document.from_text("model.compile(Adam(learning_rate=0.1))\n"), rate)
    assert edit is not None and edit.text == text
