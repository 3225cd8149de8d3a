# Wrappers that are made and called in a loop that runs any number of times: what they hold is open.
from tensorflow import keras


def stack(function, inputs, names):
    made = {}
    for name in names:
        made[name] = function(inputs)
    return made


def one(inputs):
    flat = keras.layers.TimeDistributed(keras.layers.Flatten())(inputs)
    return keras.layers.TimeDistributed(keras.layers.Dense(int(flat.shape[2])))(flat)


def main(x, names):
    return stack(one, x, names)
