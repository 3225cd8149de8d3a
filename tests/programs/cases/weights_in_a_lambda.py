import keras

mix = keras.layers.Dense(16)
inputs = keras.Input((32,))
x = keras.layers.Lambda(lambda t: mix(t) * 0.5)(inputs)  # expect: lambda-captures-weights
model = keras.Model(inputs, keras.layers.Dense(1)(x))
model.compile("adam", "mse")
