from tensorflow import keras

inputs = keras.Input((16, 8))
rows = inputs.shape[0] * inputs.shape[1]  # expect: none-as-number
x = keras.layers.LSTM(4)(inputs)
model = keras.Model(inputs, keras.layers.Dense(1)(x))
