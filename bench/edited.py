"""Programs of any length to type in: a U-Net, classes, a training script."""

from __future__ import annotations

UNET_HEAD = """import keras
from keras import layers


def conv_block(x, filters, rate):
    x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.Activation("relu")(x)
    return layers.SpatialDropout2D(rate)(x)


inputs = keras.Input((512, 512, 3))
x = inputs
"""
UNET = """
# Level {n}
skip{n}a = conv_block(x, 32, 0.1)
skip{n}b = conv_block(skip{n}a, 32, 0.1)
down{n} = layers.MaxPooling2D(2)(skip{n}b)
wide{n}a = conv_block(down{n}, 64, 0.2)
wide{n}b = conv_block(wide{n}a, 64, 0.2)
up{n} = layers.Conv2DTranspose(
    32, 2, strides=2, padding="same"
)(wide{n}b)
joined{n} = layers.Concatenate()([skip{n}b, up{n}])
x = conv_block(joined{n}, 32, 0.1)
"""
UNET_TAIL = """
outputs = layers.Conv2D(1, 1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.summary()
"""
CLASSES_HEAD = """import keras
from keras import layers
"""
CLASSES = '''

class Block{n}(layers.Layer):
    """A residual block."""

    def __init__(self, filters, **kwargs):
        super().__init__(**kwargs)
        self.filters = filters
        self.conv1 = layers.Conv2D(filters, 3, padding="same")
        self.norm1 = layers.BatchNormalization()
        self.conv2 = layers.Conv2D(filters, 3, padding="same")
        self.norm2 = layers.BatchNormalization()
        self.short = layers.Conv2D(filters, 1)

    def call(self, x, training=False):
        y = keras.activations.relu(self.norm1(self.conv1(x), training=training))
        y = self.norm2(self.conv2(y), training=training)
        return keras.activations.relu(y + self.short(x))

    def get_config(self):
        return {{**super().get_config(), "filters": self.filters}}


class Net{n}(keras.Model):
    def __init__(self, classes=10):
        super().__init__()
        self.blocks = [Block{n}(16), Block{n}(32)]
        self.pool = layers.GlobalAveragePooling2D()
        self.head = layers.Dense(classes, activation="softmax")

    def call(self, x):
        for block in self.blocks:
            x = block(x)
        return self.head(self.pool(x))
'''
CLASSES_TAIL = """

model = Net0()
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.build((None, 32, 32, 3))
"""
TRAIN_HEAD = """import numpy as np
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255.0
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255.0
"""
TRAIN = """
# Experiment {n}
model{n} = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D({f}, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dropout(0.25),
    layers.Dense(10, activation="softmax"),
])
model{n}.compile(
    optimizer=keras.optimizers.Adam(1e-3),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
stop{n} = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
history{n} = model{n}.fit(
    x_train, y_train, epochs=5, batch_size=64, validation_split=0.1, callbacks=[stop{n}]
)
score{n} = model{n}.evaluate(x_test, y_test)
prediction{n} = np.argmax(model{n}.predict(x_test), axis=1)
"""
TRAIN_TAIL = """
best = max(score[1] for score in [score0])
print("best", best)
model0.save("best.keras")
"""

KINDS = {
    "U-Net": (UNET_HEAD, UNET, UNET_TAIL),
    "classes": (CLASSES_HEAD, CLASSES, CLASSES_TAIL),
    "training": (TRAIN_HEAD, TRAIN, TRAIN_TAIL),
}
"""What each kind of program begins with, repeats and ends with."""


def program(kind: str, lines: int) -> str:
    """A program of a kind with about so many lines."""
    head, body, tail = KINDS[kind]
    room = lines - head.count("\n") - tail.count("\n")
    count = max(1, room // body.count("\n"))
    return head + "".join(body.format(n=n, f=16 + n) for n in range(count)) + tail
