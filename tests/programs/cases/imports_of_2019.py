# Imports as tutorials of 2019 and 2020 write them: Keras 3 raises at each, from the first on
# ("No module named 'keras.utils.np_utils'"), and has all of these names elsewhere.
import numpy as np
import tensorflow as tf
from keras.layers.core import Dense, Dropout, Flatten  # expect-keras3: removed-name, removed-name, removed-name
from keras.layers.convolutional import Conv2D  # expect-keras3: removed-name
from keras.layers.normalization import BatchNormalization  # expect-keras3: removed-name
from keras.models import Sequential
from keras.utils import np_utils  # expect-keras3: removed-name

zoom = tf.keras.layers.experimental.preprocessing.RandomZoom(0.1)  # expect-keras3: removed-name
model = Sequential()
model.add(Conv2D(8, 3, activation="relu", input_shape=(12, 12, 1)))  # expect-keras3: input-shape-argument
model.add(BatchNormalization())
model.add(Flatten())
model.add(Dropout(0.2))
model.add(Dense(4, activation="softmax"))
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
labels = np_utils.to_categorical(np.arange(32) % 4, 4)
model.fit(np.random.rand(32, 12, 12, 1), labels, epochs=1)
