# shapes: model=(None, 5); 65
import keras
import layers_of_mine
from layers_of_mine import Encoder


class Twice(layers_of_mine.Scaled):
    def call(self, inputs):
        return super().call(inputs) * 2


inputs = keras.Input((12,))
model = keras.Model(inputs, Twice(5)(inputs))
encoder = Encoder(4)
features = encoder(keras.Input((32, 32, 3)))
too_small = Encoder(4)(keras.Input((4, 4, 3)))  # expect: spatial-size
