import numpy as np
import tensorflow as tf
from keras.layers import Dense, Dropout, Flatten
from keras.layers import Conv2D
from keras.layers import BatchNormalization
from keras.models import Sequential
from keras import utils as np_utils, Input

zoom = tf.keras.layers.RandomZoom(0.1)
model = Sequential()
model.add(Input(shape=(12, 12, 1)))
model.add(Conv2D(8, 3, activation="relu"))
model.add(BatchNormalization())
model.add(Flatten())
model.add(Dropout(0.2))
model.add(Dense(4, activation="softmax"))
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
labels = np_utils.to_categorical(np.arange(32) % 4, 4)
model.fit(np.random.rand(32, 12, 12, 1), labels, epochs=1)
