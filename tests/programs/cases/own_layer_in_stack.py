import keras
from keras import layers


class Block(layers.Layer):
    def __init__(self, filters):
        super().__init__()
        self.convolve = layers.Conv2D(filters, 3, activation="relu")
        self.pool = layers.MaxPooling2D()

    def call(self, x):
        return self.pool(self.convolve(x))  # expect: spatial-size


model = keras.Sequential()
model.add(keras.Input((16, 16, 1)))
for filters in (8, 16, 32):
    model.add(Block(filters))
