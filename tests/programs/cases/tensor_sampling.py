# shapes: encoder=(None, 2), (None, 2), (None, 2), (None, 2); 50500
# shapes: own_sampling=(None, 2); 50500
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers

LATENT = 2


def sampling(args):
    mean, log_variance = args
    batch = K.shape(mean)[0]
    dim = K.int_shape(mean)[1]
    epsilon = K.random_normal(shape=(batch, dim))
    return mean + K.exp(0.5 * log_variance) * epsilon


class Sampling(layers.Layer):
    def call(self, inputs):
        mean, log_variance = inputs
        epsilon = tf.random.normal(shape=(tf.shape(mean)[0], tf.shape(mean)[1]))
        return mean + tf.exp(0.5 * log_variance) * epsilon


inputs = keras.Input((28, 28, 1))
x = layers.Dense(64, activation="relu")(layers.Flatten()(inputs))
mean = layers.Dense(LATENT)(x)
log_variance = layers.Dense(LATENT)(x)
declared = layers.Lambda(sampling, output_shape=(LATENT,))([mean, log_variance])
inferred = layers.Lambda(sampling)([mean, log_variance])
encoder = keras.Model(inputs, [mean, log_variance, declared, inferred])
own_sampling = keras.Model(inputs, Sampling()([mean, log_variance]))
