from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((50,))
x = layers.Reshape((50, 1))(inputs)
x = layers.Conv1D(8, 3, activation="relu")(x)
x = layers.GlobalMaxPooling1D()(x)
model = keras.Model(inputs, layers.Dense(1)(x))
model.compile("adam", "mse")
