"""Wine again: the data set is a pipeline, and the validation is to be split from it."""

import keras
import tensorflow as tf
from keras import layers
from sklearn.datasets import load_wine

x, y = load_wine(return_X_y=True)
data = tf.data.Dataset.from_tensor_slices((x.astype("float32"), y))
data = data.shuffle(178, seed=1, reshuffle_each_iteration=False).batch(16)

scale = layers.Normalization()
scale.adapt(data.map(lambda features, label: features))

model = keras.Sequential(
    [
        keras.Input((13,)),
        scale,
        layers.Dense(16, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ]
)
model.compile(
    optimizer=keras.optimizers.Adam,  # expect: bad-argument
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
model.fit(data, epochs=10, validation_split=0.2)  # expect: bad-argument
