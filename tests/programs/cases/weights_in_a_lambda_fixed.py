import keras

mix = keras.layers.Dense(16)
inputs = keras.Input((32,))
x = keras.layers.Rescaling(0.5)(mix(inputs))
model = keras.Model(inputs, keras.layers.Dense(1)(x))
model.compile("adam", "mse")
