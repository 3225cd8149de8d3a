# shapes: model=(None, 1); 129
import keras


class Net(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.hidden = keras.layers.Dense(units, activation="relu")
        self.drop = keras.layers.Dropout(0.5)
        self.head = keras.layers.Dense(1)

    def call(self, inputs, training=None):
        x = self.hidden(inputs)
        if training:
            x = self.drop(x, training=training)
        return self.head(x)


inputs = keras.Input(shape=(6,))
model = keras.Model(inputs, Net(16)(inputs))
