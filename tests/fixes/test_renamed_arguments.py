"""Arguments of earlier versions of Keras get their new names, or go if they do nothing."""

from __future__ import annotations

import pytest

from kerasight.fixes.applying import apply_fixes
from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.source.files import PythonFile

HEAD = """\
import keras
import numpy as np

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x, y = np.zeros((8, 4)), np.zeros((8, 1))
"""

RENAMED = {
    "keras.layers.Conv2D(8, 3, border_mode='same')": "keras.layers.Conv2D(8, 3, padding='same')",
    "keras.layers.Dense(8, init='zeros')": "keras.layers.Dense(8, kernel_initializer='zeros')",
    "keras.layers.LSTM(8, inner_activation='sigmoid')": (
        "keras.layers.LSTM(8, recurrent_activation='sigmoid')"
    ),
    "keras.optimizers.Adam(lr=0.1)": "keras.optimizers.Adam(learning_rate=0.1)",
    "model.fit(x, x, nb_epoch=2)": "model.fit(x, x, epochs=2)",
    "keras.layers.Conv1D(nb_filter=8, kernel_size=3)": (
        "keras.layers.Conv1D(filters=8, kernel_size=3)"
    ),
    "keras.layers.Dense(output_dim=8)": "keras.layers.Dense(units=8)",
    "keras.layers.Dropout(p=0.5)": "keras.layers.Dropout(rate=0.5)",
    "keras.layers.Conv1D(8, 3, strides_length=2)": "keras.layers.Conv1D(8, 3, strides=2)",
    "keras.layers.Conv2D(8, 3, subsample=(2, 2))": "keras.layers.Conv2D(8, 3, strides=(2, 2))",
    "keras.layers.Dense(8, W_regularizer='l2')": "keras.layers.Dense(8, kernel_regularizer='l2')",
    "model.fit(x, x, max_queue_size=10)": "model.fit(x, x)",
    "model.fit(x, x, use_multiprocessing=True)": "model.fit(x, x)",
    "model.fit(x, x, workers=4)": "model.fit(x, x)",
    "model.fit(x, x, nb_worker=4)": "model.fit(x, x)",
    "model.save('model.keras', save_traces=False)": "model.save('model.keras')",
    "keras.callbacks.TensorBoard('logs', write_grads=True)": (
        "keras.callbacks.TensorBoard('logs')"
    ),
}
"""Calls as they were written for earlier versions, and as Keras 3 takes them."""


@pytest.mark.parametrize(("before", "after"), RENAMED.items())
def test_an_argument_of_an_earlier_version(before: str, after: str) -> None:
    file = PythonFile.from_bytes(f"{HEAD}made = {before}\n".encode(), "a.py")
    made = apply_fixes(file, lambda document: inspect(document, Settings(keras=3)))
    [(_, text)] = made.file.pieces
    assert text == f"{HEAD}made = {after}\n"


@pytest.mark.parametrize(
    "call", ["model.fit(x, y, samples_per_epoch=8)", "model.fit(x, y, nb_val_samples=8)"]
)
def test_an_argument_with_another_meaning_is_left_alone(call: str) -> None:
    file = PythonFile.from_bytes(f"{HEAD}{call}\n".encode(), "a.py")
    made = apply_fixes(file, lambda document: inspect(document, Settings(keras=3)))
    [(_, text)] = made.file.pieces
    assert text == f"{HEAD}{call}\n"
    findings = inspect(Document.from_text(text), Settings(keras=3)).findings
    assert [each.rule for each in findings] == ["bad-argument"]
