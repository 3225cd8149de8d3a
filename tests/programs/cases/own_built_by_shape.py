import keras


class Net(keras.Model):
    """`build` runs `call` in Keras 2 alone."""

    def __init__(self):
        super().__init__()
        self.flat = keras.layers.Flatten()
        self.head = keras.layers.Dense(3)

    def call(self, x):
        return self.head(self.flat(x))  # expect-keras2: none-dimension


net = Net()
net.build((None, None, 4))
net.summary()
