import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((50,))
x = tf.expand_dims(inputs, axis=-1)  # expect-keras3: symbolic-tensor-misuse
x = layers.Conv1D(8, 3, activation="relu")(x)
x = layers.GlobalMaxPooling1D()(x)
model = keras.Model(inputs, layers.Dense(1)(x))
model.compile("adam", "mse")
