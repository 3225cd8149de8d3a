import keras
from keras import layers

inputs = keras.Input((None, 3))
x = layers.Reshape((-1,))(inputs)
x = layers.Dense(4)(x)  # expect: none-dimension
y = layers.Flatten()(keras.Input((None, None, 1)))
y = layers.BatchNormalization()(y)  # expect: none-dimension
z = layers.Conv1D(8, 3)(keras.Input((10, None)))  # expect: none-dimension
