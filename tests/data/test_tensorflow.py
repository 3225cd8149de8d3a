"""Abstract data sets and tensors agree with `tf.data` and TensorFlow."""

from __future__ import annotations

from typing import Any

from kerasight.apis.tensorflow.elements import leaves

from .interpreting import Held, blocks, hold, interpreted_variables

KNOWN_SHARE = 0.95


def test_every_variable() -> None:
    held = Held()
    for text in blocks("tensorflow_data"):
        hold(text, held)
    assert not held.wrong, "\n".join(held.wrong)
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown


def test_windows_are_as_long_as_we_say() -> None:
    text = (
        "import numpy as np\n"
        "import tensorflow as tf\n"
        "from tensorflow import keras\n"
        "series = np.arange(60, dtype='float32')\n"
        "def windows(size, batch, drops=True, first=0):\n"
        "    data = tf.data.Dataset.from_tensor_slices(series)\n"
        "    data = data.window(size, shift=1, drop_remainder=drops)\n"
        "    return data.flat_map(lambda each: each.skip(first).batch(batch))\n"
        "whole = windows(11, 11).batch(4)\n"
        "pairs = windows(11, 11).map(lambda each: (each[:-1], each[-3:])).batch(4)\n"
        "late = windows(11, 11).batch(4).map(lambda each: (each[:, 1:], each[:, :2]))\n"
        "short = windows(11, 11, first=4).batch(4)\n"
        "made = keras.utils.timeseries_dataset_from_array(series, None, 7, batch_size=4)\n"
        "ragged = windows(11, 5)\n"
        "rest = windows(11, 11, drops=False)\n"
        "turned = windows(11, 11).batch(4).map(lambda each: tf.transpose(each))\n"
    )
    real: dict[str, Any] = {}
    exec(compile(text, "<case>", "exec"), real)
    ours = interpreted_variables(text)
    known = 0
    for name in ("whole", "pairs", "late", "short", "made", "ragged", "rest", "turned"):
        elements = list(leaves(ours[name].element))
        for element in real[name]:
            parts = element if isinstance(element, tuple) else (element,)
            for part, each in zip(parts, elements, strict=True):
                window = each.facts.window
                if window is not None:
                    known += 1
                    assert part.shape[window.axis] == window.length, name
    assert known >= 5 * len(list(real["whole"]))
    assert [
        next(leaves(ours[name].element)).facts.window for name in ("ragged", "rest", "turned")
    ] == [None, None, None]
