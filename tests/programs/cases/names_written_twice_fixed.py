import keras


def encoder(x):
    x = keras.layers.Dense(32, activation="relu")(x)
    return keras.layers.Dense(8)(x)


left, right = keras.Input((10,)), keras.Input((10,))
both = keras.layers.Concatenate()([encoder(left), encoder(right)])
model = keras.Model([left, right], keras.layers.Dense(1)(both))
