import keras

model = # YOUR CODE HERE  # expect: syntax-error
other = keras.Sequential([keras.Input((None,)), keras.layers.Dense(1)])  # expect: none-dimension


def build():
    inputs = keras.Input((10, 3))
    x = keras.layers.LSTM(4)(inputs  # expect: syntax-error
    return x
