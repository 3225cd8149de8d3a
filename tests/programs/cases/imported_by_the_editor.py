# Imports as editors complete them. TensorFlow keeps an old Keras for itself in
# tensorflow.python.keras: "Only instances of `keras.Layer` can be added to a Sequential model".
import numpy as np
from keras import Input
from keras.src.callbacks import EarlyStopping  # expect: private-import
from keras.src.models import Sequential  # expect: private-import
from tensorflow.python.keras.layers import Dense, Dropout  # expect: keras-inside-tensorflow

model = Sequential()
model.add(Input(shape=(4,)))
model.add(Dense(16, activation="relu"))
model.add(Dropout(0.5))
model.add(Dense(1))
model.compile(optimizer="adam", loss="mse")
x = np.random.rand(32, 4)
stop = EarlyStopping(monitor="loss", patience=1)
model.fit(x, x[:, 0], epochs=3, callbacks=[stop])
