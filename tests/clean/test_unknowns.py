"""A sample of `python -m tests.clean`: a value that is not known makes no error or warning."""

from __future__ import annotations

from random import Random

import pytest

from .unknowns import new_findings, places, programs, spoken

SEED = 11
PLACES = 500
"""How many values are replaced: about two seconds."""


def test_each_program_is_clean_as_it_is() -> None:
    assert len(programs()) > 400


def test_a_value_that_is_not_known_is_not_wrong() -> None:
    random = Random(SEED)
    chosen = [random.choice(list(places(random.choice(programs())))) for _ in range(PLACES)]
    broken = {str(place): found for place in chosen if (found := new_findings(place))}
    assert not broken


HEAD = """\
import keras
import numpy as np
from keras import layers
from somewhere import elsewhere
"""

ONCE_FALSE = {
    "an attribute of a class": """\
class Sized(layers.Layer):
    width = elsewhere

    def __init__(self):
        super().__init__()
        self.inner = layers.Dense(self.width)

    def call(self, x):
        return self.inner(x)


Sized()
""",
    "a list for a layer that takes several tensors": """\
layers.Attention()(elsewhere)
layers.AdditiveAttention()(elsewhere)
layers.Dot(1)(elsewhere)
layers.HashedCrossing(3)(elsewhere)
""",
    "what a model is called on": """\
base = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
base(elsewhere)
keras.Model(base.input, layers.Dense(2)(base.output))
""",
    "a size that may be 1": """\
model = keras.Sequential([keras.Input((30, elsewhere)), layers.LSTM(2), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((8, 30)), np.zeros((8, 1)))
""",
    "the number of classes": """\
model = keras.Sequential([keras.Input((5,)), layers.Dense(elsewhere)])
model.compile("adam", "mse", metrics=["accuracy"])
""",
    "the name of an input": """\
one, two = keras.Input((2,), name=elsewhere), keras.Input((3,), name="two")
model = keras.Model([one, two], layers.Concatenate()([one, two]))
model.predict({"one": np.zeros((4, 2)), "two": np.zeros((4, 3))})
""",
    "the name of an output": """\
x = keras.Input((2,))
model = keras.Model(x, [layers.Dense(1, name=elsewhere)(x), layers.Dense(1, name="two")(x)])
model.compile("adam", {"one": "mse", "two": "mse"})
model.fit(np.zeros((4, 2)), {"one": np.zeros((4, 1)), "two": np.zeros((4, 1))})
""",
}
"""Programs in which a value that is not known once made an error or warning."""


@pytest.mark.parametrize("text", ONCE_FALSE.values(), ids=ONCE_FALSE)
def test_once_false(text: str) -> None:
    assert not spoken(HEAD + text, keras=3)
