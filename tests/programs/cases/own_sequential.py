# shapes: net=(None, 3); 67
import keras


class Net(keras.Sequential):
    def __init__(self, units, classes=3, **kwargs):
        super().__init__(**kwargs)
        self.add(keras.Input((8,)))
        for width in units:
            self.add(keras.layers.Dense(width))
        self.add(keras.layers.Dense(classes))


class Broken(keras.Sequential):
    def __init__(self):
        super().__init__(
            [
                keras.Input((20,)),
                keras.layers.LSTM(4),  # expect: input-rank
            ]
        )


net = Net([4, 4, 1], name="net")
broken = Broken()
