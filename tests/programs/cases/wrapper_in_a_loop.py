# A wrapper that is first called in a loop that runs any number of times: what it holds is open.
import keras


def stack(inputs, times):
    layer = keras.layers.Bidirectional(keras.layers.LSTM(4, return_sequences=True))
    for _ in range(times):
        inputs = layer(inputs)
    return inputs


inputs = keras.Input((10, 8))
model = keras.Model(inputs, stack(inputs, int(input())))
