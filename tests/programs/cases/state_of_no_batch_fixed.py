import keras

model = keras.Sequential([
    keras.Input(batch_shape=(1, 10, 2)),
    keras.layers.LSTM(16, stateful=True),
    keras.layers.Dense(4),
])
