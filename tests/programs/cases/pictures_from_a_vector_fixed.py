import keras
from keras import layers

generator = keras.Sequential([
    keras.Input((100,)),
    layers.Dense(7 * 7 * 128),
    layers.Reshape((7, 7, 128)),
    layers.Conv2DTranspose(32, 4, strides=2, padding="same"),
    layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="sigmoid"),
])
