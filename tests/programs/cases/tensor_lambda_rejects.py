import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((32,))
x = layers.Lambda(lambda t: tf.reduce_mean(t, axis=-1, keepdims=True))(inputs)
x = layers.Lambda(lambda t: tf.expand_dims(t, axis=-1))(x)
good = keras.Model(inputs, layers.LSTM(4)(x))
flat = layers.Lambda(lambda t: t[:, 0])(x)
bad = keras.Model(inputs, layers.LSTM(4)(flat))  # expect: input-rank
