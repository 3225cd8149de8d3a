# shapes: declared=(None, 1); ?
# shapes: open=?; ?
import tensorflow as tf
import tensorflow_hub as hub

URL = "https://tfhub.dev/google/nnlm-en-dim128/2"

declared = tf.keras.Sequential(
    [
        hub.KerasLayer(URL, output_shape=[128], input_shape=[], dtype=tf.string, trainable=True),
        tf.keras.layers.Dense(16, activation="relu"),
        tf.keras.layers.Dense(1),
    ]
)
inputs = tf.keras.Input((224, 224, 3))
features = hub.KerasLayer("https://tfhub.dev/google/imagenet/mobilenet", trainable=False)(inputs)
open = tf.keras.Model(inputs, tf.keras.layers.Dense(1)(features))
too_flat = tf.keras.Sequential(
    [
        hub.KerasLayer(URL, output_shape=[128], input_shape=[], dtype=tf.string),
        tf.keras.layers.LSTM(16),  # expect: input-rank
    ]
)
