# shapes: model=(?, ?); ?
import keras
from keras import layers


def pooled(x):
    try:
        x = layers.AveragePooling2D(x.shape[1:3])(x)
        x = layers.Flatten()(x)
    except ValueError:
        x = layers.GlobalAveragePooling2D()(x)
    return x


inputs = keras.Input((8, 8, 3))
model = keras.Model(inputs, pooled(inputs))
