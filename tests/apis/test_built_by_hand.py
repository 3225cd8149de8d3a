"""Layers that the program builds itself: names and weights are those of Keras 3.15.1."""

from __future__ import annotations

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document

PROGRAM = """\
import keras
from keras import layers
x = keras.Input((5, 3))
attention = layers.MultiHeadAttention(2, 4)
attention.build((None, 5, 3), (None, 5, 3))
both = layers.Bidirectional(layers.LSTM(4))
both.build((None, 5, 3))
y = both(layers.Dropout(0.1)(layers.Softmax()(attention(x, x))))
model = keras.Model(x, y)
"""


def test_building_by_hand_names_and_counts_as_a_call_does() -> None:
    (model,) = inspect(Document.from_text(PROGRAM), Settings(keras=3)).models
    assert [(layer.name, layer.params) for layer in model.layers] == [
        ("input_layer", 0),
        ("multi_head_attention", 123),
        ("softmax_1", 0),
        ("dropout_1", 0),
        ("bidirectional", 256),
    ]
