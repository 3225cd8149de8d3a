import keras
from keras import layers

dense = layers.Dense(16, activation="relu")
grouped = layers.Conv1D(8, 3, groups=4)
left, right = keras.Input((20,)), keras.Input((30,))
both = layers.Concatenate()([dense(left), layers.Dense(16, activation="relu")(right)])
signal = grouped(keras.Input((50, 8)))
