from tensorflow import keras
from tensorflow.keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__(name="net")
        self.convolutions = [layers.Conv2D(n, 3, activation="relu") for n in (8, 16)]
        self.flat = layers.Flatten()
        self.pool = layers.GlobalAveragePooling2D()

    def call(self, x):
        for convolution in self.convolutions:
            x = convolution(x)
        x = self.flat(x)
        return self.pool(x)  # expect: input-rank


inputs = keras.Input(shape=(28, 28, 1))
outputs = Net()(inputs)
