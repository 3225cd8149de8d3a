import keras


class Scaled(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(units)

    def call(self, inputs):
        return self.dense(inputs) * 0.5


class Encoder(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.pool = keras.layers.MaxPooling2D(8)
        self.flat = keras.layers.Flatten()
        self.scaled = Scaled(units)

    def call(self, inputs):
        return self.scaled(self.flat(self.pool(inputs)))
