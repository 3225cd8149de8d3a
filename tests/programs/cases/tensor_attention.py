# shapes: model=(None, 2); 1186
# shapes: pooled=(None, 16); 26
import math

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Attention(layers.Layer):
    def __init__(self, dim, heads):
        super().__init__()
        self.dim = dim
        self.heads = heads
        self.depth = dim // heads
        self.queries = layers.Dense(dim)
        self.keys = layers.Dense(dim)
        self.values = layers.Dense(dim)
        self.out = layers.Dense(dim)

    def split(self, x, batch):
        x = tf.reshape(x, (batch, -1, self.heads, self.depth))
        return tf.transpose(x, perm=[0, 2, 1, 3])

    def call(self, x):
        batch = tf.shape(x)[0]
        query = self.split(self.queries(x), batch)
        key = self.split(self.keys(x), batch)
        scores = tf.matmul(query, key, transpose_b=True) / math.sqrt(self.depth)
        weights = tf.nn.softmax(scores, axis=-1)
        y = tf.matmul(weights, self.split(self.values(x), batch))
        y = tf.transpose(y, [0, 2, 1, 3])
        return self.out(tf.reshape(y, (batch, -1, self.dim)))


class AttentionPool(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=(input_shape[-1], 1))
        self.b = self.add_weight(name="b", shape=(input_shape[1], 1))
        super().build(input_shape)

    def call(self, x):
        e = keras.backend.tanh(keras.backend.dot(x, self.w) + self.b)
        return keras.backend.sum(x * keras.backend.softmax(e, axis=1), axis=1)


inputs = keras.Input((10, 16))
x = Attention(16, 4)(inputs)
x = layers.Lambda(lambda t: t[:, -1, :])(x)
x = layers.Lambda(lambda t: tf.expand_dims(t, 1))(x)
x = layers.Lambda(lambda t, n: tf.tile(t, [1, n, 1]), arguments={"n": 3})(x)
model = keras.Model(inputs, layers.Dense(2)(layers.Flatten()(x)))
pooled = keras.Model(inputs, AttentionPool()(inputs))
