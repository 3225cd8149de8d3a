from tensorflow import keras

inputs = keras.Input((16, 8))
rows = inputs.shape[1] * inputs.shape[2]
x = keras.layers.LSTM(4)(inputs)
model = keras.Model(inputs, keras.layers.Dense(1)(x))
