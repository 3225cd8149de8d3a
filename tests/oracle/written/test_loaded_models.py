"""A model that the program writes and reads back is known as if it had been made there."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..comparing.agreement import all_agree
from ..real.client import RealKeras

HEAD = "import keras\nimport numpy as np\nfrom keras import layers as L\n\n"

CHAIN = "m = keras.Sequential([keras.Input((8, 3)), L.LSTM(5), L.Dense(2, name='end')])\n"

GRAPH = """\
i, j = keras.Input((8,)), keras.Input((6,), name="other")
x = L.Dense(4)(i)
m = keras.Model([i, j], [L.Concatenate()([x, L.Dense(5)(j)]), x])
"""

PROGRAMS = {
    "a feature extractor": CHAIN
    + "m.save('{file}')\nb = keras.models.load_model('{file}')\n"
    + "f = keras.Model(b.inputs, b.get_layer('lstm').output)\n",
    "a head of another task": CHAIN
    + "keras.models.save_model(m, '{file}')\nb = keras.models.load_model('{file}')\n"
    + "f = keras.Sequential([keras.Input((8, 3)), b, L.Dense(7)])\n",
    "a head that does not fit": CHAIN
    + "m.save('{file}')\nb = keras.models.load_model('{file}')\n"
    + "f = keras.Model(b.inputs, L.Conv1D(3, 2)(b.layers[-1].output))\n",
    "a graph": GRAPH
    + "m.save('{file}')\nb = keras.models.load_model('{file}')\n"
    + "f = keras.Model(b.inputs[1], L.Dense(2)(b.layers[3].output))\n",
    "the best of training": CHAIN
    + "m.compile('sgd', 'mse')\n"
    + "best = keras.callbacks.ModelCheckpoint('{file}', monitor='loss')\n"
    + "m.fit(np.zeros((4, 8, 3)), np.zeros((4, 2)), verbose=0, callbacks=[best])\n"
    + "b = keras.models.load_model('{file}', compile=False)\nb.trainable = False\n"
    + "f = keras.Sequential([keras.Input((8, 3)), b, L.Dense(7)])\n",
    "data that it does not take": CHAIN
    + "m.compile('sgd', 'mse')\nm.save('{file}')\n"
    + "b = keras.models.load_model('{file}')\n"
    + "b.fit(np.zeros((4, 8, 4)), np.zeros((4, 2)), verbose=0)\n",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_what_is_read_back_is_known(real: RealKeras, tmp_path: Path, name: str) -> None:
    file = tmp_path / ("m.keras" if real.version == 3 else "m.h5")
    [(outcome, comparison)] = all_agree(real, [HEAD + PROGRAMS[name].format(file=file)])
    assert not comparison.unknown, comparison.unknown
    assert comparison.agreed.total() > 0 or outcome.raised is not None
