"""The transfer functions of NumPy agree with NumPy: shape, type and range of every variable."""

from __future__ import annotations

import numpy as np
import pytest

from .generated import programs
from .interpreting import Held, blocks, hold, interpreted_variables

KNOWN_SHARE = 0.97
"""At least so much of what there is to know must be known to us."""


@pytest.mark.parametrize("name", ["numpy_core"])
def test_every_variable(name: str) -> None:
    held = Held()
    for text in blocks(name):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown


def test_programs_made_at_random() -> None:
    held = Held()
    with np.errstate(all="ignore"):
        for text in programs(150):
            wrong = len(held.wrong)
            hold(text, held)
            assert len(held.wrong) == wrong, "\n".join([text, *held.wrong])
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown[:20]


def test_views_that_are_gone_are_forgotten() -> None:
    found = interpreted_variables(
        "import numpy as np\n"
        "x = np.zeros((1500, 4))\n"
        "for i in range(1500):\n"
        "    x[i] = x[i, :]\n"
        "kept = x[:2]\n"
        "x[0] = 5\n",
    )
    assert len(found["x"].memory.views) <= 2
    assert found["kept"].facts.high == 5


def test_slices_that_overlap_are_windows() -> None:
    found = interpreted_variables(
        "import numpy as np\n"
        "x = np.arange(100.0)\n"
        "near = np.array([x[i : i + 20] for i in range(80)])\n"
        "pairs = x.reshape(50, 2)\n"
        "columns = np.array([pairs[i : i + 20, 0] for i in range(30)])\n"
        "apart = np.array([x[i : i + 20] for i in range(0, 100, 20)])\n"
        "same = np.array([x[:20], x[:20]])\n"
        "other = np.array([np.arange(100.0)[i : i + 20] for i in range(80)])\n"
    )
    names = ("near", "columns", "apart", "same", "other")
    kinds = {name: [step.kind for step in found[name].facts.history] for name in names}
    assert kinds["near"] == kinds["columns"] == ["windowed"]
    assert kinds["apart"] == kinds["same"] == kinds["other"] == []


@pytest.mark.parametrize(
    "text",
    [
        "x = np.zeros(3) * (1 << 5000)\n",
        "x = train_test_split(range(1 << 1100), test_size=0.2)\n",
        "x = train_test_split(range(9), test_size=1e400)\n",
        "x = tf.data.Dataset.range(9).window(1 << 80, drop_remainder=True)\n"
        "x = x.flat_map(lambda w: w.batch(1 << 80)).map(lambda w: w[1:])\n",
        "x = StandardScaler()[0]\n",
    ],
)
def test_numbers_beyond_all_sizes_are_taken(text: str) -> None:
    head = (
        "import numpy as np\nimport tensorflow as tf\n"
        "from sklearn.model_selection import train_test_split\n"
        "from sklearn.preprocessing import StandardScaler\n"
    )
    assert interpreted_variables(head + text)["x"] is not None
