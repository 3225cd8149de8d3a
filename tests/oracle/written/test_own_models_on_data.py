"""Custom models whose shapes only training data gives."""

from __future__ import annotations

import pytest

from ..comparing.agreement import all_agree
from ..real.client import RealKeras

HEAD = "import keras\nimport numpy as np\nfrom keras import layers as L\n\n\n"

CLASS = """\
class M(keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = L.Flatten()
        self.inner = keras.Sequential([L.Dense(6), L.Dropout(0.5)])
        self.end = L.Dense(3)

    def call(self, x{parameters}):
        x = self.inner(self.flat(x){arguments})
        return self.end(x)


m = M()
m.compile("sgd", {loss})
"""

FIT = "m.fit(np.zeros((10, 4, 5)), {labels}, batch_size=4, verbose=0)\n"

TRAINING = {"parameters": ", training=None", "arguments": ", training=training"}
PLAIN = {"parameters": "", "arguments": ""}


def program(loss: str, labels: str, use: str = FIT, form: dict[str, str] = PLAIN) -> str:
    return HEAD + CLASS.format(loss=loss, **form) + use.format(labels=labels)


SPARSE = "keras.losses.SparseCategoricalCrossentropy(from_logits=True)"
ONE_HOT = "keras.losses.CategoricalCrossentropy(from_logits=True)"

PROGRAMS = {
    "fit": program(SPARSE, "np.zeros(10)"),
    "training": program(SPARSE, "np.zeros(10)", form=TRAINING),
    "evaluate": program(
        "'mse'", "", "m.evaluate(np.zeros((5, 4, 5)), np.zeros((5, 3)), verbose=0)\n"
    ),
    "predict": program("'mse'", "", "m.predict(np.zeros((5, 4, 5)), verbose=0)\n"),
    "labels of another form": program(ONE_HOT, "np.zeros(10)"),
    "a layer that does not take it": program("'mse'", "np.zeros((10, 3))").replace(
        "L.Flatten()", "L.Conv2D(3, 3)"
    ),
}

RAISES = ("labels of another form", "a layer that does not take it")


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_data_tells_the_shapes(real: RealKeras, name: str) -> None:
    [(outcome, comparison)] = all_agree(real, [PROGRAMS[name]])
    assert (outcome.raised is not None) == (name in RAISES), outcome.raised
    assert not comparison.unknown, comparison.unknown
