import keras
from bases import Double, Headless

inputs = keras.Input((4,))
double = Double()


class Classifier(Headless):
    def __init__(self):
        super().__init__()
        self.head = keras.layers.Dense(3)


outputs = Classifier()(inputs)


class Misspelt(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = keras.layers.Dense(3)

    def call(self, inputs):
        return self.haed(inputs)  # expect: missing-attribute


outputs = Misspelt()(inputs)
