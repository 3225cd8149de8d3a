import keras


class Told(keras.layers.Layer):
    """Keras 3 believes `compute_output_shape`, Keras 2 runs `call`."""

    def __init__(self):
        super().__init__()
        self.one = keras.layers.LSTM(4)
        self.two = keras.layers.LSTM(4)

    def call(self, x):
        return self.two(self.one(x))  # expect-keras2: input-rank

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 4)


model = keras.Sequential([keras.Input((10, 3)), Told()])
