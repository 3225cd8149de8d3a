"""What `call` may make is measured on the real Keras, with a `fit` and without one."""

from __future__ import annotations

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

MEASURED: list[tuple[str, str | None, str | None]] = [
    ("layers.Dense(5)(x)", "traced", "traced"),
    ('(setattr(self, "d", layers.Dense(5)), self.d(x))[1]', "at once", "traced"),
    ("layers.Dropout(.2)(x)", "traced", "never"),
    ("layers.Dropout(0.0)(x)", "never", "never"),
    ("layers.BatchNormalization()(x)", "traced", "traced"),
    ("layers.LayerNormalization()(x)", "traced", "traced"),
    ("layers.LayerNormalization(center=False, scale=False)(x)", "never", "never"),
    ('layers.Activation("relu")(x)', "never", "never"),
    ("layers.PReLU()(x)", "traced", "traced"),
    ("layers.Reshape((5,))(x)", "never", "never"),
    ("layers.Add()([x, x])", "never", "never"),
    ("layers.GaussianNoise(.1)(x)", "traced", "never"),
    ("keras.Sequential([layers.Dense(5)])(x)", "traced", "traced"),
    ('keras.Sequential([layers.Activation("relu")])(x)', "never", "never"),
    ("layers.Lambda(lambda t: t*2)(x)", "never", "never"),
    ("layers.UnitNormalization()(x)", "never", "never"),
    ("x*tf.Variable(1.0)", "traced", "traced"),
    ('(setattr(self, "v", tf.Variable(1.0)), x*self.v)[1]', "traced", "traced"),
    ('x*self.add_weight(shape=(5,), initializer="ones", name="w")', "at once", "traced"),
    (
        '(setattr(self, "w", self.add_weight(shape=(5,), name="w")), x * self.w)[1]',
        "at once",
        "traced",
    ),
    ("x*keras.metrics.Mean()(x)", "traced", "traced"),
    ("(keras.metrics.Mean().update_state(x), x)[1]", "traced", "traced"),
    ("x*keras.losses.MeanSquaredError()(x, x)", "never", "never"),
    ("layers.Rescaling(2.)(x)", "never", "never"),
    ("layers.Normalization(mean=0., variance=1.)(x)", "never", "never"),
    ("x*keras.initializers.GlorotUniform()((5, 5))[0]", "never", "never"),
    ("(keras.optimizers.Adam(), x)[1]", "at once", "traced"),
    ('x*keras.Variable(np.ones((5,), "float32"))', "at once", None),
    (
        '(setattr(self, "v", keras.Variable(np.ones((5,), "float32"))), x*self.v)[1]',
        "at once",
        None,
    ),
    ("x+keras.random.normal((5,), seed=keras.random.SeedGenerator(1))", "traced", None),
    ("(keras.random.SeedGenerator(1), x)[1]", "traced", None),
]
"""What a `call` makes, and when Keras 3.15 and 2.21 raise: `at once`, when `traced`, or `never`.

None: this version does not have it.
"""


def _versions(three: str | None, two: str | None) -> list[tuple[Major, str | None]]:
    return [(3, three), (2, two)]


CASES: list[tuple[str, Major, str]] = [
    (made, keras, when)
    for made, three, two in MEASURED
    for keras, when in _versions(three, two)
    if when is not None
]


def _finds(made: str, keras: Major, tail: str) -> bool:
    package = "keras" if keras == 3 else "tf_keras as keras"
    text = f"""\
import numpy as np
import tensorflow as tf
import {package}
from {package.split(maxsplit=1)[0]} import layers


class Own(layers.Layer):
    def call(self, x):
        return {made}


inputs = keras.Input((5,))
model = keras.Model(inputs, layers.Dense(5)(Own()(inputs)))
{tail}
"""
    findings = inspect(Document.from_text(text), Settings(keras=keras)).findings
    return any(each.rule == "state-in-call" for each in findings)


@pytest.mark.parametrize(("made", "keras", "when"), CASES)
def test_what_call_makes_is_told_where_keras_raises(made: str, keras: Major, when: str) -> None:
    trained = "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((8, 5)), np.zeros((8, 5)))"
    eager = trained.replace("'mse'", "'mse', run_eagerly=True")
    assert _finds(made, keras, "") is (when == "at once")
    assert _finds(made, keras, eager) is (when == "at once")
    assert _finds(made, keras, trained) is (when != "never")
