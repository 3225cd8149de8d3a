"""Wine again: the data set is a pipeline, and its first batches are for validation."""

import keras
import tensorflow as tf
from keras import layers
from sklearn.datasets import load_wine

x, y = load_wine(return_X_y=True)
data = tf.data.Dataset.from_tensor_slices((x.astype("float32"), y))
data = data.shuffle(178, seed=1, reshuffle_each_iteration=False).batch(16)

scale = layers.Normalization()
scale.adapt(data.skip(3).map(lambda features, label: features))

model = keras.Sequential(
    [
        keras.Input((13,)),
        scale,
        layers.Dense(16, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ]
)
model.compile(
    optimizer=keras.optimizers.Adam(),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
model.fit(data.skip(3), epochs=10, validation_data=data.take(3))
