"""How sure `missing-input-shape` is: a model that has met data knows its input."""

from __future__ import annotations

import pytest

from kerasight.inspection import inspect
from kerasight.source.document import Document
from kerasight.values.findings import Severity

HEAD = """\
import keras
import numpy as np

x = np.zeros((8, 3))
model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mse")
"""


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("model.fit(x, x[:, :1])\nmodel.save('a.keras')\n", Severity.INFO),
        ("model.predict(x)\nmodel.save('a.keras')\n", Severity.INFO),
        ("model.save('a.keras')\n", Severity.WARNING),
    ],
)
def test_data_tells_the_shape(text: str, severity: Severity) -> None:
    [finding] = inspect(Document.from_text(HEAD + text)).findings
    assert (finding.rule, finding.severity) == ("missing-input-shape", severity)


def test_a_block_for_other_models_is_returned_as_it_is() -> None:
    text = "import keras\n\n\ndef block():\n    return keras.Sequential([keras.layers.Dense(1)])\n"
    assert inspect(Document.from_text(text)).findings == ()
