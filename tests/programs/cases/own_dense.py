# shapes: model=(None, 5); 45
import keras


class Relu(keras.layers.Dense):
    def __init__(self, units, **kwargs):
        super().__init__(units, activation="relu", **kwargs)


model = keras.Sequential([keras.Input((8,)), Relu(5)])
sequence = keras.Sequential([keras.Input((None,)), Relu(5)])  # expect: none-dimension
