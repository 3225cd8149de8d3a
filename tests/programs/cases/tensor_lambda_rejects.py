import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((32,))
x = layers.Lambda(lambda t: tf.reduce_mean(t, axis=-1, keepdims=True))(inputs)  # expect: lambda-layer
x = layers.Lambda(lambda t: tf.expand_dims(t, axis=-1))(x)  # expect: lambda-layer
good = keras.Model(inputs, layers.LSTM(4)(x))
flat = layers.Lambda(lambda t: t[:, 0])(x)  # expect: lambda-layer
bad = keras.Model(inputs, layers.LSTM(4)(flat))  # expect: input-rank
