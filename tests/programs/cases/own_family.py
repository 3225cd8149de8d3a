# shapes: model=(None, 7, 3); 33
import keras


class Base(keras.layers.Layer):
    bonus = 1

    def __init__(self, units):
        super().__init__()
        self.first = self.make(units + self.bonus)

    def make(self, units):
        return keras.layers.Dense(units)

    def call(self, x):
        return self.head(self.first(x))


class Child(Base):
    def __init__(self):
        super().__init__(4)
        self.head = self.make(3)

    def make(self, units):
        return keras.layers.Dense(units, use_bias=units < 4)


inputs = keras.Input((7, 3))
model = keras.Model(inputs, Child()(inputs))
