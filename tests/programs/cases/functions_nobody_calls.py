import keras


def build(hp):
    model = keras.Sequential()
    model.add(keras.Input((28, 28, 1)))
    model.add(keras.layers.Conv2D(hp.Int("filters", 8, 64), 3))
    model.add(keras.layers.LSTM(4))  # expect: input-rank
    return model


class Builder:
    def __init__(self, steps=None):
        self.steps = steps

    def recurrent(self):
        inputs = keras.Input((self.steps, 4))
        x = keras.layers.GRU(8)(inputs)
        return keras.layers.GRU(8)(x)  # expect: input-rank

    def dense(self, features):
        inputs = keras.Input((features,))
        return keras.layers.Dense(3)(inputs)
