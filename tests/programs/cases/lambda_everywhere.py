import tensorflow as tf
from tensorflow.keras import layers as L

model = tf.keras.models.Sequential(
    [
        L.Lambda(lambda x: tf.expand_dims(x, axis=-1), input_shape=[None]),  # expect: lambda-layer  # expect-keras3: input-shape-argument
        L.Bidirectional(L.LSTM(32, return_sequences=True)),
        L.Bidirectional(L.LSTM(32)),
        L.Dense(1),
        L.Lambda(lambda x: x * 100.0),  # expect: lambda-layer
    ]
)
model.compile("adam", "mse")
model.save("everywhere.keras")
scale = lambda x: x * 2
