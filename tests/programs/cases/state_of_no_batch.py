import keras

model = keras.Sequential([
    keras.Input(shape=(10, 2)),
    keras.layers.LSTM(16, stateful=True),  # expect: stateful-batch-size
    keras.layers.Dense(4),
])
