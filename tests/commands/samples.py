"""Programs that the commands are tried on."""

GOOD = """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(128, activation="relu"),
    layers.BatchNormalization(),
    layers.Dense(10),
])
"""
WRONG = """\
import keras
from keras import layers

def build():
    images = keras.Input(shape=(28, 28, 1))
    return keras.Model(images, layers.Conv2D(8, 31)(images))

first = keras.Sequential([keras.Input(shape=(None, None)), layers.Dense(3)])
model = build()
"""
HALF_TYPED = GOOD + "model.add(layers.Dense(\n" + WRONG
