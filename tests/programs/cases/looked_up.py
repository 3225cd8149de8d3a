# shapes: evaluated=(None, 3); 15
# shapes: grouped=(None, 7); 35
# shapes: paired=(None, 3); 12
# shapes: activated=(None, 6); 30
import collections
import itertools

import keras
from keras import layers

make = eval("layers." + "Dense")
evaluated = keras.Sequential([keras.Input((4,)), make(3), eval("layers.ReLU")()])

groups = collections.defaultdict(list)
groups["dense"].append(3)
groups["dense"].append(4)
grouped = keras.Sequential([keras.Input((4,)), layers.Dense(sum(groups["dense"]))])

inputs = keras.Input((4,))
parts = [layers.Dense(1, use_bias=False)(inputs) for _ in range(3)]
pairs = [layers.Multiply()([a, b]) for a, b in itertools.combinations(parts, 2)]
paired = keras.Model(inputs, layers.Concatenate()(pairs))


class Activated(layers.Layer):
    def __init__(self, units, activation=None):
        super().__init__()
        self.dense = layers.Dense(units)
        self.activation = keras.activations.get(activation)

    def call(self, x):
        return self.activation(self.dense(x))


source = keras.Input((4,))
activated = keras.Model(source, Activated(6, "relu")(source))
plain = keras.Model(source, Activated(6)(source))
