"""Mistakes that must be found, each in a program that a learner might write.

A line marked `# <- rule` is where Kerasight must report that rule; Keras must raise for it.
A version after the rule (`# <- rule 3`) limits it to that Keras.
"""

from __future__ import annotations

import re

import pytest

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

from ..comparing.compare import compare, errors_of, promised_rule
from ..real.client import RealKeras

MARK = re.compile(r"# <- ([\w-]+)(?: (\d))?$")

BROKEN = {
    "an unknown length through Flatten into Dense": """
from tensorflow import keras
from tensorflow.keras import layers
model = keras.Sequential([
    keras.Input(shape=(None,)),
    layers.Embedding(1000, 16),
    layers.Flatten(),
    layers.Dense(1, activation="sigmoid"),  # <- none-dimension
])
""",
    "Dense on an unknown last axis": """
import keras
model = keras.Sequential()
model.add(keras.Input((None,)))
model.add(keras.layers.Dense(8))  # <- none-dimension
""",
    "unknown channels into Conv2D": """
import keras
inputs = keras.Input((28, 28, None))
x = keras.layers.Conv2D(8, 3)(inputs)  # <- none-dimension
model = keras.Model(inputs, x)
""",
    "unknown features into an LSTM": """
import keras
model = keras.Sequential([
    keras.Input((10, None)),
    keras.layers.LSTM(8),  # <- none-dimension
])
""",
    "BatchNormalization over an unknown axis": """
import keras
x = inputs = keras.Input((None, None))
x = keras.layers.BatchNormalization()(x)  # <- none-dimension
model = keras.Model(inputs, x)
""",
    "BatchNormalization over an unknown axis that is not the last": """
import keras
x = inputs = keras.Input((None, 8))
x = keras.layers.BatchNormalization(axis=1)(x)  # <- none-dimension
model = keras.Model(inputs, x)
""",
    "too many poolings": """
import tensorflow as tf
model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Conv2D(16, (3, 3), activation="relu", input_shape=(28, 28, 1)))
model.add(tf.keras.layers.MaxPooling2D((2, 2)))
model.add(tf.keras.layers.Conv2D(32, (3, 3), activation="relu"))
model.add(tf.keras.layers.MaxPooling2D((2, 2)))
model.add(tf.keras.layers.Conv2D(64, (3, 3), activation="relu"))
model.add(tf.keras.layers.MaxPooling2D((2, 2)))
model.add(tf.keras.layers.Conv2D(64, (3, 3), activation="relu"))  # <- spatial-size
model.add(tf.keras.layers.Flatten())
model.add(tf.keras.layers.Dense(10, activation="softmax"))
""",
    "a dilated window that is too wide": """
from keras.layers import Input, Conv1D
from keras.models import Sequential
model = Sequential([
    Input((8, 2)),
    Conv1D(4, 3, dilation_rate=4),  # <- spatial-size
])
""",
    "a channels-first image": """
import keras
model = keras.Sequential([
    keras.Input((1, 28, 28)),
    keras.layers.Conv2D(8, 3),  # <- spatial-size
])
""",
    "pooling what is left": """
import keras
model = keras.Sequential([
    keras.Input((2, 5)),
    keras.layers.MaxPooling1D(),
    keras.layers.AveragePooling1D(3),  # <- spatial-size
])
""",
    "blocks in a loop": """
import keras
from keras import layers


def block(x, filters):
    x = layers.Conv2D(filters, 3, activation="relu")(x)  # <- spatial-size
    return layers.MaxPooling2D()(x)


inputs = keras.Input((32, 32, 3))
x = inputs
for filters in (16, 32, 64, 128):
    x = block(x, filters)
model = keras.Model(inputs, layers.Dense(10)(layers.Flatten()(x)))
""",
    "stacked LSTMs": """
import keras
from keras.layers import LSTM, Dense
model = keras.Sequential([
    keras.Input((30, 1)),
    LSTM(32),
    LSTM(16),  # <- input-rank
    Dense(1),
])
""",
    "stacked Bidirectional": """
import keras
from keras.layers import LSTM, Bidirectional, Dense, Embedding
model = keras.Sequential([
    keras.Input((30,)),
    Embedding(100, 8),
    Bidirectional(LSTM(32)),
    Bidirectional(LSTM(16)),  # <- input-rank
    Dense(1),
])
""",
    "an image without its channel axis": """
import keras
model = keras.Sequential([
    keras.layers.Conv2D(8, 3, input_shape=(28, 28)),  # <- input-rank
    keras.layers.Flatten(),
])
""",
    "a convolution behind Flatten": """
import keras
i = keras.Input((28, 28, 1))
x = keras.layers.Flatten()(i)
x = keras.layers.MaxPooling2D()(x)  # <- input-rank
m = keras.Model(i, x)
""",
    "a series without its feature axis": """
import keras
model = keras.Sequential([
    keras.Input((20,)),
    keras.layers.GRU(8),  # <- input-rank
])
""",
    "pooling twice": """
import keras
model = keras.Sequential([
    keras.Input((20, 4)),
    keras.layers.GlobalAveragePooling1D(),
    keras.layers.GlobalMaxPooling1D(),  # <- input-rank
])
""",
}

SOUND = {
    "an unknown length that is pooled away": """
import keras
model = keras.Sequential([
    keras.Input((None,)),
    keras.layers.Embedding(1000, 16),
    keras.layers.GlobalAveragePooling1D(),
    keras.layers.Dense(1),
])
""",
    "images of unknown size": """
import keras
model = keras.Sequential([
    keras.Input((None, None, 3)),
    keras.layers.Conv2D(8, 3),
    keras.layers.BatchNormalization(),
    keras.layers.GlobalMaxPooling2D(),
    keras.layers.Dense(1),
])
""",
    "same padding never runs out": """
import keras
model = keras.Sequential([keras.Input((4, 4, 3))])
for _ in range(6):
    model.add(keras.layers.Conv2D(8, 3, padding="same"))
    model.add(keras.layers.MaxPooling2D(padding="same"))
""",
    "Dense on a sequence": """
import keras
model = keras.Sequential([keras.Input((None, 4)), keras.layers.Dense(8)])
""",
    "Flatten of what is known in the end": """
import keras
model = keras.Sequential([
    keras.Input((None, 4)),
    keras.layers.Reshape((2, 8)),
    keras.layers.Flatten(),
    keras.layers.Dense(3),
])
""",
    "a condition decides": """
import keras
deep = True
model = keras.Sequential([keras.Input((10, 4))])
if deep:
    model.add(keras.layers.LSTM(8, return_sequences=True))
else:
    model.add(keras.layers.LSTM(8))
model.add(keras.layers.LSTM(4))
""",
    "two readers of one input": """
import keras
from keras import layers
inputs = keras.Input((12, 12, 1), name="image")
small = layers.Conv2D(4, 1)(inputs)
large = layers.Conv2D(4, 5, padding="same")(inputs)
both = layers.Concatenate()([small, large])
scores = layers.Dense(10, activation="softmax")(layers.Flatten()(both))
model = keras.Model(inputs=inputs, outputs={"scores": scores})
""",
}


def expected(text: str, keras: Major) -> list[tuple[int, str]]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = MARK.search(line)
        if mark and mark.group(2) in (None, str(keras)):
            found.append((number, mark.group(1)))
    return found


@pytest.mark.parametrize("text", [*BROKEN.values(), *SOUND.values()], ids=[*BROKEN, *SOUND])
def test_we_say_where_keras_raises_and_nothing_else(real: RealKeras, text: str) -> None:
    [outcome] = real.ask([text])
    inspection = inspect(Document.from_text(text), Settings(keras=real.version))
    marks = expected(text, real.version)
    rule = promised_rule(outcome.raised) if outcome.raised else None
    assert [mark[1] for mark in marks] == ([rule] if rule else []), outcome.raised
    assert [(error.span.start.line, error.rule) for error in errors_of(inspection)] == marks
    assert not compare(text, outcome, inspection).disagreements


def test_what_is_broken_is_marked_for_keras_3() -> None:
    assert all(expected(text, 3) for text in BROKEN.values())
